"""Give jobs that have lost their worker to another. Workers do it too, by themselves."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from klarbesked.web.work.domain.reap import reap


class Command(BaseCommand):
    help = "Lægger arbejde, der har mistet sin arbejder, tilbage i køen."

    def handle(self, **options: Any) -> None:  # noqa: ARG002
        count = reap(now=timezone.now())
        self.stdout.write(f"{count} er lagt tilbage i køen.")

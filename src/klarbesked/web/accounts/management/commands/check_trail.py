"""Check the trail. For the machine's timer, each morning."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from klarbesked.web.accounts.domain.trail_check import check_trail


class Command(BaseCommand):
    help = "Tjekker, at ingen har ændret i sporet. Slutter med en fejl, hvis sporet er brudt."

    def handle(self, **options: Any) -> None:  # noqa: ARG002
        found = check_trail(at=timezone.now())
        if not found.is_whole:
            where = f"Den første linje, der ikke passer, er nummer {found.broken_id}."
            raise CommandError(
                f"Sporet er brudt. {where if found.broken_id else 'De nyeste linjer er væk.'}"
            )
        self.stdout.write(f"Sporet er helt. {found.entry_count} linjer.")

"""Fill an empty database with the invented municipality, and tell how to sign in."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from klarbesked.web.demo.build import NAME, build, is_there
from klarbesked.web.demo.people import PEOPLE

PASSWORD = "klar-besked-2026"  # noqa: S105
"""Known to everybody: the demonstration holds invented people and letters only."""


class Command(BaseCommand):
    help = "Lægger den opdigtede Haderby Kommune ind i en tom database."

    def handle(self, **options: Any) -> None:  # noqa: ARG002
        if is_there():
            self.stdout.write("Vi bruger det, der lå der i forvejen.\n")
        else:
            build(password=PASSWORD, at=timezone.now())
        self.stdout.write(f"{NAME} er opdigtet. Log ind som en af dem her:\n")
        for person in PEOPLE:
            self.stdout.write(f"  {person.email:24} {person.role.label}")
        self.stdout.write(f"  Koden er {PASSWORD} for dem alle.")

"""Invented letters for tests, and the short way from text to a checked letter."""

from datetime import date
from typing import Any

from klarbesked.engine.check import Checked, check
from klarbesked.engine.read import read_letter

TODAY = date(2026, 11, 23)

GOOD = """# Vi giver dig sygedagpenge til den 1. maj 2026

Kære Anne

Du får sygedagpenge til og med den 1. maj 2026. Det er, fordi din læge skriver, at du er for syg
til at arbejde.

Ring til os på 70 00 00 00, hvis du har spørgsmål. Vi er her hver dag mellem kl. 9 og 15.

Venlig hilsen

Mette Holm
Jobcenter Haderby
"""

HARD = """# Vedrørende dit sygefravær

Kære Anne

Du bedes fremsende dokumentation snarest muligt ifm. din sag, jf. SDL.

Med venlig hilsen

Mette Holm
"""


def checked(text: str, *, name: str = "brev.md", **choices: Any) -> Checked:
    """Read and check a letter written in a test."""
    return check(read_letter(text.encode(), name), today=TODAY, **choices)


def rules_found(outcome: Checked) -> list[str]:
    return [finding.rule for finding in outcome.findings]

"""The trail as rows of text, for a file."""

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.domain.trail_search import Wanted, find_entries
from klarbesked.web.accounts.models import TrailEntry, User

HEADINGS = (
    "tid", "hvem", "e-mail", "hvad", "om", "nummer", "enhed", "hvorfor", "mere", "segl",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a cell that begins like this."""


def export_trail(
    access: Access, wanted: Wanted, *, actor: User, at: datetime
) -> Iterator[list[str]]:
    """Record that the trail was fetched, and return its rows as they were before, one by one."""
    entries = find_entries(access, wanted)
    newest = entries.first()
    entries = entries.filter(id__lte=newest.id if newest else 0)
    record(
        "hentede sporet",
        actor=actor,
        subject="spor",
        subject_id="",
        at=at,
        detail={"linjer": entries.count()},
    )
    return (row(entry) for entry in entries.iterator(chunk_size=1000))


def row(entry: TrailEntry) -> list[str]:
    cells = [
        f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M:%S}",
        entry.actor.name if entry.actor else "",
        entry.actor.email if entry.actor else "",
        entry.act,
        entry.subject,
        entry.subject_id,
        entry.unit.name if entry.unit else "",
        entry.reason,
        more(entry),
        entry.hash,
    ]
    return [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells]


def more(entry: TrailEntry) -> str:
    """Return the details as words: »rolle: jurist, fra: 2026-01-01«."""
    return ", ".join(
        f"{name}: {_say(value)}" for name, value in entry.detail.items() if value not in ("", [])
    )


def _say(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

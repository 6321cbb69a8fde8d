"""Everything that was done to words, terms and levels, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from klarbesked.engine.check import all_rules
from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.letters.domain.dated import KINDS, UNDONE, rows_of
from klarbesked.web.letters.models import DatedRow, LevelChoice, OwnTerm, OwnWord, RuleLevel

NEWEST = 100


@dataclass(frozen=True)
class Event:
    """`can_undo`: nothing has come after it."""

    at: datetime
    by: User
    text: str
    why: str
    kind: str
    public_id: str
    can_undo: bool


def events_of(authority: Authority) -> list[Event]:
    """Return the newest events; one query for each kind."""
    found = [event for name in KINDS for event in _events(name, authority)]
    return sorted(found, key=lambda event: event.at, reverse=True)[:NEWEST]


def _events(name: str, authority: Authority) -> Iterator[Event]:
    rows = list(
        rows_of(KINDS[name])
        .filter(authority=authority)
        .select_related("began_by", "ended_by", "replaces")
    )
    replaced = {row.replaces_id for row in rows if row.replaces_id}
    for row in rows:
        can_undo = row.pk not in replaced
        is_open = row.ended_at is None
        yield Event(
            row.began_at, row.began_by, _said(row), row.why, name, row.public_id,
            can_undo=can_undo and is_open,
        )  # fmt: skip
        if row.ended_at and row.ended_by and can_undo:
            text = f"{_what(row)} er taget ud"
            yield Event(
                row.ended_at, row.ended_by, text, row.ended_why, name, row.public_id, can_undo=True
            )


def _said(row: DatedRow) -> str:
    if isinstance(row, RuleLevel):
        return f"{_what(row)} er sat til {LevelChoice(row.level).label.lower()}"
    if row.why == UNDONE:
        return f"{_what(row)} er sat tilbage"
    return f"{_what(row)} er ændret" if row.replaces else f"{_what(row)} er lagt ind"


def _what(row: DatedRow) -> str:
    if isinstance(row, OwnWord):
        return f"Ordet »{row.word}«"
    if isinstance(row, OwnTerm):
        return f"Fagordet »{row.expression}«"
    rule = all_rules().get(row.rule) if isinstance(row, RuleLevel) else None
    return f"Reglen »{rule.title}«" if rule else "En regel, der ikke findes mere,"

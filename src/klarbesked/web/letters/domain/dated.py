"""Add, change, end and undo what the authority has chosen. No row is overwritten."""

from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.recheck_due import start_recheck
from klarbesked.web.letters.models import DatedRow, OwnTerm, OwnWord, RuleLevel

Row = TypeVar("Row", bound=DatedRow)
KINDS: dict[str, type[DatedRow]] = {"ord": OwnWord, "fagord": OwnTerm, "regel": RuleLevel}
UNDONE = "Fortrudt"


class ChangedSinceError(Exception):
    """The row is not the newest any more: something else holds now."""


@transaction.atomic
def add(row: Row, *, by: User, now: datetime, why: str = "") -> Row:
    row.began_at, row.began_by, row.why = now, by, why
    row.save(force_insert=True)
    _note("tilføjede", row, by=by, now=now, reason=why)
    return row


@transaction.atomic
def end(row: DatedRow, *, by: User, now: datetime, why: str = "") -> None:
    """Let the row hold until now. Raises ChangedSinceError where somebody ended it before."""
    _close(row, by=by, now=now, why=why)
    _note("fjernede", row, by=by, now=now, reason=why)


@transaction.atomic
def change(old: Row, new: Row, *, by: User, now: datetime, why: str = "") -> Row:
    """End `old` and let `new` hold from the same moment. Raises ChangedSinceError."""
    _close(old, by=by, now=now, why=why)
    new.began_at, new.began_by, new.why, new.replaces = now, by, why, old
    new.save(force_insert=True)
    _note("ændrede", new, by=by, now=now, reason=why)
    return new


@transaction.atomic
def undo(row: DatedRow, *, by: User, now: datetime) -> None:
    """Take back the newest change: what held before holds again, as a new row.

    Raises ChangedSinceError where something else has come after.
    """
    kind = type(row)
    if rows_of(kind).filter(replaces=row).exists():
        raise ChangedSinceError
    before = row.replaces if row.ended_at is None else row
    if row.ended_at is None:
        _close(row, by=by, now=now, why=UNDONE)
    if before is not None:
        values: dict[str, Any] = {name: getattr(before, name) for name in kind.VALUES}
        values |= {"authority": row.authority, "began_at": now, "began_by": by, "replaces": row}
        again = kind(why=UNDONE, **values)
        again.save(force_insert=True)
    _note("fortrød", row, by=by, now=now, reason="")


def rows_of(kind: type[DatedRow]) -> "QuerySet[Any]":
    """Return the rows of one kind. Untyped: the checker cannot follow an abstract model."""
    manager: Any = kind._default_manager
    rows: QuerySet[Any] = manager.all()
    return rows


def same(one: DatedRow, other: DatedRow) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in type(one).VALUES)


def _close(row: DatedRow, *, by: User, now: datetime, why: str) -> None:
    closed = rows_of(type(row)).filter(pk=row.pk, ended_at=None)
    if not closed.update(ended_at=now, ended_by=by, ended_why=why):
        raise ChangedSinceError
    row.ended_at, row.ended_by, row.ended_why = now, by, why


def _note(act: str, row: DatedRow, *, by: User, now: datetime, reason: str) -> None:
    subject = next(name for name, kind in KINDS.items() if isinstance(row, kind))
    detail = {"rule": row.rule, "level": row.level} if isinstance(row, RuleLevel) else {}
    record(
        act, actor=by, subject=subject, subject_id=row.public_id, at=now, reason=reason,
        detail=detail,
    )  # fmt: skip
    if not isinstance(row, RuleLevel):
        start_recheck(by=by, now=now)

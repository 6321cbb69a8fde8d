"""Open, rename, move and close units. Every change stands in the trail."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.structure import ancestors
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import Authority, Unit, User


class UnitError(RefusedError):
    """The units would not hang together."""


def lock_structure() -> Authority:
    """One at a time changes units and roles: two at once could each be right and wrong together."""
    return Authority.objects.select_for_update().get()


@transaction.atomic
def open_unit(
    *, name: str, parent: Unit | None, first_day: date, actor: User, at: datetime
) -> Unit:
    authority = lock_structure()
    _refuse_same_name(name, parent, first_day)
    if parent and not parent.is_valid_on(first_day):
        raise UnitError(f"»{parent}« findes ikke den dag. Vælg en anden dag eller en anden enhed.")
    unit = Unit.objects.create(authority=authority, name=name, parent=parent, valid_from=first_day)
    _record("oprettede enhed", unit, actor=actor, at=at, fra=first_day.isoformat())
    return unit


@transaction.atomic
def rename_unit(unit: Unit, *, name: str, actor: User, at: datetime, reason: str) -> None:
    lock_structure()
    if name == unit.name:
        return
    _refuse_same_name(name, unit.parent, timezone.localdate(at))
    old, unit.name = unit.name, name
    unit.save(update_fields=["name"])
    _record("omdøbte enhed", unit, actor=actor, at=at, reason=reason, fra=old, til=name)


@transaction.atomic
def move_unit(unit: Unit, *, parent: Unit | None, actor: User, at: datetime, reason: str) -> None:
    """Put the unit under another one, or on top. A unit is never below itself."""
    lock_structure()
    if unit.parent == parent:
        return
    if parent and (parent == unit or unit in ancestors(parent)):
        raise UnitError(f"»{unit}« kan ikke ligge under sig selv. Vælg en anden enhed.")
    old, unit.parent = unit.parent, parent
    unit.save(update_fields=["parent"])
    _record(
        "flyttede enhed", unit, actor=actor, at=at, reason=reason,
        fra=old.public_id if old else "", til=parent.public_id if parent else "",
    )  # fmt: skip


@transaction.atomic
def change_unit(
    unit: Unit, *, name: str, parent: Unit | None, actor: User, at: datetime, reason: str
) -> None:
    """Rename and move in one: neither is done where the other cannot be."""
    rename_unit(unit, name=name, actor=actor, at=at, reason=reason)
    move_unit(unit, parent=parent, actor=actor, at=at, reason=reason)


@transaction.atomic
def close_unit(unit: Unit, *, last_day: date, actor: User, at: datetime, reason: str) -> None:
    """End the unit after `last_day`. What was written there can still be read."""
    lock_structure()
    if last_day < unit.valid_from:
        raise UnitError(f"Enheden begyndte {unit.valid_from:%d.%m.%Y}. Vælg en senere dag.")
    parts = Unit.objects.filter(parent=unit).valid_on(last_day).values_list("name", flat=True)
    if parts:
        raise UnitError(f"Luk eller flyt først det, der ligger under: {', '.join(parts)}.")
    unit.valid_to = last_day
    unit.save(update_fields=["valid_to"])
    _record("lukkede enhed", unit, actor=actor, at=at, reason=reason, til=last_day.isoformat())


def _refuse_same_name(name: str, parent: Unit | None, day: date) -> None:
    if Unit.objects.filter(name__iexact=name, parent=parent).valid_on(day).exists():
        raise UnitError(f"Der er allerede en enhed, der hedder »{name}«. Vælg et andet navn.")


def _record(
    act: str, unit: Unit, *, actor: User, at: datetime, reason: str = "", **detail: str
) -> None:
    record(
        act, actor=actor, subject="enhed", subject_id=unit.public_id, at=at,
        unit=unit, reason=reason, detail=detail,
    )  # fmt: skip

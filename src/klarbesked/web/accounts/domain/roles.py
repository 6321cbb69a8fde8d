"""Give and take roles. There is always an administrator left."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from klarbesked.web.accounts.domain.permissions import PERMISSIONS, Permission
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.domain.units import lock_structure
from klarbesked.web.accounts.models import Membership, Role, Unit, User


class RoleError(RefusedError):
    """The role cannot be given like that."""


class LastAdministratorError(RefusedError):
    """Nobody would be left who can give roles."""

    def __init__(self) -> None:
        super().__init__("Der skal være mindst én administrator.")


def explain(role: Role) -> str:
    """Tell in words what the role lets a person do."""
    may = [str(permission) for permission in Permission if permission in PERMISSIONS[role]]
    return " og ".join([", ".join(may[:-1]), may[-1]] if len(may) > 1 else may)


@transaction.atomic
def give_role(
    user: User,
    *,
    role: Role,
    unit: Unit | None,
    valid_from: date,
    valid_to: date | None,
    actor: User | None,
    at: datetime,
    reason: str = "",
    from_group: str = "",
) -> Membership:
    lock_structure()
    if valid_to and valid_to < valid_from:
        raise RoleError("Den sidste dag ligger før den første. Ret en af dem.")
    if _overlapping(user, role, unit, valid_from, valid_to).filter(from_group=from_group).exists():
        raise RoleError(f"{user} er allerede {role.label} der i den tid.")
    membership = Membership.objects.create(
        user=user,
        role=role,
        unit=unit,
        valid_from=valid_from,
        valid_to=valid_to,
        from_group=from_group,
    )
    _record("gav rolle", membership, actor=actor, at=at, reason=reason)
    return membership


@transaction.atomic
def take_role(
    membership: Membership, *, actor: User | None, at: datetime, reason: str = ""
) -> None:
    """Take the role away at once. The row stays: who could do what last year can still be seen."""
    with keeping_an_administrator(timezone.localdate(at)):
        revoke(membership, actor=actor, at=at, reason=reason)


def revoke(membership: Membership, *, actor: User | None, at: datetime, reason: str) -> None:
    """As `take_role`, also for the last administrator: a sign-in service's groups decide."""
    membership.valid_to = max(timezone.localdate(at), membership.valid_from)
    membership.revoked_at = at
    membership.save(update_fields=["valid_to", "revoked_at"])
    _record("tog rolle", membership, actor=actor, at=at, reason=reason)


@transaction.atomic
def set_last_day(
    membership: Membership, *, last_day: date, actor: User, at: datetime, reason: str
) -> None:
    if last_day < membership.valid_from:
        raise RoleError(f"Rollen begynder {membership.valid_from:%d.%m.%Y}. Vælg en senere dag.")
    with keeping_an_administrator(timezone.localdate(at)):
        membership.valid_to = last_day
        membership.save(update_fields=["valid_to"])
        _record("ændrede rollens sidste dag", membership, actor=actor, at=at, reason=reason)


def end_role(
    membership: Membership, *, last_day: date | None, actor: User, at: datetime, reason: str
) -> None:
    """End the role after `last_day`, or at once where no day is given."""
    if last_day is None:
        take_role(membership, actor=actor, at=at, reason=reason)
        return
    set_last_day(membership, last_day=last_day, actor=actor, at=at, reason=reason)


@contextmanager
def keeping_an_administrator(day: date) -> Iterator[None]:
    """Raise, and so undo what was done inside, where it takes the last administrator away."""
    lock_structure()
    was_there = lasting_administrators(day).exists()
    yield
    if was_there and not lasting_administrators(day).exists():
        raise LastAdministratorError


def lasting_administrators(day: date) -> QuerySet[User]:
    """Return those who are administrators of the whole authority, with no last day."""
    return User.objects.filter(
        is_active=True,
        memberships__role=Role.ADMINISTRATOR,
        memberships__unit=None,
        memberships__valid_to=None,
        memberships__valid_from__lte=day,
    )


def _overlapping(
    user: User, role: Role, unit: Unit | None, first: date, last: date | None
) -> QuerySet[Membership]:
    rows = Membership.objects.filter(user=user, role=role, unit=unit, revoked_at=None)
    if last:
        rows = rows.filter(valid_from__lte=last)
    return rows.exclude(valid_to__lt=first)


def _record(
    act: str, membership: Membership, *, actor: User | None, at: datetime, reason: str
) -> None:
    last_day = membership.valid_to.isoformat() if membership.valid_to else ""
    record(
        act,
        actor=actor,
        subject="bruger",
        subject_id=membership.user.public_id,
        at=at,
        unit=membership.unit,
        reason=reason,
        detail={
            "rolle": membership.role,
            "fra": membership.valid_from.isoformat(),
            "til": last_day,
            "gruppe": membership.from_group,
        },
    )

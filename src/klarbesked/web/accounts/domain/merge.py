"""Lay units together: tell what will happen, then do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from klarbesked.web.accounts.domain.structure import ancestors
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.domain.units import UnitError, lock_structure
from klarbesked.web.accounts.models import GroupRole, Membership, Unit, User


@dataclass(frozen=True)
class MergePlan:
    """What happens when `units` become part of `into` from `first_day` on."""

    units: tuple[Unit, ...]
    into: Unit
    first_day: date
    roles: tuple[Membership, ...]
    parts: tuple[Unit, ...]
    groups: tuple[GroupRole, ...]

    @property
    def last_day(self) -> date:
        return self.first_day - timedelta(days=1)

    @property
    def people_count(self) -> int:
        return len({membership.user_id for membership in self.roles})


def plan_merge(units: Sequence[Unit], *, into: Unit, first_day: date) -> MergePlan:
    """Return what would happen, or raise where the units cannot be laid together."""
    closing = tuple(unit for unit in units if unit != into)
    _refuse(closing, into, first_day)
    return MergePlan(
        units=closing,
        into=into,
        first_day=first_day,
        roles=tuple(
            Membership.objects.filter(unit__in=closing)
            .valid_on(first_day)
            .select_related("user", "unit")
        ),
        parts=tuple(
            Unit.objects.filter(parent__in=closing).valid_on(first_day).exclude(id=into.id)
        ),
        groups=tuple(GroupRole.objects.filter(unit__in=closing)),
    )


@transaction.atomic
def merge(
    units: Sequence[Unit], *, into: Unit, first_day: date, actor: User, at: datetime, reason: str
) -> MergePlan:
    """Close the units, and carry their roles over. Their history keeps its own name.

    Parts and groups need no change: `structure.heir` finds the unit that took over.
    """
    lock_structure()
    plan = plan_merge(units, into=into, first_day=first_day)
    for unit in plan.units:
        unit.valid_to, unit.merged_into = plan.last_day, into
        unit.save(update_fields=["valid_to", "merged_into"])
        record(
            "lagde enheder sammen", actor=actor, subject="enhed", subject_id=unit.public_id,
            at=at, unit=unit, reason=reason,
            detail={"blev til": into.public_id, "fra": first_day.isoformat()},
        )  # fmt: skip
    for membership in plan.roles:
        _carry_over(membership, plan, actor=actor, at=at)
    return plan


def _carry_over(membership: Membership, plan: MergePlan, *, actor: User, at: datetime) -> None:
    """Give the same role in the heir, unless the person has it there already."""
    same = Membership.objects.filter(
        user=membership.user_id, role=membership.role, unit=plan.into
    ).valid_on(plan.first_day)
    if not same.exists():
        Membership.objects.create(
            user=membership.user,
            role=membership.role,
            unit=plan.into,
            valid_from=max(plan.first_day, membership.valid_from),
            valid_to=membership.valid_to,
            from_group=membership.from_group,
        )
    if membership.valid_from > plan.last_day:
        membership.valid_to, membership.revoked_at = membership.valid_from, at
    else:
        membership.valid_to = plan.last_day
    membership.save(update_fields=["valid_to", "revoked_at"])
    record(
        "flyttede rolle", actor=actor, subject="bruger", subject_id=membership.user.public_id,
        at=at, unit=plan.into, detail={"rolle": membership.role},
    )  # fmt: skip


def _refuse(closing: Sequence[Unit], into: Unit, first_day: date) -> None:
    if not closing:
        raise UnitError("Vælg mindst én enhed ud over den, der fortsætter.")
    if not into.is_valid_on(first_day):
        raise UnitError(f"»{into}« findes ikke den dag. Vælg en anden dag eller en anden enhed.")
    for unit in closing:
        if not unit.is_valid_on(first_day - timedelta(days=1)):
            raise UnitError(f"»{unit}« findes ikke dagen før. Vælg en anden dag.")
        if unit in ancestors(into):
            raise UnitError(f"»{into}« ligger under »{unit}«. Flyt den først.")

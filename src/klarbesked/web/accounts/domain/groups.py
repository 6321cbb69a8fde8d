"""Which group of the authority's sign-in service gives which role where."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import GroupRole, Role, Unit, User


class GroupError(RefusedError):
    """The group gives that role already."""


@transaction.atomic
def add_group_role(
    *, group: str, role: Role, unit: Unit | None, actor: User, at: datetime
) -> GroupRole:
    """Let a group give a role. It takes effect when its members sign in the next time."""
    if GroupRole.objects.filter(group=group, role=role, unit=unit).exists():
        raise GroupError(f"»{group}« giver allerede den rolle.")
    given = GroupRole.objects.create(group=group, role=role, unit=unit)
    _record("lod gruppe give rolle", given, actor=actor, at=at)
    return given


@transaction.atomic
def remove_group_role(given: GroupRole, *, actor: User, at: datetime) -> None:
    _record("lod gruppe ikke give rolle", given, actor=actor, at=at)
    given.delete()


def seen_group_roles(access: Access) -> QuerySet[GroupRole]:
    """Return those whose unit the administrator manages; of the whole authority only to its own."""
    rows = GroupRole.objects.select_related("unit").order_by("group", "role")
    if access.may_everywhere(Permission.MANAGE_ACCESS):
        return rows
    return rows.filter(unit_id__in=access.units_for(Permission.MANAGE_ACCESS))


def roles_of_groups(groups: Collection[str]) -> list[GroupRole]:
    return list(GroupRole.objects.filter(group__in=groups).select_related("unit"))


def _record(act: str, given: GroupRole, *, actor: User, at: datetime) -> None:
    record(
        act,
        actor=actor,
        subject="gruppe",
        subject_id=given.public_id,
        at=at,
        unit=given.unit,
        detail={"gruppe": given.group, "rolle": given.role},
    )

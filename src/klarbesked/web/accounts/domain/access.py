"""Where a person may do what today."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from klarbesked.web.accounts.domain.permissions import PERMISSIONS, Permission
from klarbesked.web.accounts.models import Membership, Role, Unit, User


@dataclass(frozen=True)
class Access:
    """The ids of the units where each permission holds. Nobody signed in: nothing holds.

    `whole`: the permissions that hold in the whole authority, not just in every unit of today.
    """

    roles: tuple[Role, ...] = ()
    units: Mapping[Permission, frozenset[int]] = field(default_factory=dict)
    whole: frozenset[Permission] = frozenset()

    def may(self, permission: Permission, unit_id: int | None = None) -> bool:
        """Whether the permission holds in the unit; without a unit, anywhere at all."""
        units = self.units.get(permission, frozenset())
        if unit_id is None:
            return bool(units) or permission in self.whole
        return unit_id in units

    def may_everywhere(self, permission: Permission) -> bool:
        return permission in self.whole

    def units_for(self, permission: Permission) -> frozenset[int]:
        return self.units.get(permission, frozenset())


NOBODY = Access()


def read_access(user: User, *, day: date) -> Access:
    """Return what `user` may do on `day`. A role in a unit counts in its parts too,
    and in the units that were merged into it, so that their history stays readable.
    """
    if not user.is_active:
        return NOBODY
    below = _units_below()
    everything = frozenset(below)
    units: dict[Permission, set[int]] = defaultdict(set)
    roles = []
    whole: set[Permission] = set()
    for membership in Membership.objects.filter(user=user).valid_on(day).order_by("id"):
        role = Role(membership.role)
        roles.append(role)
        held = everything if membership.unit_id is None else below[membership.unit_id]
        for permission in PERMISSIONS[role]:
            units[permission] |= held
        if membership.unit_id is None:
            whole |= PERMISSIONS[role]
    return Access(
        tuple(dict.fromkeys(roles)),
        {permission: frozenset(held) for permission, held in units.items()},
        frozenset(whole),
    )


def _units_below() -> dict[int, frozenset[int]]:
    """Return each unit with itself, its parts and what was merged into it, all the way down."""
    children: dict[int, set[int]] = defaultdict(set)
    ids = []
    for unit_id, parent_id, merged_into_id in Unit.objects.values_list(
        "id", "parent_id", "merged_into_id"
    ):
        ids.append(unit_id)
        for above in (parent_id, merged_into_id):
            if above is not None:
                children[above].add(unit_id)
    return {unit_id: frozenset(_reach(unit_id, children)) for unit_id in ids}


def _reach(start: int, children: Mapping[int, set[int]]) -> set[int]:
    seen, waiting = {start}, [start]
    while waiting:
        for child in children.get(waiting.pop(), set()) - seen:
            seen.add(child)
            waiting.append(child)
    return seen

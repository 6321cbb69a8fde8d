"""Everything an administrator sees about one person, and what may be done."""

from dataclasses import dataclass
from datetime import date

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.people import may_manage, may_manage_role
from klarbesked.web.accounts.domain.roles import explain
from klarbesked.web.accounts.domain.users import has_second_step
from klarbesked.web.accounts.models import Membership, Role, User


@dataclass(frozen=True)
class RoleLine:
    """`may_end`: it has not ended, no group gives it, and the administrator manages the unit."""

    membership: Membership
    may: str
    has_ended: bool
    may_end: bool


@dataclass(frozen=True)
class Person:
    user: User
    now: tuple[RoleLine, ...]
    ended: tuple[RoleLine, ...]
    may_manage: bool
    has_second_step: bool


def read_person(access: Access, user: User, *, day: date) -> Person:
    held = Membership.objects.filter(user=user).select_related("unit").order_by("-valid_from")
    lines = [_line(access, membership, day) for membership in held]
    return Person(
        user=user,
        now=tuple(line for line in lines if not line.has_ended),
        ended=tuple(line for line in lines if line.has_ended),
        may_manage=may_manage(access, user, day=day),
        has_second_step=has_second_step(user),
    )


def _line(access: Access, membership: Membership, day: date) -> RoleLine:
    has_ended = membership.has_ended_on(day)
    return RoleLine(
        membership=membership,
        may=explain(Role(membership.role)),
        has_ended=has_ended,
        may_end=not has_ended
        and not membership.from_group
        and may_manage_role(access, membership.unit_id),
    )

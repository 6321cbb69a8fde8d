"""What a person sees about the own account."""

from dataclasses import dataclass
from datetime import date

from klarbesked.web.accounts.domain.roles import explain
from klarbesked.web.accounts.domain.users import has_second_step
from klarbesked.web.accounts.models import Membership, Role, User


@dataclass(frozen=True)
class HeldRole:
    membership: Membership
    may: str


@dataclass(frozen=True)
class OwnAccount:
    user: User
    roles: tuple[HeldRole, ...]
    has_second_step: bool
    has_password: bool


def read_own_account(user: User, *, day: date) -> OwnAccount:
    held = Membership.objects.filter(user=user).valid_on(day).select_related("unit")
    return OwnAccount(
        user=user,
        roles=tuple(HeldRole(membership, explain(Role(membership.role))) for membership in held),
        has_second_step=has_second_step(user),
        has_password=user.has_usable_password(),
    )

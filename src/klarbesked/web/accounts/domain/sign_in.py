"""Let in those whom the authority's sign-in service sends us, with the roles of their groups."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from klarbesked.web.accounts.domain.groups import roles_of_groups
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.roles import revoke
from klarbesked.web.accounts.domain.structure import heir
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.domain.units import lock_structure
from klarbesked.web.accounts.models import GroupRole, Membership, Role, Unit, User


@dataclass(frozen=True)
class Sent:
    """What the sign-in service says about the person it sends."""

    email: str
    email_is_verified: bool
    name: str
    groups: frozenset[str]


class NoRoleError(RefusedError):
    """No group of the person gives a role here."""


class AddressError(RefusedError):
    """The address is missing, or is another's as far as we can know."""


@transaction.atomic
def admit(sent: Sent, *, at: datetime) -> User:
    """Return the account of somebody we have not met: an old one by its address, or a new one."""
    try:
        validate_email(sent.email)
    except ValidationError as error:
        raise AddressError(
            "Din log ind-tjeneste sender os ingen e-mail. Spørg din administrator."
        ) from error
    known = User.objects.filter(email__iexact=sent.email).first()
    if known is None:
        return _make(sent, at=at)
    if not sent.email_is_verified:
        raise AddressError(
            "Der er allerede en bruger med din e-mail, men din log ind-tjeneste siger ikke, "
            "at adressen er din. Spørg din administrator."
        )
    _record("forbandt konto", known, at=at)
    return known


@transaction.atomic
def follow_groups(user: User, sent: Sent, *, at: datetime) -> None:
    """Bring the roles that groups gave in step with the groups of now. Others are not touched."""
    lock_structure()
    _follow_name(user, sent.name)
    day = timezone.localdate(at)
    wanted = {_key(given, day): given for given in roles_of_groups(sent.groups)}
    held = Membership.objects.filter(user=user).exclude(from_group="").valid_on(day)
    for membership in held.select_related("user", "unit"):
        key = (membership.from_group, membership.role, membership.unit_id)
        if wanted.pop(key, None) is None:
            revoke(membership, actor=None, at=at, reason="Gruppen giver ikke rollen længere")
    for (group, role, _), given in wanted.items():
        _give(user, group=group, role=Role(role), unit=_unit(given, day), at=at)


def _make(sent: Sent, *, at: datetime) -> User:
    if not roles_of_groups(sent.groups):
        raise NoRoleError(
            "Du er kendt af din log ind-tjeneste, men ingen af dine grupper giver en rolle her. "
            "Bed din administrator om en rolle i din enhed."
        )
    name = sent.name.strip()[:120] or sent.email.partition("@")[0]
    user = User.objects.create_user(sent.email, name=name)
    _record("fik konto", user, at=at)
    return user


def _key(given: GroupRole, day: date) -> tuple[str, str, int | None]:
    unit = _unit(given, day)
    return (given.group, given.role, unit.id if unit else None)


def _unit(given: GroupRole, day: date) -> Unit | None:
    return heir(given.unit, day) if given.unit else None


def _give(user: User, *, group: str, role: Role, unit: Unit | None, at: datetime) -> None:
    Membership.objects.create(
        user=user, role=role, unit=unit, valid_from=timezone.localdate(at), from_group=group
    )
    record(
        "gav rolle",
        actor=None,
        subject="bruger",
        subject_id=user.public_id,
        at=at,
        unit=unit,
        reason="Gruppen giver rollen",
        detail={"rolle": role, "gruppe": group},
    )


def _follow_name(user: User, name: str) -> None:
    name = name.strip()[:120]
    if name and name != user.name:
        user.name = name
        user.save(update_fields=["name"])


def _record(act: str, user: User, *, at: datetime) -> None:
    record(act, actor=user, subject="bruger", subject_id=user.public_id, at=at)

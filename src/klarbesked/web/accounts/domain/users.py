"""Add people, correct their name, shut them out and let them in again."""

from dataclasses import dataclass
from datetime import date, datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone

from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.roles import give_role, keeping_an_administrator
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import Role, Unit, User
from klarbesked.web.accounts.models.public_id import new_public_id


class UserError(RefusedError):
    """The person cannot be added or changed like that."""


@dataclass(frozen=True)
class NewRole:
    """The role a new person begins with."""

    role: Role
    unit: Unit | None
    valid_from: date
    valid_to: date | None = None


@transaction.atomic
def add_user(
    *, name: str, email: str, first: NewRole, actor: User, at: datetime, reason: str = ""
) -> User:
    """Make an account without a password: the person chooses one, or signs in elsewhere."""
    if User.objects.filter(email__iexact=email).exists():
        raise UserError("Der er allerede en bruger med den e-mail. Find brugeren på listen.")
    user = User.objects.create_user(email, name=name)
    _record("oprettede bruger", user, actor=actor, at=at, unit=first.unit, reason=reason)
    give_role(
        user,
        role=first.role,
        unit=first.unit,
        valid_from=first.valid_from,
        valid_to=first.valid_to,
        actor=actor,
        at=at,
        reason=reason,
    )
    return user


@transaction.atomic
def correct_user(user: User, *, name: str, email: str, actor: User, at: datetime) -> None:
    """Change name and e-mail. The library's list of addresses follows, or both could sign in."""
    if User.objects.filter(email__iexact=email).exclude(id=user.id).exists():
        raise UserError("En anden bruger har den e-mail. Skriv en anden.")
    changed = [
        word
        for word, old, new in (("navn", user.name, name), ("e-mail", user.email, email.lower()))
        if old != new
    ]
    if not changed:
        return
    user.name, user.email = name, email.lower()
    user.save(update_fields=["name", "email"])
    EmailAddress.objects.filter(user_id=user.id).exclude(email__iexact=email).delete()
    record(
        "rettede bruger", actor=actor, subject="bruger", subject_id=user.public_id,
        at=at, detail={"felter": changed},
    )  # fmt: skip


@transaction.atomic
def shut_out(user: User, *, actor: User, at: datetime, reason: str) -> None:
    """From the next request on, the person is signed out and cannot sign in.

    The open sessions are gone for good: let in again, the person signs in again.
    """
    with keeping_an_administrator(timezone.localdate(at)):
        user.is_active = False
        user.session_mark = new_public_id()
        user.save(update_fields=["is_active", "session_mark"])
    _record("lukkede bruger ude", user, actor=actor, at=at, reason=reason)


@transaction.atomic
def let_in(user: User, *, actor: User, at: datetime, reason: str) -> None:
    user.is_active = True
    user.save(update_fields=["is_active"])
    _record("lukkede bruger ind igen", user, actor=actor, at=at, reason=reason)


@transaction.atomic
def reset_second_step(user: User, *, actor: User, at: datetime, reason: str) -> None:
    """Forget the person's app and recovery codes, and end the sessions: the phone may be stolen."""
    Authenticator.objects.filter(user_id=user.id).delete()
    user.session_mark = new_public_id()
    user.save(update_fields=["session_mark"])
    _record("nulstillede to trin", user, actor=actor, at=at, reason=reason)


@transaction.atomic
def sign_out_everywhere(user: User, *, at: datetime) -> None:
    """End every session of the person, on all machines."""
    user.session_mark = new_public_id()
    user.save(update_fields=["session_mark"])
    _record("loggede ud alle steder", user, actor=user, at=at, reason="")


def has_second_step(user: User) -> bool:
    apps = Authenticator.objects.filter(user_id=user.id, type=Authenticator.Type.TOTP)
    return bool(apps.exists())


def _record(
    act: str, user: User, *, actor: User, at: datetime, reason: str, unit: Unit | None = None
) -> None:
    record(
        act, actor=actor, subject="bruger", subject_id=user.public_id,
        at=at, unit=unit, reason=reason,
    )  # fmt: skip

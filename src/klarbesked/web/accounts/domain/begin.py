"""The first things in an empty installation: the authority, and somebody who adds others."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.roles import give_role, lasting_administrators
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import Authority, Role, User


class BegunError(RefusedError):
    """There is an administrator already, who can add others."""


@transaction.atomic
def begin(*, authority_name: str, name: str, email: str, at: datetime) -> User:
    """Make the administrator, without a password. Also after the last one is gone."""
    today = timezone.localdate(at)
    if lasting_administrators(today).exists():
        raise BegunError("Der er allerede en administrator, som kan tilføje flere.")
    if not Authority.objects.exists():
        Authority.objects.create(name=authority_name)
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        user = User.objects.create_user(email, name=name)
    user.is_active = True
    user.save(update_fields=["is_active"])
    record(
        "begyndte som administrator",
        actor=None,
        subject="bruger",
        subject_id=user.public_id,
        at=at,
        reason="Gjort på serveren",
    )
    give_role(
        user,
        role=Role.ADMINISTRATOR,
        unit=None,
        valid_from=today,
        valid_to=None,
        actor=None,
        at=at,
    )
    return user

"""Put in the trail what the sign-in library tells only by signals."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from django.utils import timezone

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User

ACTS = (
    (account.password_changed, "skiftede kode"),
    (account.password_reset, "valgte ny kode fra e-mail"),
    (mfa.authenticator_added, "slog to trin til"),
    (mfa.authenticator_removed, "slog to trin fra"),
    (mfa.authenticator_reset, "fik nye reservekoder"),
    (mfa.authentication_failed, "skrev en forkert engangskode"),
)


def connect() -> None:
    """Called once, when the application is ready."""
    for signal, act in ACTS:
        signal.connect(_writer(act), weak=False, dispatch_uid=f"trail: {act}")


def _writer(act: str) -> Any:
    def write(user: User, **kwargs: Any) -> None:
        authenticator = kwargs.get("authenticator")
        detail = {"slags": str(authenticator.type)} if authenticator else {}
        record(
            act,
            actor=user,
            subject="bruger",
            subject_id=user.public_id,
            at=timezone.now(),
            detail=detail,
        )

    return write

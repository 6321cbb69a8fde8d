"""Put in the trail what the sign-in library tells only by signals."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.utils import timezone

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User

APP, CODES = str(Authenticator.Type.TOTP), str(Authenticator.Type.RECOVERY_CODES)
ACTS = (
    (account.password_changed, "skiftede kode", ()),
    (account.password_reset, "valgte ny kode fra e-mail", ()),
    (mfa.authenticator_added, "slog to trin til", (APP,)),
    (mfa.authenticator_removed, "slog to trin fra", (APP,)),
    (mfa.authenticator_reset, "fik nye reservekoder", (CODES,)),
    (mfa.authentication_failed, "skrev en forkert engangskode", (APP, CODES)),
)
"""Signal, act, and which kinds of step it is about."""


def connect() -> None:
    """Called once, when the application is ready."""
    for signal, act, kinds in ACTS:
        signal.connect(_writer(act, kinds), weak=False, dispatch_uid=f"trail: {act}")


def _writer(act: str, kinds: tuple[str, ...]) -> Any:
    def write(user: User, **kwargs: Any) -> None:
        authenticator = kwargs.get("authenticator")
        if authenticator and authenticator.type not in kinds:
            return
        record(
            act, actor=user, subject="bruger", subject_id=user.public_id, at=timezone.now()
        )  # fmt: skip

    return write

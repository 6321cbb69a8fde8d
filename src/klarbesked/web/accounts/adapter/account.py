"""Local sign-in: nobody makes themselves an account, and every sign-in stands in the trail."""

import hashlib
import time
from datetime import UTC, datetime
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User

FRESH = 300
"""Seconds after signing in when the second step can be set up without the password once more."""
METHODS = {"password": "kode", "mfa": "engangskode", "socialaccount": "arbejdskonto"}
"""What the sign-in library calls a way to sign in, and what the trail calls it."""


class ClosedSignup(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {  # noqa: RUF012
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Navn eller kode passer ikke.",
        "enter_current_password": "Koden passer ikke. Skriv den kode, du bruger nu.",
        "incorrect_password": "Koden passer ikke. Prøv igen.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt, and say from when on the person may try again."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            if error.code != "too_many_login_attempts":
                raise
            key = self._get_login_attempts_cache_key(request, **credentials)
            until = opens_again(request, key=key)
            if cache.add(_lock_name(key), True, timeout=until.timestamp() - time.time()):
                _record("blev låst ude", about=_account(credentials))
            raise ValidationError(too_many(until), code=error.code) from None

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        super().authentication_failed(request, **credentials)
        _record("kunne ikke logge ind", about=_account(credentials))

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        methods = {said["method"] for said in get_authentication_records(request, user)}
        words = sorted(METHODS.get(method, method) for method in methods)
        _record("loggede ind", actor=user, about=user, måde=words)
        answer: HttpResponse = super().post_login(request, user, **kwargs)
        return answer

    def logout(self, request: HttpRequest) -> None:
        if isinstance(request.user, User):
            _record("loggede ud", actor=request.user, about=request.user)
        super().logout(request)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who has just signed in need not write the password again to set up the second step."""
        if app == "allauth.mfa" and _signed_in_just_now(context.request):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Somebody who signs in through the authority gets no local password that way."""
        is_known_elsewhere = SocialAccount.objects.filter(user_id=user.id).exists()
        if is_known_elsewhere and not user.has_usable_password():
            self.send_mail("account/email/no_password", email, context)
            return
        super().send_password_reset_mail(user, email, context)


def too_many(until: datetime) -> str:
    return f"For mange forsøg. Prøv igen kl. {timezone.localtime(until):%H.%M}."


def opens_again(request: HttpRequest, *, key: str) -> datetime:
    """Return when the oldest attempt that counts is forgotten, up to the next whole minute."""
    latest = time.time()
    for rate in ratelimit.get_rates(app="allauth.account", action="login_failed"):
        cache_key = ratelimit.get_cache_key(
            request, app="allauth.account", action="login_failed", rate=rate, key=key
        )
        history = cache.get(cache_key, [])
        if len(history) >= rate.amount:
            latest = max(latest, history[-1] + rate.duration)
    return datetime.fromtimestamp((latest // 60 + 1) * 60, UTC)


def _lock_name(key: str) -> str:
    """One line in the trail for each time somebody is locked out, not for each new attempt."""
    return f"locked-out-{hashlib.sha256(key.encode()).hexdigest()}"


def _signed_in_just_now(request: HttpRequest) -> bool:
    said = get_authentication_records(request, request.user)
    return bool(said) and time.time() - said[-1]["at"] < FRESH


def _account(credentials: dict[str, Any]) -> User | None:
    return User.objects.filter(email__iexact=credentials.get("email", "")).first()


def _record(
    act: str, *, about: User | None, actor: User | None = None, **detail: list[str]
) -> None:
    """Never what was typed: it may be somebody's password."""
    record(
        act,
        actor=actor,
        subject="bruger",
        subject_id=about.public_id if about else "",
        at=timezone.now(),
        detail=detail,
    )

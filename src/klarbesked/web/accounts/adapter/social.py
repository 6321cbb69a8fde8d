"""Whom the authority's sign-in service may bring in, and with which roles."""

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from klarbesked.web.accounts.adapter.id_token import IdTokenError
from klarbesked.web.accounts.adapter.openid import CheckedProvider
from klarbesked.web.accounts.domain.refused import RefusedError
from klarbesked.web.accounts.domain.sign_in import NoRoleError, Sent, admit, follow_groups
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import User

log = logging.getLogger(__name__)


class KnownByGroup(DefaultSocialAccountAdapter):  # type: ignore[misc]
    def get_provider(
        self, request: HttpRequest, provider: str, client_id: str | None = None
    ) -> CheckedProvider:
        app = self.get_app(request, provider=provider, client_id=client_id)
        return CheckedProvider(request, app=app)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find or make the account, and bring its roles in step with the groups."""
        sent = _read(sociallogin)
        now = timezone.now()
        try:
            if not sociallogin.is_existing:
                sociallogin.connect(request, admit(sent, at=now))
            if sociallogin.user.is_active:
                follow_groups(sociallogin.user, sent, at=now)
        except RefusedError as error:
            raise ImmediateHttpResponse(_refuse(request, error)) from error
        sociallogin.account.extra_data = {"groups": sorted(sent.groups)}
        sociallogin.account.save(update_fields=["extra_data"])

    def on_authentication_error(
        self,
        request: HttpRequest,  # noqa: ARG002
        provider: CheckedProvider,  # noqa: ARG002
        **said: Any,
    ) -> None:
        """Say why in the log, in fixed words: the answer itself may name a person."""
        fault = said.get("exception")
        reason = str(fault) if isinstance(fault, IdTokenError) else type(fault).__name__
        log.warning("Sign-in refused: %s %s", said.get("error"), reason)
        record(
            "kunne ikke logge ind",
            actor=None,
            subject="bruger",
            subject_id="",
            at=timezone.now(),
            detail={"måde": ["arbejdskonto"], "grund": reason},
        )


def _read(sociallogin: SocialLogin) -> Sent:
    said = sociallogin.account.extra_data
    return Sent(
        email=said["email"].strip(),
        email_is_verified=said["email_verified"],
        name=said["name"],
        groups=frozenset(said["groups"]),
    )


def _refuse(request: HttpRequest, error: RefusedError) -> HttpResponse:
    has_no_role = isinstance(error, NoRoleError)
    title = "Du har ingen rolle endnu" if has_no_role else "Vi kan ikke logge dig ind"
    record(
        "kunne ikke logge ind",
        actor=request.user if isinstance(request.user, User) else None,
        subject="bruger",
        subject_id="",
        at=timezone.now(),
        detail={"måde": ["arbejdskonto"], "grund": type(error).__name__},
    )
    context = {"title": title, "sentence": str(error)}
    return render(request, "socialaccount/refused.html", context, status=403)

"""Signing in: what stands around the sign-in library's own pages."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from allauth.account.views import LoginView
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2LoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache

from klarbesked.web.accounts.adapter.account import too_many
from klarbesked.web.accounts.adapter.openid import CheckedAdapter, CheckedCallback
from klarbesked.web.accounts.issuer import PROVIDER_ID
from klarbesked.web.accounts.models import User

View = Callable[..., HttpResponse]


def only_with_local_login(view: View) -> View:
    """Hide a page about passwords where the authority keeps none here."""

    @wraps(view)
    def open_or_hide(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.LOCAL_LOGIN:
            raise Http404
        return view(request, *args, **kwargs)

    return open_or_hide


def only_with_password(view: View) -> View:
    """Somebody who signs in elsewhere has no password to change, and gets none here."""

    @wraps(view)
    def open_or_hide(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(request.user, User) and not request.user.has_usable_password():
            raise Http404
        return view(request, *args, **kwargs)

    return open_or_hide


class SignInView(LoginView):  # type: ignore[misc]
    """The authority's sign-in first, the local one below."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
        return context | {
            "issuer_name": apps[0]["name"] if apps else "",
            "provider_id": PROVIDER_ID,
            "has_local_login": settings.LOCAL_LOGIN,
        }


def login(request: HttpRequest) -> HttpResponse:
    if request.method == "POST" and not settings.LOCAL_LOGIN:
        raise Http404
    answer: HttpResponse = SignInView.as_view()(request)
    return answer


def closed(request: HttpRequest) -> HttpResponse:
    return render(request, "account/signup_closed.html")


def to_account(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return redirect("account")


@never_cache
def openid_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _ask(request, provider_id, OAuth2LoginView)


@never_cache
def openid_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    return _ask(request, provider_id, CheckedCallback)


def cancelled(request: HttpRequest) -> HttpResponse:
    return render(request, "socialaccount/login_cancelled.html")


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Every limit but the one on wrong passwords is per minute."""
    sentence = too_many(timezone.now() + timedelta(minutes=1))
    return render(request, "account/too_many.html", {"sentence": sentence}, status=429)


def _ask(request: HttpRequest, provider_id: str, view: Any) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(CheckedAdapter(request, provider_id))(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return answer

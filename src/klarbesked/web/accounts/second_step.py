"""Lead people without a second step to set one up, where the authority asks for it."""

from collections.abc import Callable

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from klarbesked.web.accounts.domain.users import has_second_step
from klarbesked.web.accounts.models import User

OPEN = ("mfa_activate_totp", "account_reauthenticate", "account_logout", "help", "accessibility")


class RequireSecondStep:
    """Middleware: before anything else. The authority's own sign-in has steps of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.MFA_REQUIRED and _lacks_it(request):
            return redirect("mfa_activate_totp")
        return self.get_response(request)


def _lacks_it(request: HttpRequest) -> bool:
    user = request.user
    if not isinstance(user, User) or request.path in {reverse(name) for name in OPEN}:
        return False
    if request.path.startswith(settings.STATIC_URL):
        return False
    methods = {said["method"] for said in get_authentication_records(request, user)}
    return "socialaccount" not in methods and not has_second_step(user)

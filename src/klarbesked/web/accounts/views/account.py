"""The person's own page: name, roles in words, second step, password."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from klarbesked.web.accounts.domain.own_account import read_own_account
from klarbesked.web.accounts.domain.users import sign_out_everywhere
from klarbesked.web.accounts.models import User


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Everybody may see the own account, also without a role."""
    assert isinstance(request.user, User)  # noqa: S101 (says so to the type checker)
    own = read_own_account(request.user, day=timezone.localdate())
    context = {"own": own, "has_local_login": settings.LOCAL_LOGIN}
    return render(request, "accounts/account.html", context)


@login_required
@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, User)  # noqa: S101 (says so to the type checker)
    sign_out_everywhere(request.user, at=timezone.now())
    return redirect("account_login")

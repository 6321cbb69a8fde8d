"""Give a new person the link where the first password is chosen."""

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from klarbesked.web.accounts.models import User


def password_path(user: User) -> str:
    """Return the address of the page, good for three days and once."""
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return reverse("account_reset_password_from_key", args=[user_pk_to_url_str(user), token])


def send_invitation(request: HttpRequest, user: User) -> None:
    """Without local passwords the mail tells to sign in with the authority's account instead."""
    path = password_path(user) if settings.LOCAL_LOGIN else ""
    context = {
        "user": user,
        "password_reset_url": request.build_absolute_uri(path) if path else "",
        "login_url": request.build_absolute_uri(reverse("account_login")),
    }
    get_adapter().send_mail("account/email/invitation", user.email, context)

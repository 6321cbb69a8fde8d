"""Addresses of signing in (A1). Only the pages of the sign-in library that we use are here."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import path, re_path

from klarbesked.web.accounts.views import sign_in
from klarbesked.web.accounts.views.account import account as account_page
from klarbesked.web.accounts.views.account import end_sessions

local = sign_in.only_with_local_login

urlpatterns = [
    path("", account_page, name="account"),
    path("login/", sign_in.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("logout/alle/", end_sessions, name="end_sessions"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("signup/", sign_in.closed, name="account_signup"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path(
        "password/change/",
        local(sign_in.only_with_password(account.password_change)),
        name="account_change_password",
    ),
    path("password/reset/", local(account.password_reset), name="account_reset_password"),
    path(
        "password/reset/done/",
        local(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        local(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        local(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", sign_in.to_account, name="mfa_index"),
    path("2fa/authenticate/", mfa.authenticate, name="mfa_authenticate"),
    path("2fa/reauthenticate/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "2fa/recovery-codes/generate/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "2fa/recovery-codes/download/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("oidc/<str:provider_id>/login/", sign_in.openid_login, name="openid_connect_login"),
    path(
        "oidc/<str:provider_id>/login/callback/",
        sign_in.openid_callback,
        name="openid_connect_callback",
    ),
    path("oidc/afbrudt/", sign_in.cancelled, name="socialaccount_login_cancelled"),
]

"""The code from the app at sign-in: good for a minute and a half, and good once.

The sign-in library remembers used codes in the cache for 30 seconds. That is shorter than a code
lives when the phone's clock may be wrong, and each process may have a cache of its own.
"""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.db import transaction


@transaction.atomic
def use_once(authenticator: Authenticator, code: str) -> bool:
    """Remember which 30 seconds the code belongs to; an older or the same one is refused."""
    row = Authenticator.objects.select_for_update().get(pk=authenticator.pk)
    secret = decrypt(row.data["secret"])
    counters = [
        counter
        for counter in yield_hotp_counters_from_time()
        if format_hotp_value(hotp_value(secret, counter)) == code.strip()
    ]
    if not counters or max(counters) <= row.data.get("last_counter", 0):
        return False
    row.data["last_counter"] = max(counters)
    row.save(update_fields=["data"])
    return True


class CodeOnceForm(AuthenticateForm):  # type: ignore[misc]
    def clean_code(self) -> str:
        return _once(self, super().clean_code())


class CodeOnceAgainForm(ReauthenticateForm):  # type: ignore[misc]
    def clean_code(self) -> str:
        return _once(self, super().clean_code())


def _once(form: AuthenticateForm, code: str) -> str:
    is_from_app = form.authenticator.type == Authenticator.Type.TOTP
    if is_from_app and not use_once(form.authenticator, code):
        raise get_adapter().validation_error("incorrect_code")
    return code

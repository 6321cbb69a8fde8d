"""The six digits that an app on a phone would show."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

PERIOD = 30


def code_of(secret: str, *, step: int = 0) -> str:
    """`step`: so many periods from now."""
    code: str = format_hotp_value(hotp_value(secret, int(time.time()) // PERIOD + step))
    return code

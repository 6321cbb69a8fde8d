"""The words of the second step."""

from allauth.mfa.adapter import DefaultMFAAdapter


class DanishSteps(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = {  # noqa: RUF012
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Engangskoden passer ikke. Skriv den, din app viser nu.",
        "rate_limited": "For mange forsøg. Vent et minut, og prøv igen.",
    }

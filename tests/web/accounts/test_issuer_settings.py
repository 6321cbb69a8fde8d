"""How people sign in is read from the environment, and a half setting is refused."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from klarbesked.web.accounts.issuer import read_issuer, read_mfa

URL = "https://log-ind.example"


def test_without_an_issuer_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KLARBESKED_OIDC_ISSUER", raising=False)

    assert read_issuer(is_local=False) == {}


def test_an_issuer_is_read_with_pkce_groups_and_level(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLARBESKED_OIDC_ISSUER", URL)
    monkeypatch.setenv("KLARBESKED_OIDC_CLIENT_ID", "klarbesked")
    monkeypatch.setenv("KLARBESKED_OIDC_GROUPS", "roles")
    monkeypatch.setenv("KLARBESKED_OIDC_ACR", "hoej, hoejere")

    (app,) = read_issuer(is_local=False)["openid_connect"]["APPS"]

    assert app["settings"] == {
        "server_url": URL,
        "oauth_pkce_enabled": True,
        "groups": "roles",
        "acr": ["hoej", "hoejere"],
        "auth_params": {"acr_values": "hoej hoejere"},
    }


def test_an_issuer_without_encryption_is_refused_on_a_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KLARBESKED_OIDC_ISSUER", "http://log-ind.example")

    with pytest.raises(ImproperlyConfigured, match="https://"):
        read_issuer(is_local=False)


def test_an_issuer_that_knows_no_name_for_us_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLARBESKED_OIDC_ISSUER", URL)
    monkeypatch.delenv("KLARBESKED_OIDC_CLIENT_ID", raising=False)

    with pytest.raises(ImproperlyConfigured, match="CLIENT_ID"):
        read_issuer(is_local=False)


@pytest.mark.parametrize(
    ("value", "is_local", "required"),
    [
        (None, True, False),
        (None, False, True),
        ("kraevet", True, True),
        ("frivillig", False, False),
    ],
)
def test_two_steps_are_required_on_a_server_unless_it_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, value: str | None, is_local: bool, required: bool
) -> None:
    monkeypatch.delenv("KLARBESKED_MFA", raising=False)
    if value:
        monkeypatch.setenv("KLARBESKED_MFA", value)

    assert read_mfa(is_local=is_local) == required


def test_an_unknown_word_for_two_steps_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLARBESKED_MFA", "ja")

    with pytest.raises(ImproperlyConfigured, match="kraevet"):
        read_mfa(is_local=True)

"""Read from the environment how people sign in: the authority's service, two steps."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

from klarbesked.web.environment import read_list, read_text

PROVIDER_ID = "myndighed"
"""Stands in the address that the issuer sends people back to: docs/drift tells it to the IT."""


def read_issuer(*, is_local: bool) -> dict[str, Any]:
    """Return the sign-in library's setting, empty where no issuer is named."""
    issuer = read_text("KLARBESKED_OIDC_ISSUER")
    if not issuer:
        return {}
    if not issuer.startswith("https://") and not is_local:
        raise ImproperlyConfigured("KLARBESKED_OIDC_ISSUER skal begynde med https://.")
    client_id = read_text("KLARBESKED_OIDC_CLIENT_ID")
    if not client_id:
        raise ImproperlyConfigured("Sæt KLARBESKED_OIDC_CLIENT_ID, når der er en udsteder.")
    return provider_settings(
        issuer=issuer,
        client_id=client_id,
        secret=read_text("KLARBESKED_OIDC_CLIENT_SECRET"),
        name=read_text("KLARBESKED_OIDC_NAME", "din arbejdskonto"),
        groups=read_text("KLARBESKED_OIDC_GROUPS", "groups"),
        acr=read_list("KLARBESKED_OIDC_ACR"),
    )


def provider_settings(
    *, issuer: str, client_id: str, secret: str, name: str, groups: str, acr: list[str]
) -> dict[str, Any]:
    """Return `SOCIALACCOUNT_PROVIDERS` for one issuer, with PKCE."""
    app = {
        "provider_id": PROVIDER_ID,
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": {
            "server_url": issuer,
            "oauth_pkce_enabled": True,
            "groups": groups,
            "acr": acr,
            "auth_params": {"acr_values": " ".join(acr)} if acr else {},
        },
    }
    return {"openid_connect": {"APPS": [app]}}


def read_mfa(*, is_local: bool) -> bool:
    """Return whether everybody with a local account must sign in in two steps."""
    value = read_text("KLARBESKED_MFA", "frivillig" if is_local else "kraevet")
    if value not in ("kraevet", "frivillig"):
        raise ImproperlyConfigured("Skriv KLARBESKED_MFA=kraevet eller KLARBESKED_MFA=frivillig.")
    return value == "kraevet"

"""Check that an id_token is the issuer's, meant for us, fresh, and the answer to our question.

OpenID Connect Core 1.0, 3.1.3.7. The sign-in library skips the signature for a token that came
straight from the issuer, and knows no nonce; we check both.
"""

import secrets
from collections.abc import Mapping
from typing import Any

import jwt
from allauth.socialaccount.providers.oauth2.client import OAuth2Error

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Never `none`, and never HS*, where the client's own secret could sign."""
LEEWAY = 30
"""Seconds that the issuer's clock may be wrong."""
REQUIRED = ["iss", "aud", "exp", "iat", "sub"]


class IdTokenError(OAuth2Error):  # type: ignore[misc]
    """`str()` is a fixed word for the log: never anything of the token."""


def read_id_token(
    token: str,
    *,
    keys: Mapping[str, Any],
    issuer: str,
    client_id: str,
    nonce: str,
    acr: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Return the claims, or raise. `acr`: the levels of sign-in that are good enough."""
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            key=_find_key(token, keys),
            algorithms=list(ALGORITHMS),
            issuer=issuer,
            audience=client_id,
            leeway=LEEWAY,
            options={"require": REQUIRED},
        )
    except jwt.PyJWTError as error:
        raise IdTokenError(type(error).__name__) from None
    _check_party(claims, client_id)
    if not nonce or not secrets.compare_digest(str(claims.get("nonce", "")), nonce):
        raise IdTokenError("nonce")
    if acr and claims.get("acr") not in acr:
        raise IdTokenError("acr")
    return claims


def _check_party(claims: Mapping[str, Any], client_id: str) -> None:
    """A token for several must say that it was given to us."""
    audience = claims["aud"]
    several = isinstance(audience, list) and len(audience) > 1
    if several and "azp" not in claims:
        raise IdTokenError("azp")
    if "azp" in claims and claims["azp"] != client_id:
        raise IdTokenError("azp")


def _find_key(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    kid = jwt.get_unverified_header(token).get("kid")
    signing = [key for key in keys.get("keys", []) if key.get("use", "sig") == "sig"]
    found = [key for key in signing if key.get("kid") == kid]
    if kid is None and len(signing) == 1:
        found = signing
    if len(found) != 1:
        raise IdTokenError("key")
    return jwt.PyJWK(found[0])

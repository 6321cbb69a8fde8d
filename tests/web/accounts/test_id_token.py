"""An id_token is read only where everything in it fits."""

import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from klarbesked.web.accounts.adapter.id_token import IdTokenError, read_id_token
from web.accounts.issuer import CLIENT, Issuer

ISSUER = "https://log-ind.example"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def claims(**other: Any) -> dict[str, Any]:
    now = int(time.time())
    right = {"iss": ISSUER, "aud": CLIENT, "sub": "a-17", "iat": now, "exp": now + 300}
    return {**right, "nonce": "n-1", **other}


@pytest.fixture
def keys() -> dict[str, Any]:
    issuer = Issuer()
    issuer.key = KEY
    return issuer.keys()


def read(token: str, keys: dict[str, Any], nonce: str = "n-1") -> dict[str, Any]:
    return read_id_token(token, keys=keys, issuer=ISSUER, client_id=CLIENT, nonce=nonce)


def signed(said: dict[str, Any], kid: str | None = "k1") -> str:
    token: str = jwt.encode(said, KEY, "RS256", headers={"kid": kid} if kid else {})
    return token


def test_a_right_token_is_read(keys: dict[str, Any]) -> None:
    assert read(signed(claims()), keys)["sub"] == "a-17"


def test_a_token_for_several_is_read_where_it_was_given_to_us(keys: dict[str, Any]) -> None:
    token = signed(claims(aud=[CLIENT, "en anden"], azp=CLIENT))

    assert read(token, keys)["azp"] == CLIENT


def test_a_token_without_key_name_is_read_where_there_is_one_key(keys: dict[str, Any]) -> None:
    assert read(signed(claims(), kid=None), keys)["sub"] == "a-17"


def test_an_unsigned_token_is_refused(keys: dict[str, Any]) -> None:
    token = jwt.encode(claims(), "", "none", headers={"kid": "k1"})

    with pytest.raises(IdTokenError):
        read(token, keys)


def test_a_token_signed_with_what_everybody_knows_is_refused(keys: dict[str, Any]) -> None:
    """The public key used as a shared secret: the classic mistake."""
    token = jwt.encode(claims(), keys["keys"][0]["n"], "HS256", headers={"kid": "k1"})

    with pytest.raises(IdTokenError):
        read(token, keys)


@pytest.mark.parametrize("name", ["iss", "aud", "exp", "iat", "sub", "nonce"])
def test_a_token_that_lacks_something_is_refused(keys: dict[str, Any], name: str) -> None:
    said = claims()
    del said[name]

    with pytest.raises(IdTokenError):
        read(signed(said), keys)


def test_an_unknown_key_is_refused(keys: dict[str, Any]) -> None:
    with pytest.raises(IdTokenError, match="key"):
        read(signed(claims(), kid="k2"), keys)


def test_no_nonce_asked_is_never_a_match(keys: dict[str, Any]) -> None:
    with pytest.raises(IdTokenError, match="nonce"):
        read(signed(claims(nonce="")), keys, nonce="")


@pytest.mark.parametrize("token", ["", "vrøvl", "a.b.c"])
def test_something_else_than_a_token_is_refused(keys: dict[str, Any], token: str) -> None:
    with pytest.raises(IdTokenError):
        read(token, keys)


def test_the_refusal_says_nothing_of_the_person(keys: dict[str, Any]) -> None:
    with pytest.raises(IdTokenError) as caught:
        read(signed(claims(iss="https://en-anden.example", email="ida@haderby.example")), keys)

    assert str(caught.value) == "InvalidIssuerError"

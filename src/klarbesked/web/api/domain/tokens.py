"""Make, find and revoke the keys of other programs."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import IntegrityError, transaction

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import Authority, Unit, User
from klarbesked.web.api.models import ApiToken, Scope

PREFIX = "kb"
SECRET_BYTES = 32


class NameTakenError(Exception):
    """Two keys in use may not have the same name."""


class MadeToken(NamedTuple):
    """A new key. `plain` is all of it, and is never to be had again."""

    token: ApiToken
    plain: str


@transaction.atomic
def make_token(
    *,
    name: str,
    authority: Authority,
    unit: Unit | None,
    scopes: Sequence[Scope],
    per_minute: int,
    expires_on: date,
    actor: User,
    at: datetime,
) -> MadeToken:
    """Make a key. Raises `NameTakenError`."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    token = ApiToken(
        authority=authority,
        unit=unit,
        name=name,
        hash=_hash(secret),
        scopes=[scope.value for scope in scopes],
        per_minute=per_minute,
        made_by=actor,
        made_at=at,
        expires_on=expires_on,
    )
    try:
        with transaction.atomic():
            token.save()
    except IntegrityError as error:
        raise NameTakenError from error
    detail = {"må": token.scopes, "til": expires_on.isoformat(), "i_minuttet": per_minute}
    _record("lavede nøgle", token, actor=actor, at=at, detail=detail)
    return MadeToken(token, f"{PREFIX}_{token.public_id}_{secret}")


@transaction.atomic
def revoke_token(token: ApiToken, *, actor: User, at: datetime) -> None:
    """Close a key for good. A key that is closed already stays as it is."""
    if ApiToken.objects.filter(id=token.id, revoked_at=None).update(revoked_at=at):
        _record("lukkede nøgle", token, actor=actor, at=at, detail={})


def find_token(plain: str, *, day: date) -> ApiToken | None:
    """Return the key somebody shows, or None: unknown, revoked and expired look the same."""
    parts = plain.split("_", 2)
    if len(parts) != 3 or parts[0] != PREFIX or "\0" in plain:
        return None
    token = ApiToken.objects.select_related("authority").filter(public_id=parts[1]).first()
    is_same = secrets.compare_digest(_hash(parts[2]), token.hash if token else _hash(""))
    return token if token and is_same and token.is_usable_on(day) else None


def note_use(token: ApiToken, *, day: date) -> None:
    """Remember the day, and write it once a day only."""
    if token.last_used_on != day:
        ApiToken.objects.filter(id=token.id).update(last_used_on=day)


def _hash(secret: str) -> str:
    """The secret is 256 random bits: there is nothing to guess, so a fast hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _record(
    act: str, token: ApiToken, *, actor: User, at: datetime, detail: dict[str, object]
) -> None:
    record(
        act,
        actor=actor,
        subject="nøgle",
        subject_id=token.public_id,
        at=at,
        unit=token.unit,
        detail=detail,
    )

"""Who may come in: by a token, or by none where the authority has opened the door."""

from dataclasses import dataclass
from datetime import date, datetime

from klarbesked.web.accounts.models import Authority
from klarbesked.web.api.domain.knocks import count_knock
from klarbesked.web.api.domain.manage import the_authority
from klarbesked.web.api.domain.tokens import find_token, note_use
from klarbesked.web.api.models import ApiToken, Scope
from klarbesked.web.api.models.api_token import PER_MINUTE

OPEN, BY_TOKEN, CLOSED = "aaben", "token", "lukket"
"""Anybody who reaches the server may check text; only with a key; nobody."""

WRONG = "Nøglen passer ikke. Måske er den udløbet eller lukket. Bed jeres administrator om en ny."
NONE = "Du skal bruge en nøgle. Bed jeres administrator om en."


class NotLetInError(Exception):
    """The message says in Danish what to do."""


class UnknownTokenError(NotLetInError):
    """No token, or one that is not in use."""


class MissingScopeError(NotLetInError):
    """The token is good, but not for this."""


class ClosedError(NotLetInError):
    """The authority has closed the door."""


@dataclass(frozen=True)
class Caller:
    """Who is in. `authority` None: nothing is set up yet."""

    authority: Authority | None
    token: ApiToken | None = None


def let_in(
    shown: str, *, scope: Scope, address: str, at: datetime, day: date, door: str = BY_TOKEN
) -> Caller:
    """Return who shows the token `shown`, "" for none. `door`: how far it is open.

    Raises `NotLetInError`, and `TooManyKnocksError` also where one address tries many wrong keys.
    """
    if door == CLOSED:
        raise ClosedError("LanguageTool er slået fra her. Spørg jeres administrator.")
    if not shown and door == OPEN:
        count_knock("address", address, limit=PER_MINUTE, at=at)
        return Caller(the_authority())
    token = find_token(shown, day=day)
    if token is None:
        count_knock("address", address, limit=PER_MINUTE, at=at)
        raise UnknownTokenError(WRONG if shown else NONE)
    count_knock("token", token.public_id, limit=token.per_minute, at=at)
    if scope not in token.scopes:
        raise MissingScopeError(
            f"Nøglen må ikke {scope.label}. Bed jeres administrator om en, der må."
        )
    note_use(token, day=day)
    return Caller(token.authority, token)

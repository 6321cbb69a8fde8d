"""Who may come in: by a token, or by none where the authority has opened the door."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from klarbesked.web.accounts.models import Authority
from klarbesked.web.api.domain.knocks import count_knock
from klarbesked.web.api.domain.manage import the_authority
from klarbesked.web.api.domain.tokens import find_token, note_use
from klarbesked.web.api.models import ApiToken, Scope
from klarbesked.web.api.models.api_token import PER_MINUTE

Door = Literal["aaben", "token", "lukket"]
"""aaben: anybody who reaches the server may check text. token: only with a key. lukket: nobody."""


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
    shown: str, *, scope: Scope, address: str, at: datetime, day: date, door: Door = "token"
) -> Caller:
    """Return who shows the token `shown` ("" for none). Raises `NotLetInError` or
    `TooManyKnocksError`; also where wrong tokens are tried too often from one address.
    """
    if door == "lukket":
        raise ClosedError("LanguageTool er slået fra her. Spørg jeres administrator.")
    if not shown and door == "aaben":
        count_knock("address", address, limit=PER_MINUTE, at=at)
        return Caller(the_authority())
    token = find_token(shown, day=day)
    if token is None:
        count_knock("address", address, limit=PER_MINUTE, at=at)
        raise UnknownTokenError(
            "Nøglen passer ikke. Den kan være udløbet eller lukket. Bed jeres administrator om en ny."
            if shown
            else "Du skal bruge en nøgle. Bed jeres administrator om en."
        )
    count_knock("token", token.public_id, limit=token.per_minute, at=at)
    if scope not in token.scopes:
        raise MissingScopeError(
            f"Nøglen må ikke {scope.label}. Bed jeres administrator om en, der må."
        )
    note_use(token, day=day)
    return Caller(token.authority, token)

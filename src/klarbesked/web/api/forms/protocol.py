"""A LanguageTool request in our own words: which text, which language, which rules."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from klarbesked.engine.read.sent_text import SentPart
from klarbesked.web.api.domain.rule_choice import RuleChoice

MAX_CHARACTERS = 50_000
MAX_BODY = 800_000
"""Bytes in a request; every sign may take six once it is encoded."""

MAX_PARTS = 20_000
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}", re.ASCII)
YES = {"true", "yes"}
LEVELS = {"": False, "default": False, "picky": True}


class BadRequestError(Exception):
    """The message says in Danish what is wrong with the request."""


class TooLongError(Exception):
    """There is more text than we check at a time."""

    def __init__(self) -> None:
        super().__init__(
            f"Teksten er for lang. Vi tjekker højst {MAX_CHARACTERS} tegn ad gangen. Del den op."
        )


@dataclass(frozen=True)
class CheckRequest:
    parts: tuple[SentPart, ...]
    language: str
    choice: RuleChoice
    key: str

    @property
    def is_danish(self) -> bool:
        return self.language == "auto" or self.language.lower().partition("-")[0] == "da"


def as_check_request(fields: Mapping[str, str]) -> CheckRequest:
    """Read the fields. Raises `BadRequestError` or `TooLongError`."""
    parts = _parts(fields)
    if sum(max(len(part.sent), len(part.text)) for part in parts) > MAX_CHARACTERS:
        raise TooLongError
    return CheckRequest(
        parts=parts,
        language=_language(fields),
        choice=_choice(fields),
        key=fields.get("apiKey", ""),
    )


def _language(fields: Mapping[str, str]) -> str:
    language = fields.get("language", "")
    if not language:
        raise BadRequestError("Feltet language mangler. Skriv da-DK eller auto.")
    if language != "auto" and not LANGUAGE.fullmatch(language):
        raise BadRequestError("Vi kender ikke det sprog. Skriv da-DK eller auto.")
    return language


def _all_levels(fields: Mapping[str, str]) -> bool:
    level = fields.get("level", "")
    if level not in LEVELS:
        raise BadRequestError("Skriv default eller picky i feltet level.")
    return LEVELS[level]


def _choice(fields: Mapping[str, str]) -> RuleChoice:
    choice = RuleChoice(
        on=_names(fields, "enabledRules"),
        off=_names(fields, "disabledRules"),
        groups_on=_names(fields, "enabledCategories"),
        groups_off=_names(fields, "disabledCategories"),
        only=fields.get("enabledOnly", "").lower() in YES,
        all_levels=_all_levels(fields),
    )
    if choice.only and not (choice.on or choice.groups_on):
        raise BadRequestError("Skriv i enabledRules, hvilke regler du vil have, til enabledOnly.")
    if choice.only and (choice.off or choice.groups_off):
        raise BadRequestError("Du kan ikke slå regler fra og bede om bestemte regler på én gang.")
    return choice


def _names(fields: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(part.strip() for part in fields.get(name, "").split(",") if part.strip())


def _parts(fields: Mapping[str, str]) -> tuple[SentPart, ...]:
    text, data = fields.get("text"), fields.get("data")
    if text is not None and data is not None:
        raise BadRequestError("Send enten text eller data, ikke dem begge.")
    if text is not None:
        return (_seen(text),)
    if data is not None:
        return _annotated(data)
    raise BadRequestError("Der er ingen tekst. Send den i feltet text eller data.")


def _annotated(data: str) -> tuple[SentPart, ...]:
    try:
        read = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadRequestError("Feltet data er ikke gyldig JSON.") from error
    match read:
        case {"text": str(text)} if "annotation" not in read:
            return (_seen(text),)
        case {"annotation": list(parts)} if "text" not in read and len(parts) <= MAX_PARTS:
            return tuple(_part(part) for part in parts)
    raise BadRequestError("Skriv enten text eller annotation i feltet data.")


def _part(part: object) -> SentPart:
    match part:
        case {"text": str(text), **rest} if not rest:
            return _seen(text)
        case {"markup": str(markup), **rest} if not rest:
            return SentPart(_whole(markup), "")
        case {"markup": str(markup), "interpretAs": str(text), **rest} if not rest:
            return SentPart(_whole(markup), _whole(text))
    raise BadRequestError(
        "Hver del i annotation skal have text, markup, eller markup med interpretAs."
    )


def _seen(text: str) -> SentPart:
    whole = _whole(text)
    return SentPart(whole, whole)


def _whole(text: str) -> str:
    """Return the text without half signs: JSON can hold one half of a pair, our text cannot."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

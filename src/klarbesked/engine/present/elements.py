"""What a letter of its type must hold, in words: how much is found, and what we must ask."""

from collections.abc import Iterable

from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import FoundElement
from klarbesked.engine.letter_type.found import Status

STATUS_WORDS: dict[Status, str] = {
    "found": "Fundet",
    "not_found": "Ikke fundet",
    "unsure": "I tvivl",
    "not_required": "Ikke krævet",
}


def elements_sentence(letter: Letter) -> str:
    """Say how many of the things that law demands are found; "" where the type is unknown."""
    demanded = [found for found in letter.elements if found.is_demanded]
    if not demanded or not letter.type.is_sure or not letter.is_whole:
        return ""
    found, unsure, missing = (
        sum(each.status == status for each in demanded)
        for status in ("found", "unsure", "not_found")
    )
    parts = [
        f"Vi har fundet {found} af de {len(demanded)} ting, som et brev af den type skal rumme"
    ]
    parts += [f"Vi er i tvivl om {unsure}"] if unsure else []
    parts += [f"Vi kan ikke finde {missing}"] if missing else []
    return ". ".join(parts) + "."


def open_questions(letter: Letter) -> dict[str, str]:
    """Return the questions that decide what the letter must hold, by name, and lack an answer."""
    if not letter.type.is_sure:
        return {}
    asked = _asked(letter.elements)
    return {name: letter.catalogue.questions[name] for name in asked if name not in letter.answers}


def _asked(elements: Iterable[FoundElement]) -> list[str]:
    names = (e.requirement.question for e in elements if e.status == "unsure" and not e.span)
    return list(dict.fromkeys(name for name in names if name))

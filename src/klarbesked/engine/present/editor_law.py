"""What kind of letter it is, and what law and good practice want in it, for the panel beside it."""

from datetime import date
from typing import Any

from klarbesked.engine.annotate.facts.date import MONTH_NAMES
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import FoundElement
from klarbesked.engine.letter_type.basis import Basis, SignOff
from klarbesked.engine.present.editor_remarks import Desk
from klarbesked.engine.present.elements import elements_sentence, open_questions
from klarbesked.engine.present.summary import type_words

UNSIGNED = "Ikke set af en jurist endnu"
UNREAD = "Skrevet efter hukommelsen. Ingen har læst efter i kilden endnu."


def type_data(desk: Desk) -> dict[str, Any]:
    letter = desk.letter
    spec = letter.catalogue.types.get(letter.type.id)
    return {
        "id": letter.type.id,
        "sentence": type_words(letter),
        "is_sure": letter.type.is_sure,
        "is_chosen": letter.type.is_chosen,
        "others": [{"id": id_, "title": _title(id_, letter)} for id_ in _guesses(letter)],
        "summary": elements_sentence(letter),
        "remember": spec.remember if spec and letter.type.is_sure else "",
        "not_required": list(spec.not_required) if spec and letter.type.is_sure else [],
        "elements": [_element(found, desk) for found in _shown(letter)],
        "questions": _questions(letter),
    }


def date_words(day: date) -> str:
    """
    >>> date_words(date(2026, 11, 25))
    '25. november 2026'
    """
    return f"{day.day}. {MONTH_NAMES[day.month - 1]} {day.year}"


def _shown(letter: Letter) -> tuple[FoundElement, ...]:
    return letter.elements if letter.type.is_sure else ()


def _guesses(letter: Letter) -> list[str]:
    named = dict.fromkeys((letter.type.id, *letter.type.others))
    return [] if letter.type.is_chosen else [id_ for id_ in named if id_ in letter.catalogue.types]


def _title(id_: str, letter: Letter) -> str:
    return letter.catalogue.types[id_].title


def _questions(letter: Letter) -> list[dict[str, Any]]:
    """Return the open questions and those the writer has answered, in the type's own order."""
    spec = letter.catalogue.types.get(letter.type.id)
    if spec is None or not letter.type.is_sure:
        return []
    asked = open_questions(letter)
    return [
        {"name": name, "text": letter.catalogue.questions[name], "answer": letter.answers.get(name)}
        for name in spec.questions
        if name in asked or name in letter.answers
    ]


def _element(found: FoundElement, desk: Desk) -> dict[str, Any]:
    element, day = found.element, desk.letter.day
    return {
        "id": element.id,
        "title": element.title,
        "is_demanded": found.is_demanded,
        "status": found.status,
        "severity": element.severity,
        "reason": desk.mask.hide(found.reason),
        "note": found.requirement.note,
        "places": desk.places(found.span),
        "basis": [_basis(basis) for basis in element.basis_on(day) or element.bases],
        "sign_off": _sign_off(element.sign_off),
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "provision": basis.provision,
        "says": basis.says,
        "source": basis.source,
        "since": f"Gælder fra {date_words(basis.valid_from)}" if basis.valid_from else "",
        "read": f"Læst i kilden {date_words(basis.read_on)}" if basis.read_on else UNREAD,
    }


def _sign_off(sign_off: SignOff | None) -> str:
    return f"Godkendt af jurist {date_words(sign_off.day)}" if sign_off else UNSIGNED

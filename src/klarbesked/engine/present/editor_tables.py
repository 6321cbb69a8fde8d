"""Who must do what, the facts, the figures and what was not checked, as rows for the panel."""

from typing import Any

from klarbesked.engine.annotate.duties import Actor, Duty, DutyKind
from klarbesked.engine.annotate.fact import FactKind
from klarbesked.engine.present.editor_remarks import Desk
from klarbesked.engine.present.summary import (
    date_sentence,
    length_words,
    lix_sentence,
    long_sentence_words,
    rules_by_reason,
)

ACTORS: dict[Actor, str] = {
    "reader": "Læseren",
    "authority": "I, der skriver",
    "other": "En anden",
    "unsure": "",
}
KINDS: dict[DutyKind, str] = {
    "must": "skal",
    "may": "kan eller må",
    "must_not": "må ikke",
    "need_not": "behøver ikke",
    "should": "bør",
}
FACTS: dict[FactKind, str] = {
    "deadline": "Frist",
    "date": "Dato",
    "clock_time": "Klokkeslæt",
    "amount": "Beløb",
    "percentage": "Andel",
    "place": "Sted",
    "phone": "Telefon",
    "email": "E-mail",
    "case_number": "Sagsnummer",
    "cpr": "CPR-nummer",
    "citation": "Lov",
}
"""The facts a writer wants to see together, in this order."""


def duty_rows(desk: Desk) -> list[dict[str, Any]]:
    """Return the table; a cell is empty where the letter does not say."""
    return [_duty(duty, desk) for duty in desk.checked.duties]


def fact_rows(desk: Desk) -> list[dict[str, Any]]:
    order = list(FACTS)
    shown = [fact for fact in desk.letter.annotated.facts if fact.kind in FACTS]
    return [
        {
            "kind": fact.kind,
            "label": FACTS[fact.kind],
            "text": desk.mask.hide(desk.letter.at(fact.span)),
            "places": desk.places(fact.span),
        }
        for fact in sorted(shown, key=lambda fact: order.index(fact.kind))
    ]


def measure_rows(desk: Desk) -> list[dict[str, str]]:
    measures = desk.checked.measures
    rows = {
        "Brevets dato": date_sentence(desk.letter),
        "Længde": length_words(measures),
        "Lange sætninger": long_sentence_words(measures),
        "LIX og RIX": lix_sentence(measures),
    }
    return [{"label": label, "text": text} for label, text in rows.items()]


def unchecked_rows(desk: Desk) -> list[dict[str, Any]]:
    """Return each reason why something was not checked, with the titles of the rules."""
    return [
        {"reason": reason, "rules": [desk.title(rule) for rule in rules if rule != "*"]}
        for reason, rules in rules_by_reason(desk.checked).items()
    ]


def _duty(duty: Duty, desk: Desk) -> dict[str, Any]:
    deadline = desk.letter.at(duty.deadline.span) if duty.deadline else ""
    otherwise = desk.letter.at(duty.consequence) if duty.consequence else ""
    return {
        "who": ACTORS[duty.actor],
        "kind": KINDS[duty.kind],
        "what": desk.mask.hide(desk.letter.at(duty.act)),
        "by": desk.mask.hide(deadline),
        "otherwise": desk.mask.hide(otherwise),
        "places": desk.places(duty.place),
    }

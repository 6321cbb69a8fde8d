"""Which elements of its type a letter holds, and where; what is not required, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from klarbesked.engine.document import Span
from klarbesked.engine.letter_type.catalogue import Catalogue
from klarbesked.engine.letter_type.element import Element
from klarbesked.engine.letter_type.line import Lines
from klarbesked.engine.letter_type.spec import Requirement

Status = Literal["found", "not_found", "unsure", "not_required"]


@dataclass(frozen=True)
class FoundElement:
    """`span` is where it stands, None where it is not found. `reason` is Danish."""

    element: Element
    requirement: Requirement
    status: Status
    span: Span | None
    reason: str

    @property
    def is_demanded(self) -> bool:
        """Whether law demands it in this letter."""
        return self.requirement.demand != "bør" and self.status != "not_required"


def find_elements(
    type_id: str, lines: Lines, catalogue: Catalogue, answers: Mapping[str, bool], day: date
) -> tuple[FoundElement, ...]:
    """Return the type's elements in its own order; none where the type is not of the catalogue."""
    spec = catalogue.types.get(type_id)
    if spec is None:
        return ()
    found = [_found(each, lines, catalogue, answers, day) for each in spec.requirements]
    parts = {
        each.element.part_of: each.span
        for each in reversed(found)
        if each.element.part_of and each.status == "found"
    }
    return tuple(_with_part(each, parts.get(each.element.id)) for each in found)


def _with_part(found: FoundElement, part: Span | None) -> FoundElement:
    """Doubt that a thing is left out when a part of it is there: reasons without the word."""
    if found.status != "not_found" or part is None:
        return found
    return replace(found, status="unsure", span=part, reason="Vi kan kun finde noget af det.")


def _found(
    requirement: Requirement,
    lines: Lines,
    catalogue: Catalogue,
    answers: Mapping[str, bool],
    day: date,
) -> FoundElement:
    element = catalogue.elements[requirement.element]
    strong = _first(element, lines, is_weak=False)
    answer = answers.get(requirement.question) if requirement.question else True
    if strong:
        return FoundElement(element, requirement, "found", strong, "")
    if requirement.question and answer is not None and answer != requirement.answer:
        reason = f"Du har svaret: {_said(catalogue.questions[requirement.question], answer=answer)}"
        return FoundElement(element, requirement, "not_required", None, reason)
    if not element.basis_on(day):
        reason = "Reglen gælder ikke på brevets dato."
        return FoundElement(element, requirement, "not_required", None, reason)
    weak = _first(element, lines, is_weak=True)
    if weak:
        reason = "Vi er i tvivl om, om det står der."
        return FoundElement(element, requirement, "unsure", weak, reason)
    if answer is None:
        reason = f"Det kommer an på: {catalogue.questions[requirement.question]}"
        return FoundElement(element, requirement, "unsure", None, reason)
    return FoundElement(element, requirement, "not_found", None, element.missing)


def _first(element: Element, lines: Lines, *, is_weak: bool) -> Span | None:
    """Return where the element is said first; a line behind one that is found is not read."""
    end = len(lines.all)
    for cue in element.cues:
        if cue.is_weak == is_weak:
            found = cue.first(lines, end)
            end = end if found is None else found
    return lines.all[end].span if end < len(lines.all) else None


def _said(question: str, *, answer: bool) -> str:
    return f"{question} {'Ja' if answer else 'Nej'}."

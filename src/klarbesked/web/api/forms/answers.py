"""What the interface answers, declared for those who build on it."""

from datetime import date
from typing import Literal

from ninja import Schema

from klarbesked.engine.finding import Evidence, Level
from klarbesked.engine.letter_type.element import Severity
from klarbesked.engine.letter_type.spec import Demand, Family, Favour
from klarbesked.engine.rule import Group, Scope


class Refusal(Schema):
    """`detail` siger på dansk, hvad der er galt, og hvad I kan gøre."""

    detail: str


class LetterTypeLine(Schema):
    id: str
    title: str
    family: Family
    is_own: bool


class Question(Schema):
    id: str
    question: str


class LegalBasis(Schema):
    provision: str
    says: str
    source: str
    read_on: date | None
    valid_from: date | None
    valid_to: date | None


class ElementOfType(Schema):
    """`question` er det spørgsmål, hvis svar afgør, om brevet skal rumme det."""

    id: str
    title: str
    demand: Demand
    question: str | None
    answer: bool | None
    note: str
    severity: Severity
    missing: str
    is_signed_off: bool
    bases: list[LegalBasis]


class LetterTypePage(LetterTypeLine):
    favour: Favour
    remember: str
    not_required: list[str]
    questions: list[Question]
    elements: list[ElementOfType]


class TermLine(Schema):
    expression: str
    explanation: str
    law: str
    field: str
    synonyms: list[str]
    level: Literal["A", "B"]
    is_current: bool
    valid_from: date | None
    valid_to: date | None
    is_own: bool


class RuleLine(Schema):
    name: str
    group: Group
    title: str
    level: Level
    evidence: Evidence
    scope: Scope
    why: str
    source: str
    is_off: bool
    is_own: bool

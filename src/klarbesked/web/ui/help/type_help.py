"""A letter type as its page shows it: what it must hold, on what ground, and who has read it."""

from dataclasses import dataclass

from klarbesked.engine.letter_type.basis import Basis
from klarbesked.engine.letter_type.catalogue import Catalogue
from klarbesked.engine.letter_type.element import Element
from klarbesked.engine.letter_type.spec import Demand, Requirement, TypeSpec
from klarbesked.engine.present.type_page import (
    DEMANDS,
    FROM_MEMORY,
    NOT_SIGNED,
    SEVERITIES,
)
from klarbesked.law.calendar import in_figures


@dataclass(frozen=True)
class ElementHelp:
    """`condition` is when it is demanded, empty for always. `signed` is who checked it."""

    title: str
    condition: str
    severity: str
    bases: tuple[str, ...]
    signed: str


@dataclass(frozen=True)
class DemandHelp:
    title: str
    elements: tuple[ElementHelp, ...]


@dataclass(frozen=True)
class TypeHelp:
    title: str
    remember: str
    demands: tuple[DemandHelp, ...]


def type_help(spec: TypeSpec, catalogue: Catalogue) -> TypeHelp:
    demands = [_demand(demand, spec, catalogue) for demand in DEMANDS]
    return TypeHelp(spec.title, spec.remember, tuple(d for d in demands if d.elements))


def _demand(demand: Demand, spec: TypeSpec, catalogue: Catalogue) -> DemandHelp:
    title = DEMANDS[demand] + (" …" if demand == "betinget" else "")
    asked = [requirement for requirement in spec.requirements if requirement.demand == demand]
    return DemandHelp(title, tuple(_element(requirement, catalogue) for requirement in asked))


def _element(requirement: Requirement, catalogue: Catalogue) -> ElementHelp:
    element = catalogue.elements[requirement.element]
    return ElementHelp(
        element.title,
        _condition(requirement, catalogue),
        SEVERITIES[element.severity],
        tuple(map(_basis, element.bases)),
        _signed(element),
    )


def _condition(requirement: Requirement, catalogue: Catalogue) -> str:
    if not requirement.question:
        return ""
    answer = "ja" if requirement.answer else "nej"
    return f"Når svaret er {answer}: {catalogue.questions[requirement.question]}"


def _signed(element: Element) -> str:
    signed = element.sign_off
    return f"Tjekket af {signed.name}, {in_figures(signed.day)}." if signed else NOT_SIGNED


def _basis(basis: Basis) -> str:
    said = f" {basis.says}" if basis.says else ""
    read = f" Læst {in_figures(basis.read_on)}." if basis.read_on else FROM_MEMORY
    return f"{basis.provision}.{said}{read}"

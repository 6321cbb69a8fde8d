"""A letter type as a page in Markdown: what it must hold, on what basis, and who has read it."""

from klarbesked.engine.letter_type.basis import Basis
from klarbesked.engine.letter_type.catalogue import Catalogue
from klarbesked.engine.letter_type.element import Element
from klarbesked.engine.letter_type.spec import Demand, Requirement, TypeSpec
from klarbesked.law.calendar import in_figures

DEMANDS: dict[Demand, str] = {
    "skal": "Det skal stå i brevet",
    "betinget": "Det skal stå i brevet, når",
    "bør": "Det er en god idé",
}
SEVERITIES = {
    "garanti": "Står det der ikke, kan afgørelsen være ugyldig.",
    "betingelse": "Uden det må I ikke gøre det, brevet handler om.",
    "orden": "Står det der ikke, er det en fejl, men afgørelsen gælder som regel stadig.",
    "skik": "God skik.",
}
NOT_SIGNED = "Ikke juristtjekket."
FROM_MEMORY = " Efter hukommelsen: ingen har læst reglen i en kilde."


def type_page(spec: TypeSpec, catalogue: Catalogue) -> str:
    """Return the page, with a heading for each kind of demand."""
    parts = [f"# {spec.title}", f"`{spec.id}`"]
    if spec.remember:
        parts.append(spec.remember)
    for demand in ("skal", "betinget", "bør"):
        asked = [r for r in spec.requirements if r.demand == demand]
        if not asked:
            continue
        parts.append(f"## {DEMANDS[demand]}{' …' if demand == 'betinget' else ''}")
        parts += [_element(r, catalogue.elements[r.element], catalogue) for r in asked]
    return "\n\n".join(parts) + "\n"


def _element(requirement: Requirement, element: Element, catalogue: Catalogue) -> str:
    lines = [f"### {element.title}"]
    if requirement.question:
        answer = "ja" if requirement.answer else "nej"
        asked = catalogue.questions[requirement.question]
        lines.append(f"Når svaret er {answer}: {asked} (`--svar {requirement.question}={answer}`)")
    lines += [SEVERITIES[element.severity], "\n".join(map(_basis, element.bases))]
    signed = element.sign_off
    lines.append(f"Tjekket af {signed.name}, {in_figures(signed.day)}." if signed else NOT_SIGNED)
    return "\n\n".join(lines)


def _basis(basis: Basis) -> str:
    said = f" {basis.says}" if basis.says else ""
    valid = f" Gælder fra {in_figures(basis.valid_from)}." if basis.valid_from else ""
    valid += f" Gælder til {in_figures(basis.valid_to)}." if basis.valid_to else ""
    read = f" Læst {in_figures(basis.read_on)} i {basis.source}." if basis.read_on else FROM_MEMORY
    return f"- {basis.provision}.{said}{valid}{read}"

"""Write docs/brevtyper from the letter types themselves; `--check` fails where one is old."""

from klarbesked.engine.letter_type import Catalogue, our_catalogue
from klarbesked.engine.present.type_page import type_page
from pages import DOCS, keep

INTRODUCTION = """# Brevtyper

Siderne er lavet ud fra filerne i `src/klarbesked/engine/letter_types`. Ret dér og ikke her.

Hver side siger, hvad et brev af den type skal rumme, hvilken regel der ligger bag, og om nogen har
læst reglen i en kilde. Ingen jurist har skrevet under på dem endnu. Er reglen bag et krav ikke læst
i en kilde, kommer der aldrig andet end et råd ud af det.
"""


def pages(catalogue: Catalogue) -> dict[str, str]:
    """Return every page by its file's name: one for each type, and the list of them."""
    types = {f"{id_}.md": type_page(spec, catalogue) for id_, spec in catalogue.types.items()}
    return types | {"README.md": contents(catalogue)}


def contents(catalogue: Catalogue) -> str:
    rows = ["| brevtype | navn | skal | betinget | bør |", "| --- | --- | --- | --- | --- |"]
    for id_, spec in catalogue.types.items():
        demands = [requirement.demand for requirement in spec.requirements]
        counts = " | ".join(str(demands.count(d)) for d in ("skal", "betinget", "bør"))
        rows.append(f"| {spec.title} | [{id_}]({id_}.md) | {counts} |")
    unread = [
        f"- {basis.provision}: {element.title[0].lower()}{element.title[1:]}"
        for element in catalogue.elements.values()
        for basis in element.bases
        if not basis.read_on
    ]
    return "\n".join(
        [INTRODUCTION, *rows, "", "## Ikke læst i en kilde", "", *sorted(set(unread)), ""]
    )


if __name__ == "__main__":
    keep(DOCS / "brevtyper", pages(our_catalogue()), __doc__)

"""The letter types a writer may choose from, family by family."""

from dataclasses import dataclass

from klarbesked.engine.letter_type import our_catalogue
from klarbesked.engine.letter_type.spec import Family

FAMILIES: dict[Family, str] = {
    "afgoerelse": "Afgørelser",
    "partshoering": "Partshøringer",
    "indkaldelse": "Indkaldelser",
    "andet": "Andre breve",
}


@dataclass(frozen=True)
class TypeGroup:
    """`types` are (id, title), by title."""

    title: str
    types: tuple[tuple[str, str], ...]


def type_groups() -> list[TypeGroup]:
    specs = sorted(our_catalogue().types.values(), key=lambda spec: spec.title)
    groups = (
        TypeGroup(title, tuple((spec.id, spec.title) for spec in specs if spec.family == family))
        for family, title in FAMILIES.items()
    )
    return [group for group in groups if group.types]

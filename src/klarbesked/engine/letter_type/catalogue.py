"""All letter types, elements and questions: ours, and the authority's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from klarbesked.engine import letter_types
from klarbesked.engine.letter_type.element import Element, read_element
from klarbesked.engine.letter_type.our_elements import OurElements
from klarbesked.engine.letter_type.spec import TypeSpec, read_type
from klarbesked.engine.letter_type.toml_file import LawyerFileError, TomlFile, open_toml

ELEMENTS, QUESTIONS, TYPE = "elementer", "spoergsmaal.toml", "brevtype.toml"


@dataclass(frozen=True)
class Catalogue:
    """`questions`: what must be answered before we know what a letter must hold."""

    types: Mapping[str, TypeSpec]
    elements: Mapping[str, Element]
    questions: Mapping[str, str]


@cache
def our_catalogue() -> Catalogue:
    """Return the types that come with the program."""
    folder = files(letter_types)
    types, questions, _ = _read(folder, "letter_types", is_ours=True)
    return Catalogue(types, OurElements(folder.joinpath(ELEMENTS)), questions)


def with_own(folder: Path) -> Catalogue:
    """Return ours together with those of the authority's folder; its own go before ours.

    Raises LawyerFileError, also where the folder cannot be read.
    """
    if not folder.is_dir():
        raise LawyerFileError(f"Vi kan ikke finde mappen {folder}. Se efter, om navnet er rigtigt.")
    ours = our_catalogue()
    types, questions, type_files = _read(folder, folder.name, is_ours=False)
    elements, element_files = _read_elements(folder / ELEMENTS, folder.name)
    catalogue = Catalogue(
        {**ours.types, **types},
        {**ours.elements, **elements},
        {**ours.questions, **questions},
    )
    fail_for_unknown(catalogue, type_files, element_files)
    return catalogue


Files = dict[str, TomlFile]


def _read(
    folder: Traversable, name: str, *, is_ours: bool
) -> tuple[dict[str, TypeSpec], dict[str, str], Files]:
    types: dict[str, TypeSpec] = {}
    questions: dict[str, str] = {}
    names: Files = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name == QUESTIONS:
            file = open_toml(entry, f"{name}/{QUESTIONS}", is_ours=is_ours)
            questions = {key: file.text(file.data, key) for key in file.data}
        elif entry.name != ELEMENTS and entry.is_dir() and entry.joinpath(TYPE).is_file():
            path = f"{name}/{entry.name}/{TYPE}"
            names[entry.name] = open_toml(entry.joinpath(TYPE), path, is_ours=is_ours)
            types[entry.name] = read_type(names[entry.name], entry.name)
    return types, questions, names


def _read_elements(folder: Path, name: str) -> tuple[dict[str, Element], Files]:
    paths = sorted(folder.glob("*.toml"))
    names = {path.stem: open_toml(path, f"{name}/{ELEMENTS}/{path.name}") for path in paths}
    return {id_: read_element(file, id_) for id_, file in names.items()}, names


def fail_for_unknown(catalogue: Catalogue, types: Files, elements: Files) -> None:
    """Raise LawyerFileError where one of the files names what nobody has written."""
    for id_, file in elements.items():
        part_of = catalogue.elements[id_].part_of
        if part_of and part_of not in catalogue.elements:
            file.fail("del_af", _unknown("element", part_of))
    for id_, file in types.items():
        for requirement in catalogue.types[id_].requirements:
            if requirement.element not in catalogue.elements:
                file.fail(requirement.element, _unknown("element", requirement.element))
            if requirement.question and requirement.question not in catalogue.questions:
                file.fail(requirement.question, _unknown("spørgsmål", requirement.question))


def _unknown(kind: str, name: str) -> str:
    return f"Der er ikke noget {kind} med navnet {name}. Ret navnet, eller skriv det først."

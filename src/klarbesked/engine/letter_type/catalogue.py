"""All letter types, elements and questions: ours, and the authority's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from klarbesked.engine import letter_types
from klarbesked.engine.letter_type.element import Element, read_element
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
    return _checked(*_read(files(letter_types), "letter_types", is_ours=True))


def with_own(folder: Path) -> Catalogue:
    """Return ours together with those of the authority's folder; its own go before ours.

    Raises LawyerFileError, also where the folder cannot be read.
    """
    if not folder.is_dir():
        raise LawyerFileError(f"Vi kan ikke finde mappen {folder}. Se efter, om navnet er rigtigt.")
    ours = our_catalogue()
    types, elements, questions, names = _read(folder, folder.name, is_ours=False)
    return _checked(
        {**ours.types, **types},
        {**ours.elements, **elements},
        {**ours.questions, **questions},
        names,
    )


Files = dict[str, TomlFile]


def _read(
    folder: Traversable, name: str, *, is_ours: bool
) -> tuple[dict[str, TypeSpec], dict[str, Element], dict[str, str], Files]:
    types: dict[str, TypeSpec] = {}
    elements: dict[str, Element] = {}
    questions: dict[str, str] = {}
    names: Files = {}
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name == QUESTIONS:
            file = open_toml(entry, f"{name}/{QUESTIONS}", is_ours=is_ours)
            questions = {key: file.text(file.data, key) for key in file.data}
        elif entry.name == ELEMENTS:
            for each in sorted(entry.iterdir(), key=lambda each: each.name):
                if each.name.endswith(".toml"):
                    id_ = each.name.removesuffix(".toml")
                    file = open_toml(each, f"{name}/{ELEMENTS}/{each.name}", is_ours=is_ours)
                    names[f"{ELEMENTS}/{id_}"] = file
                    elements[id_] = read_element(file, id_)
        elif entry.is_dir() and entry.joinpath(TYPE).is_file():
            path = f"{name}/{entry.name}/{TYPE}"
            names[entry.name] = open_toml(entry.joinpath(TYPE), path, is_ours=is_ours)
            types[entry.name] = read_type(names[entry.name], entry.name)
    return types, elements, questions, names


def _checked(
    types: Mapping[str, TypeSpec],
    elements: Mapping[str, Element],
    questions: Mapping[str, str],
    names: Files,
) -> Catalogue:
    """Fail where a type or element names an element or question that nobody has written."""
    for id_, element in elements.items():
        file = names.get(f"{ELEMENTS}/{id_}")
        if file and element.part_of and element.part_of not in elements:
            file.fail("del_af", _unknown("element", element.part_of))
    for id_, spec in types.items():
        for requirement in spec.requirements:
            if requirement.element not in elements and id_ in names:
                names[id_].fail(requirement.element, _unknown("element", requirement.element))
            if requirement.question and requirement.question not in questions and id_ in names:
                names[id_].fail(requirement.question, _unknown("spørgsmål", requirement.question))
    return Catalogue(types, elements, questions)


def _unknown(kind: str, name: str) -> str:
    return f"Der er ikke noget {kind} med navnet {name}. Ret navnet, eller skriv det først."

"""A rule of the authority's own, as it stands in `regler/<name>.toml`."""

import re
from collections.abc import Mapping, Set
from dataclasses import replace
from typing import Any, cast, get_args

from klarbesked.engine.finding import Level
from klarbesked.engine.letter_type import FAMILIES, Family
from klarbesked.engine.letter_type.cue import KEYS as CUE_KEYS
from klarbesked.engine.letter_type.cue import Cue, read_cue
from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.engine.own.find import Finder, Swaps
from klarbesked.engine.rule import Example, Rule, bad_letter, good

KEYS = {
    "titel", "besked", "hvorfor", "niveau", "kilde", "gyldig_fra", "gyldig_til", "familier",
    "tegn", "skriv", "eksempel",
}  # fmt: skip
NAME = re.compile(r"[a-zæøå0-9]+(?:-[a-zæøå0-9]+)*")
"""What a writer can name in a letter to make us skip a rule."""


def read_rule(file: TomlFile, name: str, *, taken: Set[str]) -> Rule:
    """Read the rule of that name. Raises LawyerFileError, also where `taken` has the name."""
    if not NAME.fullmatch(name):
        file.fail("", "Giv filen et navn med små bogstaver, tal og bindestreger.")
    if name in taken:
        file.fail("", f"{name} er navnet på en af vores regler. Giv filen et andet navn.")
    file.only(file.data, KEYS)
    valid_from, valid_to = file.period(file.data)
    return Rule(
        name=name,
        group="egne",
        title=file.filled(file.data, "titel"),
        level=_level(file),
        evidence="vane",
        message=_message(file),
        why=file.filled(file.data, "hvorfor"),
        source=file.filled(file.data, "kilde"),
        examples=_examples(file),
        find=_finder(file),
        letter_types=_families(file),
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _level(file: TomlFile) -> Level:
    level = file.text(file.data, "niveau", "C")
    if level == "A":
        file.fail("niveau", 'Niveau A er vores. Skriv niveau = "B".')
    if level not in get_args(Level):
        file.fail("niveau", 'Skriv niveau = "B" eller niveau = "C".')
    return cast(Level, level)


def _message(file: TomlFile) -> str:
    message = file.filled(file.data, "besked")
    if re.search(r"[{}]", message.replace("{ord}", "")):
        file.fail("besked", "Du kan kun bruge klammerne { og } i {ord}. Slet de andre.")
    return message


def _families(file: TomlFile) -> frozenset[Family]:
    families = file.words(file.data, "familier")
    for family in families:
        if family not in FAMILIES:
            file.fail("familier", f"Vi kender ikke {family}. Du kan bruge: {', '.join(FAMILIES)}.")
    return frozenset(cast(tuple[Family, ...], families))


def _finder(file: TomlFile) -> Finder:
    cues = tuple(_cue(file, table) for table in file.tables(file.data, "tegn"))
    swaps: dict[str, str] = {}
    seen: set[str] = set()
    for table in file.tables(file.data, "skriv"):
        file.only(table, {"ord", "i_stedet"})
        word, instead = file.filled(table, "ord"), file.filled(table, "i_stedet")
        if word.casefold() in seen:
            file.fail("ord", f"{word} står her to gange. Slet den ene.")
        seen.add(word.casefold())
        swaps[word] = instead
    if not (cues or swaps):
        file.fail("", "Skriv mindst ét [[tegn]] eller [[skriv]]: hvad skal reglen finde?")
    return Finder(cues, Swaps(swaps))


def _cue(file: TomlFile, table: Mapping[str, Any]) -> Cue:
    # How sure a sign is, and how much it counts, only matters where a letter's type is told.
    file.only(table, CUE_KEYS - {"svag", "point", "citat"})
    # A word that an authority does not want is found in a quotation too.
    return replace(read_cue(file, table), quotes=True)


def _examples(file: TomlFile) -> tuple[Example, ...]:
    read = tuple(_example(file, table) for table in file.tables(file.data, "eksempel"))
    if {example.is_bad for example in read} != {True, False}:
        file.fail(
            "",
            "Skriv mindst ét [[eksempel]] med findes = true og mindst ét med findes = false.",
        )
    return read


def _example(file: TomlFile, table: Mapping[str, Any]) -> Example:
    file.only(table, {"tekst", "findes"})
    text = file.text(table, "tekst")
    if not text.strip():
        file.fail("tekst", "Skriv en tekst i eksemplet.")
    if "findes" not in table:
        file.fail("", "Skriv findes = true eller findes = false i eksemplet.")
    return bad_letter(text) if file.yes(table, "findes") else good(text)

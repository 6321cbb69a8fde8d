"""A letter type: what it is called, how it is recognised, and which elements it must hold."""

from dataclasses import dataclass
from typing import Literal, cast, get_args

from klarbesked.engine.letter_type.cue import Cue, read_cue
from klarbesked.engine.letter_type.toml_file import TomlFile

Family = Literal["afgoerelse", "partshoering", "indkaldelse", "andet"]
Favour = Literal["for", "imod", "delvis", "begge", ""]
"""Whether a decision is for or against the reader; "begge": the type has both kinds."""

Demand = Literal["skal", "betinget", "bør"]
KEYS = {"titel", "familie", "udfald", "husk", "ikke_krav", "kendetegn", "element"}


@dataclass(frozen=True)
class Requirement:
    """`question` names the question whose answer decides; `answer` the one that demands it."""

    element: str
    demand: Demand
    question: str = ""
    answer: bool = True
    note: str = ""


@dataclass(frozen=True)
class TypeSpec:
    """`remember`: what a caseworker must think of. `not_required`: what law does not ask for."""

    id: str
    title: str
    family: Family
    favour: Favour
    remember: str
    not_required: tuple[str, ...]
    signs: tuple[Cue, ...]
    requirements: tuple[Requirement, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that decide what the type demands, each once."""
        asked = (r.question for r in self.requirements if r.question)
        return tuple(dict.fromkeys(asked))


def read_type(file: TomlFile, id_: str) -> TypeSpec:
    """Read a letter type's file. Raises LawyerFileError."""
    file.only(file.data, KEYS)
    favour = file.text(file.data, "udfald", "")
    if favour not in get_args(Favour):
        file.fail("udfald", "Skriv udfald som for, imod, delvis eller begge, eller lad det være.")
    return TypeSpec(
        id=id_,
        title=file.text(file.data, "titel"),
        family=cast(Family, file.one_of(file.data, "familie", get_args(Family))),
        favour=cast(Favour, favour),
        remember=file.text(file.data, "husk", ""),
        not_required=file.words(file.data, "ikke_krav"),
        signs=tuple(read_cue(file, table) for table in file.tables(file.data, "kendetegn")),
        requirements=tuple(
            _requirement(file, dict(table)) for table in file.tables(file.data, "element")
        ),
    )


def _requirement(file: TomlFile, table: dict[str, object]) -> Requirement:
    file.only(table, {"id", "krav", "naar", "note"})
    demand = cast(Demand, file.one_of(table, "krav", get_args(Demand)))
    question = file.text(table, "naar", "")
    if (demand == "betinget") != bool(question):
        file.fail(
            file.text(table, "id"), 'Skriv naar = "spørgsmål" ved krav = "betinget", og kun der.'
        )
    asked, _, answer = question.partition("=")
    if answer not in ("", "ja", "nej"):
        file.fail(question, f'Skriv naar = "{asked}" eller naar = "{asked}=nej".')
    return Requirement(
        element=file.text(table, "id"),
        demand=demand,
        question=asked,
        answer=answer != "nej",
        note=file.text(table, "note", ""),
    )

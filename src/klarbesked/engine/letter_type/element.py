"""An element: something that law or good practice wants a letter to say, and how it looks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, cast, get_args

from klarbesked.engine.letter_type.basis import Basis, SignOff, read_basis, read_sign_off
from klarbesked.engine.letter_type.cue import Cue, read_cue
from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.pattern import Pattern

Severity = Literal["garanti", "betingelse", "orden", "skik"]
"""
garanti     a guarantee: without it a decision may be invalid
betingelse  a condition of the measure: without it the measure may not be taken
orden       a rule of order: without it the deadline of complaint does not run, for instance
skik        good practice
(Ankestyrelsen, Nyt fra Ankestyrelsen nr. 4/2016)
"""

KEYS = {"titel", "ikke_fundet", "alvor", "del_af", "ikke", "grundlag", "jurist", "tegn"}


@dataclass(frozen=True)
class Element:
    """`missing` is what we say when we cannot find it: "Vi kan ikke finde …".

    `part_of` is the element it is a part of, "" for none: where the letter does not say how to
    complain, we do not say besides that we cannot find the deadline for it.
    """

    id: str
    title: str
    missing: str
    severity: Severity
    part_of: str
    bases: tuple[Basis, ...]
    sign_off: SignOff | None
    cues: tuple[Cue, ...]

    def basis_on(self, day: date) -> tuple[Basis, ...]:
        """Return what it rests on in a letter of that day."""
        return tuple(basis for basis in self.bases if basis.holds_on(day))

    def is_read(self, day: date) -> bool:
        """Whether somebody has read a basis that holds that day in a source."""
        return any(basis.read_on for basis in self.basis_on(day))


def read_element(file: TomlFile, id_: str) -> Element:
    """Read an element's file. Raises LawyerFileError."""
    file.only(file.data, KEYS)
    missing = file.text(file.data, "ikke_fundet")
    if not missing.startswith("Vi kan ikke finde"):
        file.fail("ikke_fundet", "Begynd ikke_fundet med “Vi kan ikke finde”: vi kan tage fejl.")
    bases = tuple(read_basis(file, table) for table in file.tables(file.data, "grundlag"))
    if not bases:
        file.fail("", "Skriv mindst ét [[grundlag]]: hvad bygger det på?")
    without = file.pattern(file.data, "ikke")
    cues = (read_cue(file, table) for table in file.tables(file.data, "tegn"))
    return Element(
        id=id_,
        title=file.text(file.data, "titel"),
        missing=missing,
        severity=cast(Severity, file.one_of(file.data, "alvor", get_args(Severity))),
        part_of=file.text(file.data, "del_af", ""),
        bases=bases,
        sign_off=read_sign_off(file),
        cues=tuple(_without(cue, without) for cue in cues),
    )


def _without(cue: Cue, pattern: Pattern | None) -> Cue:
    """Return the cue for lines that do not hold the pattern either: `ikke` of the whole element."""
    if pattern is None:
        return cue
    if cue.without is None:
        return replace(cue, without=pattern)
    return replace(cue, without=Pattern(f"{pattern.written}|{cue.without.written}"))

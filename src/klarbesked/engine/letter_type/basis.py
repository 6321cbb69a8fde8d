"""What a requirement rests on: a provision, who has read it, when it holds, and who signed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from klarbesked.engine.letter_type.toml_file import TomlFile

KEYS = {"regel", "siger", "kilde", "set", "gyldig_fra", "gyldig_til"}


@dataclass(frozen=True)
class Basis:
    """`read_on` is the day somebody read it in `source`; None: from memory only.

    `valid_from` and `valid_to` are None where no limit is known.
    """

    provision: str
    says: str
    source: str
    read_on: date | None
    valid_from: date | None
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        begins, ends = self.valid_from or date.min, self.valid_to or date.max
        return begins <= day <= ends


@dataclass(frozen=True)
class SignOff:
    """The lawyer who has signed an element off, and when."""

    name: str
    day: date


def read_basis(file: TomlFile, table: Mapping[str, Any]) -> Basis:
    """Read one `[[grundlag]]`. Raises LawyerFileError, also where its dates contradict."""
    file.only(table, KEYS)
    valid_from, valid_to = file.period(table)
    basis = Basis(
        provision=file.text(table, "regel"),
        says=file.text(table, "siger", ""),
        source=file.text(table, "kilde", ""),
        read_on=file.day(table, "set"),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    if basis.read_on and not basis.source:
        file.fail("set", "Skriv også kilde: hvor er reglen læst?")
    return basis


def read_sign_off(file: TomlFile) -> SignOff | None:
    """Read `[jurist]`; None where nobody has signed."""
    table = file.data.get("jurist")
    if not table:
        return None
    if not isinstance(table, dict):
        file.fail("jurist", "Skriv [jurist] på en linje for sig, og skriv navn og dato under den.")
    file.only(table, {"navn", "dato"})
    day = file.day(table, "dato")
    if day is None:
        file.fail("jurist", "Skriv dato under [jurist]: hvornår er reglen tjekket?")
    return SignOff(file.text(table, "navn"), day)

"""Read a list of terms from a file: TOML as in `jeres-egne.md`, or a table with tabs.

A fault names file, line and remedy.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import NoReturn

from klarbesked.engine.letter_type import LawyerFileError
from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.engine.own.terms import read_terms
from klarbesked.web.accounts.models import Authority
from klarbesked.web.letters.models import OwnTerm

MAX_FILE = 1_000_000
COLUMNS = (
    "ord", "forklaring", "synonymer", "lov", "gyldig_fra", "gyldig_til", "kendt", "niveau",
)  # fmt: skip
LONGEST = {"ord": 120, "forklaring": 400, "synonymer": 300, "lov": 200}
YES = {"ja": True, "nej": False, "": False}


def read_term_file(data: bytes, name: str, *, authority: Authority) -> list[OwnTerm]:
    """Return the terms in the file, not saved yet. Raises LawyerFileError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LawyerFileError(
            f"{name}, linje 1: Vi kan ikke læse filen. Gem den som UTF-8, og prøv igen."
        ) from None
    if name.lower().endswith(".toml"):
        return _from_toml(TomlFile(name, text), authority)
    if name.lower().endswith((".tsv", ".txt")):
        return _from_table(text, name, authority)
    raise LawyerFileError(f"{name}: Vi kender ikke filen. Gem den som .tsv eller .toml.")


def _from_toml(file: TomlFile, authority: Authority) -> list[OwnTerm]:
    rows = []
    for term in read_terms(file):
        synonyms = "; ".join(term.synonyms)
        said = {"ord": term.expression, "forklaring": term.explanation, "synonymer": synonyms}
        for column, value in {**said, "lov": term.law}.items():
            if len(value) > LONGEST[column]:
                file.fail(value[:30], _too_long(column))
        rows.append(
            OwnTerm(
                authority=authority,
                expression=term.expression,
                explanation=term.explanation,
                synonyms=synonyms,
                law=term.law,
                level=term.level,
                is_known=term.is_known,
                valid_from=term.valid_from,
                valid_to=term.valid_to,
            )
        )
    return rows


def _from_table(text: str, name: str, authority: Authority) -> list[OwnTerm]:
    header, *lines = text.splitlines() or [""]
    columns = [cell.strip().lower() for cell in header.split("\t")]

    def fail_at(number: int, remedy: str) -> NoReturn:
        raise LawyerFileError(f"{name}, linje {number}: {remedy}")

    unknown = [column for column in columns if column not in COLUMNS]
    if unknown or not {"ord", "forklaring"} <= set(columns):
        fail_at(1, f"Skriv overskrifterne med tabulator imellem: {', '.join(COLUMNS)}.")
    rows = []
    for number, line in enumerate(lines, 2):
        if line.strip():
            cells = [cell.strip() for cell in line.split("\t")]
            if len(cells) > len(columns):
                fail_at(number, "Der er flere felter end overskrifter. Slet det, der er for meget.")
            cells += [""] * (len(columns) - len(cells))
            row = dict(zip(columns, cells, strict=True))
            rows.append(_row(row, authority, partial(fail_at, number)))
    return rows


Fail = Callable[[str], NoReturn]


def _row(row: Mapping[str, str], authority: Authority, fail: Fail) -> OwnTerm:
    for column in ("ord", "forklaring"):
        if not row[column]:
            fail(f"Skriv noget i feltet {column}.")
    for column, longest in LONGEST.items():
        if len(row.get(column, "")) > longest:
            fail(_too_long(column))
    begins, ends = (_day(row.get(name, ""), name, fail) for name in ("gyldig_fra", "gyldig_til"))
    if begins and ends and ends < begins:
        fail("gyldig_til ligger før gyldig_fra. Ret en af de to datoer.")
    level = row.get("niveau") or "B"
    if level not in ("A", "B"):
        fail("Skriv A eller B i feltet niveau, eller lad det stå tomt.")
    if row.get("kendt", "").lower() not in YES:
        fail("Skriv ja eller nej i feltet kendt.")
    return OwnTerm(
        authority=authority,
        expression=row["ord"],
        explanation=row["forklaring"],
        synonyms="; ".join(filter(None, map(str.strip, row.get("synonymer", "").split(";")))),
        law=row.get("lov", ""),
        level=level,
        is_known=YES[row.get("kendt", "").lower()],
        valid_from=begins,
        valid_to=ends,
    )


def _day(cell: str, column: str, fail: Fail) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        fail(f"Skriv datoen i feltet {column} som ÅÅÅÅ-MM-DD.")


def _too_long(column: str) -> str:
    return f"Teksten ved {column} er for lang. Skriv højst {LONGEST[column]} tegn."

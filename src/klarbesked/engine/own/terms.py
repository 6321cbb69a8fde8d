"""The authority's own terms: `fagord.toml`."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, cast

from klarbesked.engine.letter_type.toml_file import TomlFile
from klarbesked.engine.lexicon.terms import Term

KEYS = {
    "ord", "forklaring", "synonymer", "lov", "gyldig_fra", "gyldig_til", "kendt", "niveau",
}  # fmt: skip
LEVELS = ("A", "B")


def read_terms(file: TomlFile) -> tuple[Term, ...]:
    """Read each `[[fagord]]`. Raises LawyerFileError, also where a day has two of one word."""
    file.only(file.data, {"fagord"})
    read: list[Term] = []
    by_name: dict[str, list[Term]] = {}
    for table in file.tables(file.data, "fagord"):
        term = _term(file, table)
        for key, name in {name.casefold(): name for name in term.names}.items():
            others = by_name.setdefault(key, [])
            if _overlaps(term, others):
                file.fail(
                    name,
                    f"{name} står her flere gange. Slet den ene, eller ret gyldig_fra og "
                    "gyldig_til, så kun én gælder ad gangen.",
                )
            others.append(term)
        read.append(term)
    return tuple(read)


def _term(file: TomlFile, table: Mapping[str, Any]) -> Term:
    file.only(table, KEYS)
    valid_from, valid_to = file.period(table)
    level = file.one_of(table, "niveau", LEVELS) if "niveau" in table else "B"
    return Term(
        expression=file.filled(table, "ord"),
        explanation=file.filled(table, "forklaring"),
        law=file.text(table, "lov", ""),
        field="",
        synonyms=_synonyms(file, table),
        is_current=True,
        is_known=file.yes(table, "kendt"),
        level=cast(Literal["A", "B"], level),
        valid_from=valid_from,
        valid_to=valid_to,
    )


def _synonyms(file: TomlFile, table: Mapping[str, Any]) -> tuple[str, ...]:
    synonyms = tuple(" ".join(word.split()) for word in file.words(table, "synonymer"))
    if not all(synonyms):
        file.fail("synonymer", "Slet det tomme ord ved synonymer.")
    return synonyms


def _overlaps(term: Term, others: Iterable[Term]) -> bool:
    begins, ends = term.valid_from or date.min, term.valid_to or date.max
    return any(
        begins <= (other.valid_to or date.max) and (other.valid_from or date.min) <= ends
        for other in others
    )

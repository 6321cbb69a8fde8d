"""Terms of law and administration, with an explanation a citizen can use."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, cast

from klarbesked.table import parts, rows


@dataclass(frozen=True)
class Term:
    """A term in its dictionary form. `explanation` is Danish, to "du".

    `is_known`: most who get such letters know it. `level`: A where a right, a duty or money
    hangs on it, else B. `law` is "" where no law defines it. `valid_from` and `valid_to` are its
    first and last day, None where no limit is known.
    """

    expression: str
    explanation: str
    law: str
    field: str
    synonyms: tuple[str, ...]
    is_current: bool
    is_known: bool
    level: Literal["A", "B"]
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return (self.expression, *self.synonyms)

    def holds_on(self, day: date) -> bool:
        begins, ends = self.valid_from or date.min, self.valid_to or date.max
        return begins <= day <= ends


@cache
def terms() -> tuple[Term, ...]:
    """Return the whole table in its own order."""
    return tuple(
        Term(
            expression=row["ord"],
            explanation=row["forklaring"],
            law=row["lov"],
            field=row["omraade"],
            synonyms=parts(row["synonymer"]),
            is_current=row["status"] == "gældende",
            is_known=row["kendt"] == "ja",
            level=cast(Literal["A", "B"], row["niveau"]),
            valid_from=_day(row["gyldig_fra"]),
            valid_to=_day(row["gyldig_til"]),
        )
        for row in rows(__package__, "terms.tsv")
    )


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None

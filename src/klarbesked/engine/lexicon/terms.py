"""Terms of law and administration, with an explanation a citizen can use."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from klarbesked.table import parts, rows


@dataclass(frozen=True)
class Term:
    """A term in its dictionary form. `explanation` is Danish, to "du".

    `is_known`: most who get such letters know it. `level`: A where a right, a duty or money
    hangs on it, else B. `law` is "" where no law defines it.
    """

    expression: str
    explanation: str
    law: str
    field: str
    synonyms: tuple[str, ...]
    is_current: bool
    is_known: bool
    level: Literal["A", "B"]


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
        )
        for row in rows(__package__, "terms.tsv")
    )

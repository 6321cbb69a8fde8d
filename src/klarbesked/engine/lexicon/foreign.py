"""Foreign words that have a Danish one."""

from dataclasses import dataclass
from functools import cache

from klarbesked.table import parts, rows


@dataclass(frozen=True)
class ForeignWord:
    """A foreign word in its dictionary form. `danish` has the best proposal first."""

    expression: str
    danish: tuple[str, ...]
    pos: str
    note: str


@cache
def foreign_words() -> tuple[ForeignWord, ...]:
    """Return the whole table in its own order."""
    return tuple(
        ForeignWord(row["ord"], parts(row["dansk"]), row["ordklasse"], row["bemaerkning"])
        for row in rows(__package__, "foreign.tsv")
    )

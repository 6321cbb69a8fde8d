"""Officialese: expressions with a plainer way to say them, and how safe the change is."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from klarbesked.table import parts, rows

OfficialeseClass = Literal["swap", "choose", "recast", "delete", "explain"]
"""
swap     one plainer word that fits everywhere
choose   several senses: the writer must pick
recast   the sentence must be built anew
delete   the word says nothing
explain  a term with a meaning in law: keep it and explain it
"""


@dataclass(frozen=True)
class Officialese:
    """An expression in its dictionary form. `plainer` has the best proposal first.

    `is_reviewed`: somebody has gone through it, so that it may be changed in one click.
    `is_warned`: the rules speak of it; the others are kept to be looked up.
    """

    expression: str
    plainer: tuple[str, ...]
    pos: str
    kind: OfficialeseClass
    note: str
    is_reviewed: bool
    is_warned: bool


@cache
def officialese() -> tuple[Officialese, ...]:
    """Return the whole table in its own order."""
    return tuple(
        Officialese(
            expression=row["udtryk"],
            plainer=parts(row["enklere"]),
            pos=row["ordklasse"],
            kind=cast(OfficialeseClass, row["klasse"]),
            note=row["bemaerkning"],
            is_reviewed=bool(row["gennemset_af"] and row["gennemset_dato"]),
            is_warned=row["advarsel"] == "ja",
        )
        for row in rows(__package__, "officialese.tsv")
    )

"""What a time limit may run from, by the word that names it: "modtagelsen", "du har fået"."""

import re
from functools import cache

from klarbesked.table import parts, rows

STRONG = "modtagelse"
DATED = frozenset({"dato", "afsendelse", "udløb"})

SHORT = 4
ANY, PREFIX = r"\w*", r"(?:ind|af|på|til|over|frem)?"
"""A stem may stand last in a compound ("kursusstart"), a short one behind a particle only."""


@cache
def _events() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["begivenhed"],
            re.compile(
                "|".join(
                    rf"\b{ANY if len(stem) > SHORT else PREFIX}{re.escape(stem)}"
                    for stem in parts(row["stammer"])
                )
            ),
        )
        for row in rows(__package__, "events.tsv")
    )


def events(text: str) -> frozenset[str]:
    """Return the events named in a piece of text in lower case; {"?"} for one we do not know.

    >>> sorted(events("modtagelsen af afgørelsen"))
    ['afgørelse', 'modtagelse']
    """
    return frozenset(name for name, pattern in _events() if pattern.search(text))


def are_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two time limits run from the same event.

    What is received is only the thing: "modtagelsen af afgørelsen" is not "afgørelsens dato".
    """
    has_one, has_other = STRONG in one, STRONG in other
    if has_one and has_other:
        return True
    if has_one != has_other and (one ^ other) & DATED:
        return False
    return not one.isdisjoint(other)

"""What a time limit may run from, by the word that names it: "modtagelsen", "du har fået"."""

import re
from functools import cache

from klarbesked.table import parts, rows

STRONG = "modtagelse"
"""Where it is named, the other word is only what was received: "modtagelsen af afgørelsen"."""

LONGEST_WORD = re.compile(r"[a-zæøå]{4,}")


@cache
def _events() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            row["begivenhed"],
            re.compile(
                "|".join(
                    rf"\b(?:ind|af|på|til|over|frem)?{re.escape(stem)}"
                    for stem in parts(row["stammer"])
                )
            ),
        )
        for row in rows(__package__, "events.tsv")
    )


def events(text: str) -> frozenset[str]:
    """Return the events named in a piece of text in lower case; {"?"} for one we do not know.

    >>> sorted(events("modtagelsen af afgørelsen"))
    ['modtagelse']
    """
    found = frozenset(name for name, pattern in _events() if pattern.search(text))
    if STRONG in found:
        return frozenset({STRONG})
    return found

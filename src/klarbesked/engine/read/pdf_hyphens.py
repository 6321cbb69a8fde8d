"""Join lines of which some end in a divided word."""

import re
from collections.abc import Sequence
from itertools import pairwise

FIRST_WORD = re.compile(r"[\w/]+")
LINKS = {"og", "eller", "samt", "og/eller", "men"}
"""Before these, the hyphen stands for a word part that is told later: "børne- og ungeudvalg"."""

KEEPS_HYPHEN = {"cd", "cpr", "cvr", "dvd", "ean", "gps", "id", "ikke", "it", "mms", "pc", "sms"}
KEEPS_HYPHEN |= {"tv", "wc"}


def join_lines(lines: Sequence[str]) -> str:
    """Return the lines as one text, without the hyphens that only divided a word."""
    return "".join(_before(above, below) for above, below in pairwise(lines)) + lines[-1]


def _before(above: str, below: str) -> str:
    """Return `above` with what parts it from `below`: a space, or nothing in a divided word."""
    if not above.endswith("-") or not above[-2:-1].isalnum():
        return f"{above} "
    word = FIRST_WORD.match(below)
    if word and word.group() in LINKS:
        return f"{above} "
    return above if keeps_hyphen(above[:-1], below) else above[:-1]


def keeps_hyphen(before: str, after: str) -> bool:
    """Tell a hyphen of the word itself ("e-mail", "CPR-nummer") from one at the line's end."""
    part = re.split(r"\W", before[-40:])[-1]
    if not after[:1].islower():
        return True
    return len(part) == 1 or part.isupper() or part in KEEPS_HYPHEN or part[-1].isdigit()

"""Where the words of a text begin, so that a pattern is only tried where it can fit."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

WORD = re.compile(r"[^\W\d_]+")
KEY = 2
"""Words are sought by their first letters; one pattern serves many of them."""

Begins = Mapping[str, Sequence[int]]
"""`{first two letters in lower case: where such words begin}`."""


def begins(text: str) -> Begins:
    """Return where the words of the text begin, by their first letters."""
    found: dict[str, list[int]] = {}
    for match in WORD.finditer(text):
        start = match.start()
        found.setdefault(text[start : start + KEY].lower(), []).append(start)
    return found


@cache
def keys(words: str) -> frozenset[str]:
    """Return the keys of the words that a pattern can begin with, given with spaces between."""
    return frozenset(
        f"{word} "[:KEY].lower() if len(word) >= KEY else f"{word}{after}".lower()
        for word in words.split()
        for after in (" ", ",", ".", "\n")
    )


def matches(
    pattern: re.Pattern[str], text: str, places: Begins, words: str
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin with one of `words`; no two overlap."""
    starts = sorted(start for key in keys(words) for start in places.get(key, ()))
    end = 0
    for start in starts:
        if start < end:
            continue
        match = pattern.match(text, start)
        if match:
            end = match.end()
            yield match

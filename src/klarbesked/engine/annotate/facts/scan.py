"""A text made ready for finding facts: where its words and numbers begin.

A pattern is only tried where it can fit, so a letter is gone through once and not once a kind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+")
NUMBER_START = re.compile(r"\d(?<!\w\d)(?:[.,]?\d)*+")
KEY = 4
"""Words are sought by their first letters, so that one key finds all their endings."""


class Scan(NamedTuple):
    """`low` is `text` in lower case, sign for sign; a line break ends every fact.

    `words`: where words begin, by their first four letters. `numbers`: where numbers begin.
    """

    text: str
    low: str
    words: Mapping[str, Sequence[int]]
    numbers: Sequence[int]


def scan(text: str) -> Scan:
    """Return the text with the beginnings of its words and numbers."""
    low = lower(text)
    words: dict[str, list[int]] = {}
    for word in WORD.finditer(low):
        words.setdefault(word[0][:KEY], []).append(word.start())
    numbers = [number.start() for number in NUMBER_START.finditer(low)]
    return Scan(text, low, words, numbers)


def lower(text: str) -> str:
    """Return the text in lower case and of the same length; a few signs would become two.

    >>> lower("FÅ"), lower("İ")
    ('få', 'İ')
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def keys(words: str) -> frozenset[str]:
    """Return the keys of words given with spaces between.

    >>> sorted(keys("måned måneder år"))
    ['måne', 'år']
    """
    return frozenset(word[:KEY] for word in words.split())


def starts(scanned: Scan, wanted: frozenset[str]) -> list[int]:
    """Return where words with one of the keys begin, in order."""
    return sorted(start for key in wanted & scanned.words.keys() for start in scanned.words[key])


def whole_matches(
    pattern: re.Pattern[str], scanned: Scan, wanted: frozenset[str]
) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that begin at a word with one of the keys; none overlap."""
    end = 0
    for start in starts(scanned, wanted):
        if start < end:
            continue
        match = pattern.match(scanned.low, start)
        if match:
            end = match.end()
            yield match

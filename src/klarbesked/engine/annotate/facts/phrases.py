"""Tables of phrases, each with a name for what it says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.facts.scan import KEY, Scan
from klarbesked.pattern import Pattern

LEAD = re.compile(r"[a-zæøå]+(?![?*])")
WORD_ENDS = re.compile(r"\Z|[ -]|\\\.|\(\?(?:: |[=!<])")
"""What shows, in a pattern, that the word is over."""


class Phrase(NamedTuple):
    """A phrase found in a text."""

    name: str
    start: int
    end: int


Phrases = Mapping[str, Pattern]
"""`{how a phrase begins: a pattern of all that begin so, whose groups are their names}`."""


def phrases(
    table: Mapping[str, Sequence[str]], *, after: str = r"(?!\w)", **shared: str
) -> Phrases:
    """Make patterns of `{what it says: the ways to say it}`, in lower case; the first that fits
    is taken.

    `after` is what every phrase must be followed by; `shared` gives the meaning of the words in
    capitals that stand in many phrases.
    """
    by_key: dict[str, dict[str, list[str]]] = {}
    for name, ways in table.items():
        for way in ways:
            written = _written(way, shared)
            by_key.setdefault(_key(written), {}).setdefault(name, []).append(written)
    return {key: _pattern(names, after) for key, names in by_key.items()}


def _key(way: str) -> str:
    """Return how a word must begin for the phrase to fit there."""
    lead = LEAD.match(way)
    if lead is None or (len(lead[0]) < KEY and not WORD_ENDS.match(way, lead.end())):
        raise ValueError(f"{way!r} must begin with a whole word or with {KEY} letters of one")
    return lead[0][:KEY]


def _written(way: str, shared: Mapping[str, str]) -> str:
    for part, meaning in shared.items():
        way = way.replace(part, meaning)
    return way


def _pattern(names: Mapping[str, Sequence[str]], after: str) -> Pattern:
    groups = (f"(?P<{name}>{'|'.join(ways)})" for name, ways in names.items())
    return Pattern(f"(?:{'|'.join(groups)}){after}")


def find_phrases(table: Phrases, scanned: Scan) -> Iterator[Phrase]:
    """Yield the phrases of the text in order; no two overlap."""
    places = [
        (start, key) for key in table.keys() & scanned.words.keys() for start in scanned.words[key]
    ]
    end = 0
    for start, key in sorted(places):
        if start < end:
            continue
        match = table[key].compiled.match(scanned.low, start)
        if match:
            end = match.end()
            yield Phrase(match.lastgroup or "", start, end)

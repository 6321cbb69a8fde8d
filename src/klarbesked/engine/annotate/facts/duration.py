"""Lengths of time and numbers of times: "14 dage" and "to uger" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import NUMBER_WORD, number, plain
from klarbesked.engine.annotate.facts.number import WORDS as NUMBERS
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

UNITS: dict[str, tuple[str, float]] = {
    "hverdag": ("workday", 1), "arbejdsdag": ("workday", 1), "kalenderdag": ("day", 1),
    "dag": ("day", 1), "døgn": ("day", 1), "uge": ("day", 7), "kalendermåned": ("month", 1),
    "måned": ("month", 1), "halvår": ("month", 6), "kvartal": ("month", 3), "år": ("month", 12),
    "time": ("minute", 60), "minut": ("minute", 1), "gang": ("time", 1),
}  # fmt: skip
UNIT = (
    r"hverdage?s?|arbejdsdage?s?|kalenderdage?s?|dage?s?|døgns?|ugers?|uges?|kalendermåneder|måneders?"
    r"|måneds?|mdr\.?|halvårs?|kvartal(?:er)?s?|års?|timers?|times?|minutter|min\.|gange?"
)
LONG = r"(?:hele |fulde |sammenhængende )?"
WRITTEN = r"\d{1,3}(?:\.\d{3})+|\d{1,9}(?:,\d{1,4})?"
DIGITS = re.compile(rf"(?P<n>{WRITTEN})\s?{LONG}(?P<u>{UNIT})(?!\w)", re.IGNORECASE)
WORDS = re.compile(
    rf"(?P<n>{NUMBER_WORD}) {LONG}(?P<u>{UNIT})(?!\w)|(?:et )?(?P<half>halvt) år(?!\w)"
    r"|(?P<halfhour>en halv) time(?!\w)",
    re.IGNORECASE,
)
FIRST = " ".join([*NUMBERS, "halvt"])
IN_A_NUMBER = frozenset(".,/§-")


def durations(text: str, places: Begins) -> Iterator[Fact]:
    for match in DIGITS.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before not in IN_A_NUMBER and not before.isalnum():
            unit, size = _unit(match["u"].lower())
            length = f"{plain(number(match['n']) * size)} {unit}"
            yield Fact("duration", Span(*match.span()), length)
    for match in matches(WORDS, text, places, FIRST):
        yield Fact("duration", Span(*match.span()), value_of(match))


def value_of(match: re.Match[str]) -> str:
    """Return the canonical length of one written in words: "28 day" for "fire uger"."""
    if match["half"]:
        return "6 month"
    if match["halfhour"]:
        return "30 minute"
    unit, size = _unit(match["u"].lower())
    return f"{plain(number(match['n']) * size)} {unit}"


def _unit(written: str) -> tuple[str, float]:
    if written.startswith("mdr"):
        return UNITS["måned"]
    if written.startswith("min"):
        return UNITS["minut"]
    name = max((unit for unit in UNITS if written.startswith(unit)), key=len)
    return UNITS[name]

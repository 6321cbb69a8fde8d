"""Lengths of time and numbers of times: "14 dage" and "to uger" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import NUMBER_WORD, number, plain
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
WRITTEN = r"\d(?:[\d.]{0,12}\d)?(?:,\d{1,4})?"
DIGITS = re.compile(rf"(?P<n>{WRITTEN})\s?{LONG}(?P<u>{UNIT})(?!\w)", re.IGNORECASE)
UNITS_PATTERN = re.compile(rf"(?P<u>{UNIT})(?!\w)", re.IGNORECASE)
BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<n>{NUMBER_WORD}) {LONG}|(?:et )?(?P<half>halvt?) )$", re.IGNORECASE
)
FIRST = " ".join([*UNITS, "mdr", "min"])
LONGEST_NUMBER = 40
HALF = 0.5
IN_A_NUMBER = frozenset(".,/§-")


def durations(text: str, places: Begins) -> Iterator[Fact]:
    for match in DIGITS.finditer(text):
        sign = text[match.start() - 1 : match.start()]
        if sign not in IN_A_NUMBER and not sign.isalnum():
            unit, size = _unit(match["u"].lower())
            length = f"{plain(number(match['n']) * size)} {unit}"
            yield Fact("duration", Span(*match.span()), length)
    for match in matches(UNITS_PATTERN, text, places, FIRST):
        start = max(0, match.start() - LONGEST_NUMBER)
        before = BEFORE.search(text, start, match.start())
        if before:
            span = Span(before.start(), match.end())
            yield Fact("duration", span, value_of(before, match["u"].lower()))


def value_of(before: re.Match[str], written_unit: str) -> str:
    """Return the canonical length of one written in words: "28 day" for "fire uger"."""
    unit, size = _unit(written_unit)
    count = HALF if before["half"] else number(before["n"])
    return f"{plain(count * size)} {unit}"


def _unit(written: str) -> tuple[str, float]:
    if written.startswith("mdr"):
        return UNITS["måned"]
    if written.startswith("min"):
        return UNITS["minut"]
    name = max((unit for unit in UNITS if written.startswith(unit)), key=len)
    return UNITS[name]

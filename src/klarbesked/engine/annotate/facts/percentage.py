"""Shares: per cent, percentage points and fractions."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import NUMBER_WORD, number, plain
from klarbesked.engine.annotate.facts.number import WORDS as NUMBERS
from klarbesked.engine.annotate.facts.words import Begins, matches
from klarbesked.engine.document import Span

FRACTIONS = {
    "halvdelen": "1/2", "halvdel": "1/2", "det halve": "1/2", "en tredjedel": "1/3",
    "to tredjedele": "2/3", "en fjerdedel": "1/4", "tre fjerdedele": "3/4", "en femtedel": "1/5",
    "det dobbelte": "2/1", "dobbelt så meget": "2/1", "en tiendedel": "1/10",
}  # fmt: skip
UNIT = r"\s?(?:(?P<points>procentpoint|pct\.?\s?point)|%|pct\b\.?|procent\b)"
DIGITS = re.compile(rf"(?P<n>\d(?:[\d.]{{0,12}}\d)?(?:,\d{{1,4}})?){UNIT}", re.IGNORECASE)
FRACTION = re.compile(rf"(?:{'|'.join(FRACTIONS)})(?!\w)", re.IGNORECASE)
WORDS = re.compile(rf"(?P<n>{NUMBER_WORD}){UNIT}", re.IGNORECASE)
FIRST = " ".join(NUMBERS)


def percentages(text: str, places: Begins) -> Iterator[Fact]:
    for match in DIGITS.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before not in (".", ",") and not before.isalnum():
            yield Fact("percentage", Span(*match.span()), _share(match))
    low = text.lower()
    if any(
        part in low
        for part in (
            "tredjedel",
            "fjerdedel",
            "halvdel",
            "halve",
            "dobbelt",
            "femtedel",
            "tiendedel",
        )
    ):
        for match in matches(FRACTION, text, places, " ".join(FRACTIONS)):
            value = FRACTIONS[match.group().lower()]
            yield Fact("percentage", Span(*match.span()), value)
    if "procent" in low or "pct" in low:
        for match in matches(WORDS, text, places, FIRST):
            yield Fact("percentage", Span(*match.span()), _share(match))


def _share(match: re.Match[str]) -> str:
    return f"{plain(number(match['n']))} {'pct.point' if match['points'] else '%'}"

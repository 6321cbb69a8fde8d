"""Amounts of money in kroner."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan, lower
from klarbesked.engine.document import Span

DIGITS = r"\d{1,3}(?:\.\d{3}){1,5}|\d{1,15}"
AMOUNT = re.compile(
    rf"(?<![\d.,§])(?:"
    rf"(?P<before>(?:kr\.?|DKK) ?)(?P<a>{DIGITS})(?P<ao>,\d{{1,2}}|,-{{1,2}})?(?![\d%])"
    rf"|(?P<b>{DIGITS})(?P<bo>,\d{{1,2}}|,-{{1,2}})?"
    r"(?P<unit> ?(?P<scale>mio\.|mia\.|millioner|milliarder)? ?(?:kr\b\.?|kroner\b|DKK\b))"
    rf"|(?P<c>{DIGITS})(?P<co>,-{{1,2}})(?![\d-])"
    rf")",
    re.IGNORECASE,
)
UNIT = re.compile(r"kr|dkk|,-")
"""Every amount has one of them; they tell where to look."""

BEFORE, AFTER = 44, 44
SCALES = {"mio.": 6, "millioner": 6, "mia.": 9, "milliarder": 9}


class Amount(NamedTuple):
    """An amount and how it is written.

    `is_before`: "kr. 500". `has_dash`: "500,-". `has_point`: thousands marked with a point.
    """

    span: Span
    value: Decimal
    digits: str
    is_before: bool
    has_dash: bool
    has_point: bool
    has_oere: bool
    has_scale: bool


def amount_mentions(text: str) -> Iterator[Amount]:
    """Yield each amount with the way it is written."""
    end = 0
    for sign in UNIT.finditer(lower(text)):
        if sign.start() < end:
            continue
        match = AMOUNT.search(text, max(end, sign.start() - BEFORE), sign.end() + AFTER)
        if match is None:
            continue
        end = match.end()
        digits = match["a"] or match["b"] or match["c"]
        fraction = match["ao"] or match["bo"] or match["co"] or ""
        value = Decimal(
            digits.replace(".", "") + fraction.rstrip("-").replace(",", ".").rstrip(".")
        )
        value = value.scaleb(SCALES.get((match["scale"] or "").lower(), 0))
        yield Amount(
            span=Span(*match.span()),
            value=value,
            digits=digits,
            is_before=bool(match["before"]),
            has_dash="-" in fraction,
            has_point="." in digits,
            has_oere=fraction[-1:].isdigit(),
            has_scale=match["scale"] is not None,
        )


def amounts(scanned: Scan) -> Iterator[Fact]:
    for mention in amount_mentions(scanned.text):
        value = mention.value
        is_whole = value == value.to_integral_value()
        yield Fact("amount", mention.span, format(value, ".0f" if is_whole else ".2f"))

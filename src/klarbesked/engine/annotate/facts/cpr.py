"""CPR numbers: six digits that can be a birth date, and four more.

A replacement number has 60 added to the day (CPR-kontoret, erstatningspersonnummer).
"""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span

SIX_DIGITS = re.compile(r"\d{6}(?<![\d-]\d{6})")
CPR = re.compile(
    r"((?:[0-2]\d|3[01]|[6-8]\d|9[01])(?:0\d|1[0-2])\d{2})([- ]?)"
    r"(\d{4}|[xX*]{4})(?![\d-])"
)
NAMED = re.compile(r"(?:cpr|personnummer)[\w.\s:-]{0,16}$", re.IGNORECASE)
CASE = re.compile(r"(?:sag(?:en|s)?|journal|j|faktura)\.?\s?(?:nr|nummer)?[.:\s]*$", re.IGNORECASE)


def cpr_numbers(text: str) -> Iterator[Fact]:
    """Yield CPR numbers. Ten digits without a hyphen count only where the text says CPR."""
    for start in SIX_DIGITS.finditer(text):
        match = CPR.match(text, start.start())
        if match is None or not match.group(3).isdigit():
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        if CASE.search(before):
            continue
        if match.group(2) != "-" and not NAMED.search(before):
            continue
        yield Fact("cpr", Span(*match.span()), f"{match.group(1)}-{match.group(3)}")

"""Shares: per cent, percentage points and fractions."""

import re
from collections.abc import Iterator
from fractions import Fraction

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import IN_DIGITS, NUMBER_WORD, number, plain
from klarbesked.engine.annotate.facts.scan import Scan, keys, starts, whole_matches
from klarbesked.engine.document import Span

UNIT = re.compile(r"(?P<points>procentpoint|pct\. ?point)|pct\.|(?:pct|procent)(?!\w)")
UNIT_KEYS = keys("procent pct")
BEFORE = re.compile(rf"(?<![\w.,])(?:(?P<digits>{IN_DIGITS}) ?|(?P<word>{NUMBER_WORD}) )\Z")
PARTS = {
    "halvdel": 2, "tredjedel": 3, "fjerdedel": 4, "femtedel": 5, "sjettedel": 6,
    "ottendedel": 8, "tiendedel": 10,
}  # fmt: skip
PART = re.compile(rf"({'|'.join(PARTS)})(?:en|ens|e|s)?(?!\w)|(?:det )(halve|dobbelte)(?!\w)")
PART_KEYS = keys(" ".join([*PARTS, "det"]))
WHOLE = re.compile(r"(?<!\w)(en|to|tre|fire|fem|syv) \Z")
WRITTEN = re.compile(r"(\d)/([2-9]|10)(?![\w/-]|\.\d)(?! ?kl)")
BEFORE_DATE = ("§ ", "pr. ", "fra ", "siden ", "inden ", "senest ", "efter ", "før ", "nr. ")
LONGEST_NUMBER = 24


def percentages(scanned: Scan) -> Iterator[Fact]:
    """Yield shares; "halvdelen" is 50 %, a third stays 1/3."""
    low = scanned.low
    signs = starts(scanned, UNIT_KEYS)
    sign = low.find("%")
    while sign >= 0:
        signs.append(sign)
        sign = low.find("%", sign + 1)
    for start in signs:
        unit = UNIT.match(low, start) if low[start] != "%" else None
        before = BEFORE.search(low, max(0, start - LONGEST_NUMBER), start)
        if before and (unit or low[start] == "%"):
            share = plain(number(before["digits"] or before["word"]))
            name = "pct.point" if unit and unit["points"] else "%"
            span = Span(before.start(), unit.end() if unit else start + 1)
            yield Fact("percentage", span, f"{share} {name}")
    yield from _fractions(scanned)


def _fractions(scanned: Scan) -> Iterator[Fact]:
    low = scanned.low
    for part in whole_matches(PART, scanned, PART_KEYS):
        if part[2]:
            share = Fraction(2) if part[2] == "dobbelte" else Fraction(1, 2)
            yield _fraction(part.start(), part.end(), share)
            continue
        whole = WHOLE.search(low, max(0, part.start() - LONGEST_NUMBER), part.start())
        count = int(number(whole[1])) if whole else 1
        start = whole.start() if whole else part.start()
        yield _fraction(start, part.end(), Fraction(count, PARTS[part[1]]))
    if "/" not in low:
        return
    for start in scanned.numbers:
        written = WRITTEN.match(low, start)
        if written and not low.endswith(BEFORE_DATE, 0, start):
            count, parts = int(written[1]), int(written[2])
            if count < parts and low[start - 1 : start] in (" ", "(", ""):
                yield _fraction(start, written.end(), Fraction(count, parts))


def _fraction(start: int, end: int, share: Fraction) -> Fact:
    percent = share * 100
    is_even = percent.denominator == 1
    return Fact("percentage", Span(start, end), f"{percent} %" if is_even else str(share))

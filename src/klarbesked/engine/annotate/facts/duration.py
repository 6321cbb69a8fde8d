"""Lengths of time and numbers of times: "14 dage" and "to uger" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import IN_DIGITS, NUMBER_WORD, number, plain
from klarbesked.engine.annotate.facts.scan import Scan, keys, whole_matches
from klarbesked.engine.document import Span

UNITS = {
    r"(?:hver|arbejds)dage?s?": ("workday", 1),
    r"(?:kalender)?dage?s?|døgns?": ("day", 1),
    r"uger?s?": ("day", 7),
    r"(?:kalender)?måned(?:er)?s?|mdr\.?": ("month", 1),
    r"kvartal(?:er)?s?": ("month", 3),
    r"halvårs?": ("month", 6),
    r"års?": ("month", 12),
    r"time(?:r|s|rs)?": ("minute", 60),
    r"minut(?:ter)?s?|min\.": ("minute", 1),
    r"kvarter(?:er)?s?": ("minute", 15),
    r"gange?": ("time", 1),
}
UNIT = re.compile("(?:" + "|".join(f"({written})" for written in UNITS) + r")(?!\w)")
SIZES = list(UNITS.values())
FIRST = keys(
    "hverdage arbejdsdage kalenderdage dag dage dags døgn uge uger uges måneder mdr kvartal halvår"
    " år års time min minutter gang kvarter"
)
BEFORE = re.compile(
    rf"(?<![\w.,/§-])(?:(?P<low>\d{{1,3}}) ?(?:-|–|til) ?)?(?:(?P<digits>{IN_DIGITS})[ -]?"
    rf"|(?:(?P<whole>{NUMBER_WORD}) (?:og )?(?:et|en) (?P<ahalf>halvt?) )"
    rf"|(?P<word>{NUMBER_WORD}) |(?:et |en )?(?P<half>halvt?) )"
    r"(?:hele |fulde |sammenhængende |på hinanden følgende |ekstra |yderligere )?\Z"
)
LONGEST_NUMBER = 56
HALF = 0.5


def durations(scanned: Scan) -> Iterator[Fact]:
    """Yield lengths; the unit is sought first, since there are fewer of them than of numbers."""
    for unit in whole_matches(UNIT, scanned, FIRST):
        first = max(0, unit.start() - LONGEST_NUMBER)
        before = BEFORE.search(scanned.low, first, unit.start())
        if before:
            name, size = SIZES[(unit.lastindex or 1) - 1]
            span = Span(before.start(), unit.end())
            yield Fact("duration", span, f"{_count(before, size)} {name}")


def _count(before: re.Match[str], size: int) -> str:
    if before["ahalf"]:
        return plain((number(before["whole"]) + HALF) * size)
    if before["half"]:
        return plain(HALF * size)
    count = plain(number(before["digits"] or before["word"]) * size)
    return f"{plain(number(before['low']) * size)}-{count}" if before["low"] else count

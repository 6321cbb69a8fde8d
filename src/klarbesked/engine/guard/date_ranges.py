"""The first day of "9.-11. marts 2026": its month and year stand with the last."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.date import MONTHS
from klarbesked.engine.document import Span
from klarbesked.engine.guard.side import Side

SHORTEST_MONTH = 28
"""From the 1st to this day or a later one is the whole month: "april 2025"."""

RANGE = re.compile(
    r"\b(?P<day>\d{1,2})\.? ?(?:-|–|til(?: og med)?|og(?: siden)?)(?: den| d\.)? ?"
    r"(?P<last>\d{1,2})\. ?"
    rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\w*\.?(?:,? (?P<year>\d{{4}}))?",
    re.IGNORECASE,
)


def range_starts(side: Side) -> Iterator[Fact]:
    for match in RANGE.finditer(side.text):
        if int(match["day"]) == 1 and int(match["last"]) >= SHORTEST_MONTH:
            continue
        year = match["year"] or "-"
        value = f"{year}-{MONTHS[match['month'].lower()]:02}-{int(match['day']):02}"
        yield Fact("date", Span(*match.span("day")), value)

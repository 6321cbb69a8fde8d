"""Times of day: "kl. 10", "kl. 10.00" and "10:00" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan, keys, whole_matches
from klarbesked.engine.document import Span

TIME = r"(\d{1,2})(?:[.:](\d{2}))?(?![\d:]|[.,]\d)"
NAMED = re.compile(
    rf"(?:kl\.?|klokken) ?{TIME}(?: ?(?:-|–|til|og) ?(?:kl\. ?|klokken )?{TIME}(?!\. ?[^\W\d]|/))?"
)
FIRST = keys("kl klokken")
WITH_COLON = re.compile(r"(\d{1,2}):(\d{2})(?![\d:])(?: ?(?:-|–|til) ?(\d{1,2}):(\d{2})(?![\d:]))?")
HOURS, MINUTES = 24, 60


def clock_times(scanned: Scan) -> Iterator[Fact]:
    """Yield times; "kl. 9-15" is one fact with both of them."""
    end = 0
    for match in whole_matches(NAMED, scanned, FIRST):
        yield from _fact(match)
    if ":" not in scanned.low:
        return
    for start in scanned.numbers:
        found = WITH_COLON.match(scanned.low, start) if start >= end else None
        if found and scanned.low[start - 1 : start] != ":":
            end = found.end()
            yield from _fact(found)


def _fact(match: re.Match[str]) -> Iterator[Fact]:
    first = _time(match[1], match[2])
    last = _time(match[3], match[4]) if match[3] else None
    if first and last:
        yield Fact("clock_time", Span(*match.span()), f"{first}-{last}")
    elif first:
        end = match.end(2) if match[2] else match.end(1)
        yield Fact("clock_time", Span(match.start(), end), first)


def _time(hour: str, minute: str | None) -> str | None:
    h, m = int(hour), int(minute or 0)
    return f"{h:02}:{m:02}" if h <= HOURS and m < MINUTES else None

"""Times of day: "kl. 10", "kl. 10.00" and "10:00" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import ONES
from klarbesked.engine.annotate.facts.scan import Scan, keys, whole_matches
from klarbesked.engine.document import Span

TIME = r"(\d{1,2})(?:[.:](\d{2}))?(?![\d:]|[.,]\d)"
MONTH = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec"
"""Behind "kl. 10 og 17." they tell that the second is no time."""

NAMED = re.compile(
    rf"(?:kl\.?|klokken) ?{TIME}(?: ?(?:-|–|til|og) ?(?:kl\. ?|klokken )?{TIME}(?!\. ?(?:{MONTH})|/))?"
)
FIRST = keys("kl klokken")
UNNAMED = re.compile(
    r"(?:fra|mellem) (\d{1,2})[.:](\d{2}) (?:til|og) (\d{1,2})[.:](\d{2})(?![\d:]|[.,]\d)"
)
UNNAMED_FIRST = keys("fra mellem")
WITH_COLON = re.compile(r"(\d{1,2}):(\d{2})(?![\d:])(?: ?(?:-|–|til) ?(\d{1,2}):(\d{2})(?![\d:]))?")
IN_WORDS = re.compile(
    rf"(?:kl\.?|klokken) ?(?:(?P<half>halv)|(?P<quarter>kvart (?P<way>i|over)))? ?(?P<hour>{'|'.join(ONES)})(?!\w)"
)
HOURS, MINUTES = 24, 60
QUARTER, HALF = 15, 30


def clock_times(scanned: Scan) -> Iterator[Fact]:
    """Yield times; "kl. 9-15" is one fact with both of them."""
    end = 0
    for match in whole_matches(NAMED, scanned, FIRST):
        yield from _fact(match)
    for match in whole_matches(UNNAMED, scanned, UNNAMED_FIRST):
        yield from _fact(match)
    for match in whole_matches(IN_WORDS, scanned, FIRST):
        yield Fact("clock_time", Span(*match.span()), _in_words(match))
    if ":" not in scanned.low:
        return
    for start in scanned.numbers:
        found = WITH_COLON.match(scanned.low, start) if start >= end else None
        if found and scanned.low[start - 1 : start] != ":":
            end = found.end()
            yield from _fact(found)


def _in_words(match: re.Match[str]) -> str:
    """Return "~01:30" for "halv to": the clock in words does not tell morning from afternoon."""
    minutes = ONES[match["hour"]] * MINUTES
    if match["half"]:
        minutes -= HALF
    elif match["quarter"]:
        minutes += QUARTER if match["way"] == "over" else -QUARTER
    hour, minute = divmod(minutes % (HOURS * MINUTES // 2), MINUTES)
    return f"~{hour:02}:{minute:02}"


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

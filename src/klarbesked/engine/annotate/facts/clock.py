"""Times of day: "kl. 10", "kl. 10.00" and "10:00" are the same."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span

CLOCK = re.compile(
    r"(?<!\w)(?:kl\.?|klokken)\s?(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?(?!\d)"
    r"(?:\s?(?:-|–|til)\s?(?:kl\.\s?)?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d{2}))?(?!\d|\.\s?\w+ \d{4}))?"
    r"|(?<![\d:.])(?P<h3>\d{1,2}):(?P<m3>\d{2})(?![\d:])",
    re.IGNORECASE,
)
HOURS, MINUTES = 24, 60


def clock_times(text: str) -> Iterator[Fact]:
    """Yield times; "kl. 9-15" is one fact with both of them."""
    if ":" not in text and "kl" not in text and "Kl" not in text and "KL" not in text:
        return
    for match in CLOCK.finditer(text):
        first = _time(match["h"] or match["h3"], match["m"] or match["m3"])
        if first is None:
            continue
        last = _time(match["h2"], match["m2"]) if match["h2"] else None
        yield Fact("clock_time", Span(*match.span()), f"{first}-{last}" if last else first)


def _time(hour: str, minute: str | None) -> str | None:
    h, m = int(hour), int(minute or 0)
    return f"{h:02}:{m:02}" if h <= HOURS and m < MINUTES else None

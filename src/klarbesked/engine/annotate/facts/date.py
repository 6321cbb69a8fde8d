"""Dates as people write them, with the weekday where it stands before."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

MONTHS = {
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES = list(MONTHS)[:12]
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
OLDEST_SHORT_YEAR = 50
"""Of two-digit years, 50-99 are in the last century."""

NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
DATE = re.compile(
    rf"(?P<d1>\d{{1,2}})\. ?(?P<m1>{NAMES})(?!\w)\.?(?:,? (?P<y1>(?:19|20)\d{{2}}))?(?![\d/-])"
    r"|(?P<y2>(?:19|20)\d{2})-(?P<m2>\d{2})-(?P<d2>\d{2})(?![\d/-])"
    r"|(?P<d3>\d{1,2})(?P<s3>[./-])(?P<m3>\d{1,2})(?P=s3)(?P<y3>\d{4}|\d{2})(?![\d/-])"
    r"|(?P<d4>\d{1,2})/(?P<m4>\d{1,2})(?:(?: | ?- ?)(?P<y4>(?:19|20)\d{2}|\d{2}))?(?![\d/-])",
    re.IGNORECASE,
)
CANDIDATE = re.compile(r"\d(?<![\w.,/]\d)(?:(?<!-\d)\d{0,3}+[./-]\d|\d?+\. ?[^\W\d])")
"""How every date begins: a short number, a sign, and a digit or a letter. Most text has none."""

BEFORE = re.compile(
    rf"(?<!\w)(?:(?P<weekday>{'|'.join(WEEKDAYS)}),? {{1,2}})?(?P<pre>(?:den|d\.) {{1,2}})?\Z",
    re.IGNORECASE,
)
LONGEST_BEFORE = 16

OTHER_NUMBER = re.compile(
    r"(?:(?:j|sags?|journal)\.?\s?(?:nr|nummer)|afsnit|punkt|pkt|version|kap|bilag|vilkår)"
    r"\.?\s?:?\s*$",
    re.IGNORECASE,
)
"""What follows is the number of a case or a section, however much it looks like a date."""


class DateMention(NamedTuple):
    """A date and how it is written. `core` is the date itself without weekday and "den".

    `year` is None where it is not written, `weekday` (0 = Monday) likewise. `is_numeric`:
    the month is a number.
    """

    span: Span
    core: Span
    day: int
    month: int
    year: int | None
    weekday: int | None
    is_numeric: bool

    @property
    def value(self) -> str:
        year = f"{self.year:04}" if self.year else "-"
        return f"{year}-{self.month:02}-{self.day:02}"

    def in_year(self, year: int) -> date | None:
        """Return the day, or None where no such day exists."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in the written year or in any year."""
        return self.in_year(self.year or 2000) is not None


def date_mentions(text: str) -> Iterator[DateMention]:
    """Yield each date, also days that do not exist, such as 31. april."""
    end = 0
    for start in CANDIDATE.finditer(text):
        match = DATE.match(text, start.start()) if start.start() >= end else None
        mention = _mention(text, match) if match else None
        if match and mention:
            end = match.end()
            if not OTHER_NUMBER.search(text, max(0, mention.span.start - 30), mention.span.start):
                yield mention


def _mention(text: str, match: re.Match[str]) -> DateMention | None:
    form = next(n for n in "1234" if match[f"d{n}"])
    day, raw_month, raw_year = int(match[f"d{form}"]), match[f"m{form}"], match[f"y{form}"]
    month = MONTHS[raw_month.lower()] if form == "1" else int(raw_month)
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    before = BEFORE.search(text, max(0, match.start() - LONGEST_BEFORE), match.start())
    weekday, pre = (before["weekday"], before["pre"]) if before else (None, None)
    # "3/4" alone is as often a fraction or a house number as a date.
    if form == "4" and not (raw_year or pre or weekday):
        return None
    return DateMention(
        span=Span(before.start() if before else match.start(), match.end()),
        core=Span(*match.span()),
        day=day,
        month=month,
        year=_year(raw_year),
        weekday=WEEKDAYS.index(weekday.lower()) if weekday else None,
        is_numeric=form != "1",
    )


def _year(raw: str | None) -> int | None:
    if raw is None:
        return None
    if len(raw) == 4:
        return int(raw)
    return int(raw) + (1900 if int(raw) >= OLDEST_SHORT_YEAR else 2000)


def dates(scanned: Scan) -> Iterator[Fact]:
    for mention in date_mentions(scanned.text):
        if mention.exists:
            weekday = "" if mention.weekday is None else str(mention.weekday)
            yield Fact("date", mention.span, mention.value, weekday)

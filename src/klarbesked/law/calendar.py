"""Danish days on which no deadline ends: weekends, holidays and the days treated like them."""

from datetime import date, timedelta
from functools import cache

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
SATURDAY = 5
LIKE_HOLIDAYS = {(6, 5): "grundlovsdag", (12, 24): "juleaftensdag", (12, 31): "nytårsaftensdag"}
"""Month and day. Forældelseslovens § 27 names them; deadlines of complaints follow it."""

ASCENSION = "kristi himmelfartsdag"


def why_closed(day: date) -> str | None:
    """Return in Danish why no deadline ends on the day, None on a workday.

    Store bededag is a holiday to the end of 2023 (lov nr. 214 af 6. marts 2023).

    >>> why_closed(date(2026, 4, 2)), why_closed(date(2026, 4, 7))
    ('skærtorsdag', None)
    """
    holiday = _holidays(day.year).get(day) or LIKE_HOLIDAYS.get((day.month, day.day))
    if holiday:
        return holiday
    return WEEKDAYS[day.weekday()] if day.weekday() >= SATURDAY else None


def is_after_ascension(day: date) -> bool:
    """Whether it is the Friday after Ascension Day, which some authorities treat as closed."""
    return _holidays(day.year).get(day - timedelta(days=1)) == ASCENSION


def next_open(day: date) -> date:
    """Return the day itself or the first day after it on which a deadline can end."""
    while why_closed(day):
        day += timedelta(days=1)
    return day


def in_words(day: date) -> str:
    """Return "torsdag den 12. februar 2026"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def in_figures(day: date) -> str:
    """Return "12.2.2026"."""
    return f"{day.day}.{day.month}.{day.year}"


@cache
def _holidays(year: int) -> dict[date, str]:
    # The package takes its time to load, and most letters need no holiday.
    from holidays.countries.denmark import Denmark

    named = Denmark(years=year, language="da")  # type: ignore[no-untyped-call]
    return {day: name.lower() for day, name in named.items()}

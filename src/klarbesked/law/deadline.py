"""The last day of a deadline, worked out step by step, each step told in Danish."""

from dataclasses import dataclass
from datetime import date, timedelta

from klarbesked.law.calendar import WEEKDAYS, in_words, is_after_ascension, next_open, why_closed
from klarbesked.law.delivery import Channel, received, rule_on

APPEAL_WEEKS = 4
"""Retssikkerhedslovens § 67 (read at dukh.dk and ast.dk): four weeks from the notice."""

CHANNEL_WORDS: dict[Channel, str] = {
    "digital": "med Digital Post",
    "brev": "som brev med posten",
    "quickbrev": "som quickbrev",
}

NOT_READ = (
    "Vi har ikke set en kilde, der siger, hvor længe breve er undervejs fra 2026. Tag den dag, I "
    "ved, at brevet kom frem."
)
AFTER_ASCENSION = (
    "Dagen er fredag efter kristi himmelfartsdag. Udbetaling Danmark giver en dag mere, og "
    "kommunerne gør det forskelligt."
)


@dataclass(frozen=True)
class Deadline:
    """`day` is the last day, to its end. `trace`: how we came to it. `doubts`: what may differ."""

    day: date
    trace: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def appeal_deadline(
    sent: date, channel: Channel = "digital", weeks: int = APPEAL_WEEKS
) -> Deadline:
    """Return the last day to complain of a decision sent that day.

    The day of receipt does not count, weeks are whole weeks, and a deadline that would end on
    a closed day ends on the next open one. Raises NoDeliveryRuleError where nobody knows when
    such a letter is received.

    >>> appeal_deadline(date(2026, 3, 5)).day
    datetime.date(2026, 4, 7)
    """
    rule = rule_on(sent, channel)
    arrived = received(sent, channel)
    steps = [f"Brevet er sendt {in_words(sent)} {CHANNEL_WORDS[channel]}."]
    if arrived == sent:
        steps.append(f"Det kom frem samme dag ({rule.basis}).")
    else:
        steps.append(f"Vi regner med, at det kom frem {in_words(arrived)} ({rule.basis}).")
    found = weeks_after(arrived, weeks)
    doubts = found.doubts if rule.is_read else (*found.doubts, NOT_READ)
    return Deadline(found.day, (*steps, *found.trace), doubts)


def weeks_after(arrived: date, weeks: int) -> Deadline:
    """Return the last day of a deadline of so many weeks from the day something arrived."""
    raw = arrived + timedelta(weeks=weeks)
    steps = [f"Den dag tæller ikke med. {weeks} uger senere er det {in_words(raw)}."]
    day = next_open(raw)
    closed = why_closed(raw)
    if closed:
        steps.append(f"Det er en {closed}." if closed in WEEKDAYS else f"Det er {closed}.")
        steps.append(f"Fristen går til den næste hverdag, {in_words(day)}.")
    return Deadline(day, tuple(steps), (AFTER_ASCENSION,) if is_after_ascension(day) else ())

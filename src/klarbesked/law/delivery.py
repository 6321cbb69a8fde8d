"""When a letter counts as received: rules of delivery, each with the time it holds for."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, get_args

from klarbesked.law.calendar import why_closed
from klarbesked.table import rows

Channel = Literal["digital", "brev", "quickbrev"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)


class NoDeliveryRuleError(Exception):
    """No rule tells when such a letter is received; its words say what to do, in Danish."""


@dataclass(frozen=True)
class DeliveryRule:
    """How many days a letter is on its way. `valid_to` is None while the rule holds.

    `days`: one number, or with `by_weekday` one for each day from Monday. `is_read` is False
    where nobody has seen the rule in a source for that time.
    """

    channel: Channel
    valid_from: date
    valid_to: date | None
    days: tuple[int, ...]
    by_weekday: bool
    basis: str
    source: str
    is_read: bool


@cache
def delivery_rules() -> tuple[DeliveryRule, ...]:
    """Return all rules of delivery.tsv."""
    return tuple(
        DeliveryRule(
            channel=next(c for c in CHANNELS if c == row["kanal"]),
            valid_from=date.fromisoformat(row["gyldig_fra"]),
            valid_to=date.fromisoformat(row["gyldig_til"]) if row["gyldig_til"] else None,
            days=tuple(map(int, row["dage"].split(","))),
            by_weekday=row["regning"] == "ugedag",
            basis=row["grundlag"],
            source=row["kilde"],
            is_read=row["laest"] == "ja",
        )
        for row in rows(__package__, "delivery.tsv")
    )


def rule_on(day: date, channel: Channel) -> DeliveryRule:
    """Return the rule for a letter sent that day. Raises NoDeliveryRuleError where none is."""
    for rule in delivery_rules():
        is_valid = rule.valid_from <= day and (rule.valid_to is None or day <= rule.valid_to)
        if rule.channel == channel and is_valid:
            return rule
    raise NoDeliveryRuleError(
        f"Vi kender ingen regel for, hvornår et brev ({channel}) fra {day.isoformat()} er kommet "
        "frem. Skriv den dag, brevet er kommet frem."
    )


def received(sent: date, channel: Channel) -> date:
    """Return the day a letter counts as received. Raises NoDeliveryRuleError.

    >>> received(date(2026, 1, 15), "brev")
    datetime.date(2026, 1, 23)
    """
    rule = rule_on(sent, channel)
    if rule.by_weekday:
        if sent.weekday() >= len(rule.days):
            raise NoDeliveryRuleError(
                "Vi kender ingen regel for breve, der er sendt i en weekend før juni 2018. Skriv "
                "den dag, brevet er kommet frem."
            )
        return sent + timedelta(days=rule.days[sent.weekday()])
    day, left = sent, rule.days[0]
    while left:
        day += timedelta(days=1)
        left -= why_closed(day) is None
    return day

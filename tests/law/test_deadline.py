"""The last day of a deadline, with the days that have been worked out by hand."""

import doctest
from datetime import date

import pytest

from klarbesked.law import calendar, deadline, delivery
from klarbesked.law.deadline import appeal_deadline
from klarbesked.law.delivery import Channel, NoDeliveryRuleError, delivery_rules, received

GOLDEN: list[tuple[str, Channel, str, str]] = [
    ("2026-01-15", "digital", "2026-01-15", "2026-02-12"),
    ("2026-01-15", "brev", "2026-01-23", "2026-02-20"),
    ("2026-03-05", "digital", "2026-03-05", "2026-04-07"),  # Maundy Thursday
    ("2026-03-06", "digital", "2026-03-06", "2026-04-07"),  # Good Friday
    ("2025-11-26", "digital", "2025-11-26", "2025-12-29"),  # Christmas Eve
    ("2025-12-03", "digital", "2025-12-03", "2026-01-02"),  # New Year's Eve
    ("2026-05-08", "digital", "2026-05-08", "2026-06-08"),  # Constitution Day
    ("2026-04-17", "brev", "2026-04-27", "2026-05-26"),  # Whit Monday
    ("2025-12-18", "brev", "2026-01-02", "2026-01-30"),
    ("2024-03-29", "digital", "2024-03-29", "2024-04-26"),  # store bededag is no more
    ("2023-04-07", "digital", "2023-04-07", "2023-05-08"),  # store bededag
    ("2026-02-28", "digital", "2026-02-28", "2026-03-30"),  # sent on a Saturday
    ("2024-02-01", "digital", "2024-02-01", "2024-02-29"),  # leap year
    ("2026-04-17", "digital", "2026-04-17", "2026-05-15"),  # the Friday after Ascension Day
    ("2026-11-27", "digital", "2026-11-27", "2026-12-28"),
    ("2026-05-08", "brev", "2026-05-19", "2026-06-16"),
]


@pytest.mark.parametrize(("sent", "channel", "arrived", "last"), GOLDEN)
def test_last_day_is_as_worked_out_by_hand(
    sent: str, channel: Channel, arrived: str, last: str
) -> None:
    day = date.fromisoformat(sent)

    assert received(day, channel).isoformat() == arrived
    assert appeal_deadline(day, channel).day.isoformat() == last


def test_every_step_is_told() -> None:
    found = appeal_deadline(date(2026, 3, 5))

    assert found.trace == (
        "Brevet er sendt torsdag den 5. marts 2026 med Digital Post.",
        "Det kom frem samme dag (lov om Digital Post § 10).",
        "Den dag tæller ikke med. 4 uger senere er det torsdag den 2. april 2026.",
        "Det er skærtorsdag.",
        "Fristen går til den næste hverdag, tirsdag den 7. april 2026.",
    )
    assert found.doubts == ()


def test_doubt_is_told_where_authorities_differ() -> None:
    assert "Udbetaling Danmark" in appeal_deadline(date(2026, 4, 17)).doubts[0]


def test_doubt_is_told_where_nobody_has_read_the_rule() -> None:
    assert "kilde" in appeal_deadline(date(2026, 1, 15), "brev").doubts[0]
    assert appeal_deadline(date(2025, 1, 15), "brev").doubts == ()


@pytest.mark.parametrize(
    ("sent", "arrived"), [("2018-06-20", "2018-06-27"), ("2018-06-21", "2018-06-27")]
)
def test_older_letters_follow_the_rule_of_their_own_time(sent: str, arrived: str) -> None:
    assert received(date.fromisoformat(sent), "brev").isoformat() == arrived


@pytest.mark.parametrize(("sent", "channel"), [("2018-06-23", "brev"), ("1999-01-01", "digital")])
def test_what_nobody_knows_is_said_to_be_so(sent: str, channel: Channel) -> None:
    with pytest.raises(NoDeliveryRuleError, match="kommet frem"):
        appeal_deadline(date.fromisoformat(sent), channel)


def test_rules_of_one_channel_never_hold_at_the_same_time() -> None:
    for rule in delivery_rules():
        assert rule.valid_to is None or rule.valid_from <= rule.valid_to
        others = [other for other in delivery_rules() if other.channel == rule.channel]
        assert (
            sum(
                other.valid_from <= rule.valid_from <= (other.valid_to or date.max)
                for other in others
            )
            == 1
        )


@pytest.mark.parametrize("module", [calendar, delivery, deadline])
def test_worked_examples_in_docstrings_are_right(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]

"""The last day to complain, against days worked out by hand in the calendar."""

import pytest

from klarbesked.engine.finding import Finding
from letters import checked

RIGHT = [
    ("5. marts 2026", "7. april 2026"),  # Maundy Thursday
    ("6. marts 2026", "7. april 2026"),  # Good Friday
    ("9. marts 2026", "7. april 2026"),  # Easter Monday
    ("10. marts 2026", "7. april 2026"),
    ("26. november 2025", "29. december 2025"),  # Christmas Eve
    ("28. november 2025", "29. december 2025"),  # Boxing Day, then a Saturday
    ("3. december 2025", "2. januar 2026"),  # New Year's Eve
    ("27. november 2026", "28. december 2026"),
    ("15. januar 2026", "12. februar 2026"),
    ("1. februar 2024", "29. februar 2024"),
]
DAY_TOO_EARLY = [
    ("5. marts 2026", "6. april 2026", "tirsdag den 7. april 2026"),
    ("9. marts 2026", "6. april 2026", "tirsdag den 7. april 2026"),
    ("26. november 2025", "28. december 2025", "mandag den 29. december 2025"),
    ("3. december 2025", "1. januar 2026", "fredag den 2. januar 2026"),
    ("15. januar 2026", "11. februar 2026", "torsdag den 12. februar 2026"),
    ("1. februar 2024", "28. februar 2024", "torsdag den 29. februar 2024"),
]


def said(
    written: str, last: str, sentence: str = "Du kan klage til os senest den {}."
) -> list[Finding]:
    text = f"Haderby, den {written}\n\nKære Anne\n\n{sentence.format(last)}"
    return [f for f in checked(text).findings if f.rule == "frist-regnet-forkert"]


@pytest.mark.parametrize(("written", "last"), RIGHT)
def test_right_day_is_left_alone(written: str, last: str) -> None:
    assert said(written, last) == []


@pytest.mark.parametrize(("written", "last", "right"), DAY_TOO_EARLY)
def test_day_too_early_is_told_with_the_right_one(written: str, last: str, right: str) -> None:
    found = said(written, last)

    assert [f.level for f in found] == ["A"]
    assert found[0].message.startswith(f"Fristen er for kort. Den sidste dag er {right}. ")


def test_finding_tells_how_the_day_was_reckoned() -> None:
    message = said("5. marts 2026", "2. april 2026")[0].message

    assert "Det er skærtorsdag. Fristen går til den næste hverdag" in message


@pytest.mark.parametrize(("last", "count"), [("21. april 2026", 0), ("22. april 2026", 1)])
def test_letter_by_post_may_have_two_weeks_more(last: str, count: int) -> None:
    found = said("5. marts 2026", last)

    assert [f.message.startswith("Fristen er for lang.") for f in found] == [True] * count


@pytest.mark.parametrize(
    ("written", "last", "count"),
    [
        ("3. december 2025", "1. januar", 1),
        ("3. december 2025", "2. januar", 0),
        ("5. marts 2026", "6. april", 1),
        ("5. marts 2026", "7. april", 0),
        ("5. marts 2026", "2. februar", 0),
    ],
)
def test_day_without_a_year_is_the_next_one(written: str, last: str, count: int) -> None:
    assert len(said(written, last)) == count


@pytest.mark.parametrize(
    "sentence",
    [
        "Svar os senest den {}.",
        "Du klagede over os den {}.",
        "Vi har fået din klage den {} og ser på den.",
        "Vi svarer på din klage.",
    ],
)
def test_other_days_are_left_alone(sentence: str) -> None:
    assert said("5. marts 2026", "10. marts 2026", sentence) == []


@pytest.mark.parametrize("written", ["29. februar 2027", "31. april 2026", "1. maj 1999"])
def test_letter_of_no_day_we_know_the_rule_for_is_left_alone(written: str) -> None:
    assert said(written, "2. maj 2036") == []

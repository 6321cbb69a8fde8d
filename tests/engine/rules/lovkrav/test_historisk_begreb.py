"""A word is judged on the letter's own day, not on today's."""

from datetime import date

import pytest

from letters import checked

LETTER = (
    "Jobcenter Haderby\n\n{}\n\n# Din {}\n\nKære Anne\n\nDu får nu {} fra os. Tal med dit "
    "jobcenter i morgen.\n\nMed venlig hilsen\n\nMette Holm"
)


def said(day: str, word: str) -> list[tuple[str, str]]:
    findings = checked(LETTER.format(day, word, word)).findings
    return [(f.level, f.message) for f in findings if f.rule == "historisk-begreb"]


def test_letter_of_2019_may_say_what_was_right_then() -> None:
    assert said("4. marts 2019", "uddannelseshjælp") == []


def test_letter_of_2026_says_what_is_no_more() -> None:
    told = "“uddannelseshjælp” gjaldt til og med 30.6.2025, og brevet er fra 4.3.2026."

    found = said("4. marts 2026", "uddannelseshjælp")

    assert found == [("B", f"{told} Det hedder nu kontanthjælp.")]


@pytest.mark.parametrize(("day", "count"), [("30. juni 2025", 0), ("1. juli 2025", 1)])
def test_last_day_of_a_word_is_still_its_own(day: str, count: int) -> None:
    assert len(said(day, "uddannelseshjælp")) == count


@pytest.mark.parametrize("day", ["4. marts 2019", "4. marts 2026", "4. marts 2036"])
@pytest.mark.parametrize("word", ["jobcenter", "kontanthjælp", "sygedagpenge"])
def test_word_that_holds_is_never_told(day: str, word: str) -> None:
    assert said(day, word) == []


def test_date_of_the_flag_goes_before_that_of_the_letter() -> None:
    letter = LETTER.format("4. marts 2026", "hjælp", "uddannelseshjælp")

    rules = [f.rule for f in checked(letter, flag_date=date(2019, 3, 4)).findings]
    assert "historisk-begreb" not in rules

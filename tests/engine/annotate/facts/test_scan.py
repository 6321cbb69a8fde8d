"""A text made ready: where words and numbers begin, in lower case of the same length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.annotate.facts.scan import keys, lower, scan, starts


def test_words_are_found_by_their_first_four_letters() -> None:
    scanned = scan("Måneden er lang, og måneder går. Må jeg?")

    assert starts(scanned, keys("måned")) == [0, 20]
    assert starts(scanned, keys("må")) == [33]


def test_word_glued_to_a_number_is_found() -> None:
    assert starts(scan("14dage"), keys("dage")) == [2]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.234,50 kr. og 7", [0, 16]),
        ("01-05-2026", [0, 3, 6]),
        ("A4 og B12", []),
        ("kl.10", [3]),
        ("5.", [0]),
        ("", []),
    ],
)
def test_numbers_begin_where_no_word_goes_on(text: str, numbers: list[int]) -> None:
    assert scan(text).numbers == numbers


@given(st.text(max_size=40))
def test_lower_case_keeps_every_sign_in_its_place(text: str) -> None:
    low = lower(text)

    assert len(low) == len(text)
    assert lower(low) == low


def test_sign_that_would_become_two_is_left_as_it_is() -> None:
    assert lower("İ KØ") == "İ kø"

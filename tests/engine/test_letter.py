"""Which kind of letter it is, whether it is whole, and what is counted in it."""

import doctest

import pytest

from klarbesked.engine import measures
from klarbesked.engine.letter_type import LetterType
from letters import GOOD, checked

DECISION = (
    "# Afgørelse: Du får ikke kontanthjælp\n\nVi har truffet afgørelse i din sag. Du kan klage."
)
HEARING = (
    "# Partshøring\n\nVi overvejer at stoppe din hjælp. Skriv dine bemærkninger, før vi beslutter."
)
SUMMONS = (
    "# Indkaldelse til samtale\n\nVi inviterer dig til et møde. Du skal møde op tirsdag kl. 10."
)
LETTER = "Vi har læst din mail, og vi er glade for, at du skrev til os om dit nye arbejde i dag."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DECISION, "afgoerelse"),
        (HEARING, "partshoering"),
        (SUMMONS, "indkaldelse"),
        (LETTER, "andet"),
    ],
)
def test_family_is_told_by_heading_and_words(text: str, expected: str) -> None:
    assert checked(text).letter.type.family == expected


def test_letter_that_points_two_ways_is_in_doubt() -> None:
    both = "Vi har truffet afgørelse i din sag. Du kan klage. Det her er en partshøring."

    assert not checked(both).letter.type.is_sure


def test_type_the_user_names_is_sure() -> None:
    outcome = checked(LETTER, letter_type="partshoering")

    assert outcome.letter.type == LetterType(
        "partshoering", "partshoering", is_sure=True, is_family_sure=True, is_chosen=True
    )


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        (GOOD, True),
        (f"Kære Anne\n\n{LETTER}", True),
        (f"{LETTER}\n\nDe bedste hilsner fra Mette", True),
        (LETTER, False),
    ],
)
def test_whole_letter_is_told_from_a_piece(text: str, *, is_whole: bool) -> None:
    assert checked(text).letter.is_whole == is_whole


def test_measures_count_the_running_text_only() -> None:
    outcome = checked(GOOD)

    counted = outcome.measures
    assert (counted.sentences, counted.long_sentences) == (4, 0)
    assert counted.words_per_sentence == round(counted.words / 4, 1)


def test_measures_of_nothing_are_unknown_and_not_zero() -> None:
    nothing = checked("# Kun en overskrift").measures

    assert nothing.sentences == 0
    assert nothing.lix is None
    assert nothing.rix is None
    assert nothing.words_per_sentence is None
    assert nothing.long_sentence_share is None
    assert nothing.front_weight is None
    assert nothing.clause_density is None
    assert nothing.verbal_noun_share is None


def test_front_is_measured_only_where_the_main_verb_is_sure() -> None:
    text = (
        "Hvis du flytter til en anden kommune inden den 1. maj, skal du ringe. Vi svarer dig. "
        "Er du i tvivl om noget i brevet, som du har fået?"
    )

    counted = checked(text).measures

    assert (counted.fronts, counted.heavy_fronts) == (2, 1)
    assert counted.front_weight == 6.0


def test_clauses_verbal_nouns_and_hidden_duties_are_counted() -> None:
    text = "Skemaet skal indsendes. Vi ser på udbetaling og beregning, når vi har det."

    counted = checked(text).measures

    assert counted.clause_density == 1.5
    assert counted.verbal_noun_share == round(100 * 2 / counted.words, 1)
    assert counted.duties_without_actor == 1


def test_worked_example_in_the_docstring_is_right() -> None:
    outcome = doctest.testmod(measures)

    assert (outcome.attempted > 0, outcome.failed) == (True, 0)

"""Compounds are cut where a reader cuts them."""

import pytest

from klarbesked.engine.annotate.lemma.compound import LONGEST_WORD, split, split_form


@pytest.mark.parametrize(
    "parts",
    [
        ("rehabiliterings", "team"),
        ("sags", "behandlings", "tid"),
        ("syge", "dagpenge", "sag"),
        ("arbejds", "giver"),
        ("børne", "hus"),
        ("tilbagebetalings", "krav"),
        ("skatte", "kort"),
    ],
)
def test_compound_is_cut_after_the_linking_letter(parts: tuple[str, ...]) -> None:
    found = split("".join(parts))

    assert found == parts


@pytest.mark.parametrize(
    "word",
    [
        "udbetaling", "forståelse", "venlighed", "fællesskab", "undersøgelse", "betaling",
        "rapport", "kontakt", "samtale", "vejledning", "noteret", "formular", "integration",
    ],
)  # fmt: skip
def test_affixes_and_chance_likenesses_are_no_parts(word: str) -> None:
    found = split(word)

    assert found == (word,)


@pytest.mark.parametrize("word", ["", "s", "e-boks", "§", "3.000", "xqzw", "arbejds", "ææææ"])
def test_odd_words_are_their_own_only_part(word: str) -> None:
    found = split(word)

    assert found == (word,)


def test_parts_of_any_word_make_the_word() -> None:
    word = "arbejdsmarkedsuddannelsesudvalg"

    found = split(word)

    assert "".join(found) == word


def test_word_longer_than_any_danish_word_is_not_cut() -> None:
    word = "sags" * (LONGEST_WORD // 4) + "behandling"

    found = split(word)

    assert found == (word,)


def test_bent_word_is_cut_where_its_dictionary_form_was_guessed_wrong() -> None:
    found = split_form("Rehabiliteringsteamet", "rehabiliteringsteamet")

    assert found == ("rehabiliterings", "team")


def test_form_that_is_no_compound_is_its_dictionary_form() -> None:
    found = split_form("kommunens", "kommune")

    assert found == ("kommune",)

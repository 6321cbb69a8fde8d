"""Tables of phrases: every plain phrase of every table is found, and only as whole words."""

from collections.abc import Mapping, Sequence

import pytest

from klarbesked.engine.annotate.facts import comparator, deadline, modality, outcome, party
from klarbesked.engine.annotate.facts.phrases import Phrase, Phrases, find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import scan

TABLES: Mapping[str, tuple[Mapping[str, Sequence[str]], Phrases]] = {
    "comparator": (comparator.COMPARATORS, comparator.TABLE),
    "deadline": (deadline.DIRECTIONS, deadline.TABLE),
    "duty": (modality.DUTY, modality.DUTIES),
    "condition": (modality.CONDITION, modality.CONDITIONS),
    "negation": (modality.NEGATION, modality.NEGATIONS),
    "outcome": (outcome.OUTCOMES, outcome.TABLE),
    "party": (party.PARTIES, party.TABLE),
}


def is_plain(way: str) -> bool:
    return all(sign.isalpha() or sign in " -" for sign in way) and way == way.lower()


@pytest.mark.parametrize("name", TABLES)
def test_every_plain_phrase_is_found_by_its_name(name: str) -> None:
    ways_by_name, table = TABLES[name]

    lost = [
        way
        for said, ways in ways_by_name.items()
        for way in filter(is_plain, ways)
        if [(p.name, p.end) for p in find_phrases(table, scan(way))] != [(said, len(way))]
    ]

    assert lost == []


@pytest.mark.parametrize("name", TABLES)
def test_every_pattern_can_be_compiled(name: str) -> None:
    _, table = TABLES[name]

    # A pattern is compiled when a letter first needs it: a faulty one would wait for that letter.
    assert all(pattern.compiled.groupindex for pattern in table.values())


def test_first_of_two_phrases_that_fit_is_taken() -> None:
    table = phrases({"both": ["kan ikke"], "one": ["kan"]})

    found = list(find_phrases(table, scan("Du kan ikke, men vi kan.")))

    assert found == [Phrase("both", 3, 11), Phrase("one", 20, 23)]


def test_phrases_do_not_overlap() -> None:
    table = phrases({"long": ["kan ikke få"], "short": ["ikke"]})

    found = list(find_phrases(table, scan("Du kan ikke få det.")))

    assert found == [Phrase("long", 3, 14)]


def test_words_in_capitals_stand_for_what_they_mean() -> None:
    table = phrases({"no": ["måGAPikke"]}, GAP=r" (?:\w+ )?")

    assert list(find_phrases(table, scan("Du må nu ikke."))) == [Phrase("no", 3, 13)]


@pytest.mark.parametrize("way", ["få\\w*", "(?:kan|vil)", "å?", ""])
def test_phrase_that_could_begin_with_any_word_is_refused(way: str) -> None:
    with pytest.raises(ValueError, match="must begin with a whole word"):
        phrases({"any": [way]})

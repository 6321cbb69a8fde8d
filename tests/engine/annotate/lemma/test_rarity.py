"""A word is rare only where nothing tells that readers know it."""

import pytest

from klarbesked.engine.annotate.lemma.frequency import buckets
from klarbesked.engine.annotate.lemma.rarity import is_rare, plainer


@pytest.mark.parametrize("word", ["apostille", "tarv", "uomgængelig", "eksacerbation", "pekuniær"])
def test_word_that_readers_seldom_meet_is_rare(word: str) -> None:
    assert is_rare(word)


@pytest.mark.parametrize(
    "word",
    [
        "brev", "badekar", "kørekort", "ordblindhed", "uoverskuelig", "genopringe", "misforstå",
        "kommunikere", "vaskemaskine", "jobcentret", "hjælpemidlet", "sundhedsmæssige",
    ],
)  # fmt: skip
def test_everyday_word_and_what_is_made_of_one_are_not_rare(word: str) -> None:
    assert not is_rare(word)


@pytest.mark.parametrize("word", ["kontanthjælpssag", "rehabiliteringsteam", "tandlægeregning"])
def test_compound_is_judged_by_its_parts(word: str) -> None:
    assert not is_rare(word)


@pytest.mark.parametrize("word", ["fremsende", "partshøring", "evaluere"])
def test_word_that_another_rule_speaks_of_is_not_rare(word: str) -> None:
    assert not is_rare(word)


@pytest.mark.parametrize("word", ["kemoterapi", "fibromyalgi", "sclerose", "reumatologisk"])
def test_illness_and_its_cure_are_not_rare(word: str) -> None:
    assert not is_rare(word)


@pytest.mark.parametrize("word", ["", "x", "§", "2026", "e-boks", "jobnet.dk", "cvr"])
def test_what_is_no_ordinary_word_is_not_rare(word: str) -> None:
    assert not is_rare(word)


def test_listed_word_has_a_plainer_one_in_any_form() -> None:
    found = plainer("udsigtsløst")

    assert found == ("uden chance",)


def test_frequent_word_lies_in_a_higher_bucket() -> None:
    found = buckets()

    assert found["og"] > found["brev"] > found["badekar"]

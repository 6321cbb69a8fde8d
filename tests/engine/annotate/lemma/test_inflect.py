"""A dictionary form takes the form of the word it stands in for."""

import pytest

from klarbesked.engine.annotate.lemma.inflect import gender, inflect
from klarbesked.engine.annotate.morph import Morph, morph
from klarbesked.engine.annotate.reading import read_words

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"


def test_verb_takes_the_tense_of_the_verb_it_replaces() -> None:
    old = read_words(["Vi", "fremsendte", "skemaet", "."], [0])[1]

    found = inflect("sende", old.morph)

    assert found == "sendte"


@pytest.mark.parametrize(
    ("lemma", "form", "bent"),
    [
        ("brev", "Case=Gen|Definite=Def|Gender=Neut|Number=Sing", "brevets"),
        ("kommune", "Definite=Def|Gender=Com|Number=Sing", "kommunen"),
        # The old word's gender is not the new one's.
        ("brev", "Definite=Def|Gender=Com|Number=Sing", "brevet"),
        # Not in the table: bent as its last part.
        ("kontanthjælpssag", "Definite=Def|Gender=Com|Number=Plur", "kontanthjælpssagerne"),
        ("genvurderingsbrev", "Definite=Def|Gender=Neut|Number=Sing", "genvurderingsbrevet"),
    ],
)
def test_noun_is_bent(lemma: str, form: str, bent: str) -> None:
    found = inflect(lemma, morph("NOUN", form))

    assert found == bent


def test_unknown_verb_is_bent_as_its_last_part() -> None:
    found = inflect("efterudbetale", morph("VERB", PAST))

    assert found == "efterudbetalte"


def test_adjective_is_bent() -> None:
    found = inflect("god", morph("ADJ", "Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing"))

    assert found == "godt"


def test_word_with_one_form_only_is_left_as_it_is() -> None:
    found = inflect("fordi", morph("SCONJ"))

    assert found == "fordi"


def test_form_that_no_word_has_is_not_guessed() -> None:
    found = inflect("brev", morph("NOUN", "Number=Dual"))

    assert found is None


@pytest.mark.parametrize("lemma", ["", "x", "§", "3.000", "e-boks", "ææ" * 60])
@pytest.mark.parametrize("form", [morph("NOUN", "Definite=Def|Number=Plur"), morph("VERB", PAST)])
def test_odd_words_do_no_harm(lemma: str, form: Morph) -> None:
    found = inflect(lemma, form)

    assert found is None or found


def test_gender_is_that_of_the_last_part() -> None:
    found = [gender(word) for word in ("genvurderingsbrev", "kontanthjælp", "xqz", "")]

    assert found == ["Neut", "Com", None, None]

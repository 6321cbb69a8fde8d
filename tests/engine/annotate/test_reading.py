"""What the words are: part of speech, morphology and dictionary form."""

import pytest

from klarbesked.engine.annotate.reading import Reading, read_words
from klarbesked.engine.annotate.tagger.tagger import Tagger, the_tagger


def read(text: str) -> dict[str, Reading]:
    words = text.split()
    return dict(zip(words, read_words(words, [0]), strict=True))


@pytest.mark.parametrize(
    ("text", "word", "pos", "lemma"),
    [
        ("Ydelsen udbetales bagud .", "udbetales", "VERB", "udbetale"),
        ("Kommunens afgørelse er klar .", "Kommunens", "NOUN", "kommune"),
        ("Vi har sendt brevene til dig .", "brevene", "NOUN", "brev"),
        ("Du skal ringe til din sagsbehandler .", "skal", "AUX", "skulle"),
        ("Du skal ringe til din sagsbehandler .", "ringe", "VERB", "ringe"),
        ("Vi har en aftale .", "har", "VERB", "have"),
        ("Vi har sendt den .", "har", "AUX", "have"),
        ("Vi læser den tykke sag .", "den", "DET", "den"),
        ("Du får kontanthjælpen i dag .", "kontanthjælpen", "NOUN", "kontanthjælp"),
    ],
)
def test_word_is_read_in_its_sentence(text: str, word: str, pos: str, lemma: str) -> None:
    found = read(text)[word]

    assert (found.morph.pos, found.lemma) == (pos, lemma)


def test_s_form_of_a_verb_is_told_from_a_genitive() -> None:
    found = read("Rådets svar sendes til en borgers adresse .")

    assert found["sendes"].morph.is_s_form
    assert found["Rådets"].morph.is_genitive
    assert found["borgers"].morph.is_genitive


def test_no_words_give_no_readings() -> None:
    assert read_words([], []) == []


def test_a_word_is_read_the_same_after_many_others() -> None:
    before = read("Vi sender brevet .")
    for number in range(0, 6000, 50):
        read_words([f"ord{n}x{n}" for n in range(number, number + 50)], [0])

    assert read("Vi sender brevet .") == before


def test_tagger_begins_its_memory_again_when_it_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    name = "klarbesked.engine.annotate.tagger.tagger.MOST_FORMS"
    words = ["Du", "får", "hjælpen", "i", "dag", "."]
    before = the_tagger().tag(words, [0]).tolist()
    monkeypatch.setattr(name, 8)
    small = _copy(the_tagger())

    for number in range(30):
        small.tag([f"navn{number}", "får", "brev"], [0])

    assert small.tag(words, [0]).tolist() == before


def _copy(tagger: Tagger) -> Tagger:
    other = object.__new__(Tagger)
    other.__dict__.update(tagger.__dict__)
    other._forget()
    return other

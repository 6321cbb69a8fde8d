"""The old sentence back in the letter's HTML: the rest of the letter is not touched."""

import pytest

from klarbesked.web.letters.domain.answer_meaning import answer_change
from klarbesked.web.letters.domain.put_back import PlaceGoneError, Swap, put_back
from klarbesked.web.letters.domain.put_back_draft import put_back_change, swap_sentences
from klarbesked.web.letters.domain.version import ConflictError
from web.letters.rewriting import BEFORE, CHANGED, REASON, key, rewrite, rewritten
from web.letters.writing import DAY, NOW, again
from web.people import People

LETTER = (
    "<h1>Svar</h1><p>Kære Anne. Du får <strong>ja</strong>. Ring i dag.</p><ul><li>én</li></ul>"
)


@pytest.mark.parametrize(
    ("swap", "html"),
    [
        (
            Swap(("Du får ja.",), "Du får nej."),
            "<h1>Svar</h1><p>Kære Anne. Du får nej. Ring i dag.</p><ul><li>én</li></ul>",
        ),
        (
            Swap(("Ring i dag.",), ""),
            "<h1>Svar</h1><p>Kære Anne. Du får <strong>ja</strong>. </p><ul><li>én</li></ul>",
        ),
        (Swap(("én",), "to"), LETTER.replace("én", "to")),
        (Swap((), "Først.", ""), f"<p>Først.</p>{LETTER}"),
        (Swap((), "Og så.", "Ring i dag."), LETTER.replace("i dag.", "i dag. Og så.")),
        (
            Swap(("Kære Anne.", "Ring i dag."), "Hej."),
            "<h1>Svar</h1><p>Hej. Du får <strong>ja</strong>. </p><ul><li>én</li></ul>",
        ),
    ],
)
def test_a_sentence_is_swapped_and_the_rest_stays(swap: Swap, html: str) -> None:
    assert put_back(LETTER, swap) == html


def test_a_paragraph_that_is_emptied_goes() -> None:
    assert put_back("<p>Ét.</p><p>To.</p>", Swap(("To.",), "")) == "<p>Ét.</p>"


@pytest.mark.parametrize("sentence", ["Står her ikke.", "Ens."])
def test_a_sentence_that_cannot_be_told_is_left_alone(sentence: str) -> None:
    with pytest.raises(PlaceGoneError):
        put_back("<p>Ens. Ens.</p>", Swap((sentence,), "Nyt."))


def test_signs_a_letter_writes_in_other_ways_are_the_same_sentence() -> None:
    html = "<p>Du\u00a0skal sen\u00adde<br>os  svar.</p>"

    assert put_back(html, Swap(("Du skal sende os svar.",), "Nej.")) == "<p>Nej.</p>"


def test_no_text_can_become_markup() -> None:
    assert put_back("<p>Ét.</p>", Swap(("Ét.",), "<script>x</script>")) == (
        "<p>&lt;script&gt;x&lt;/script&gt;</p>"
    )


def test_a_changed_place_is_put_back_and_the_undo_brings_it_again(people: People) -> None:
    version = rewritten(people)

    undo = put_back_change(version, key=key(version), by=people.carl, now=NOW, day=DAY)
    back = again(version)
    swap_sentences(back, undo, by=people.carl, now=NOW, day=DAY)

    assert (back.html, again(version).html) == (BEFORE, CHANGED)


def test_a_place_that_has_changed_meanwhile_is_not_put_back(people: People) -> None:
    version = rewritten(people)
    place = key(version)
    version = rewrite(version, CHANGED.replace("8 dage", "7 dage"), people)

    with pytest.raises(PlaceGoneError):
        put_back_change(version, key=place, by=people.carl, now=NOW, day=DAY)


def test_somebody_who_saves_meanwhile_is_not_overwritten(people: People) -> None:
    version = rewritten(people)
    place = key(version)
    rewrite(version, CHANGED.replace("Venlig", "Kærlig"), people)

    with pytest.raises(ConflictError):
        put_back_change(version, key=place, by=people.carl, now=NOW, day=DAY)


def test_an_answer_holds_again_when_its_place_is_as_it_was(people: People) -> None:
    version = rewritten(people)
    row = answer_change(version, key=key(version), reason=REASON, by=people.carl, now=NOW)
    undo = put_back_change(version, key=row.key, by=people.carl, now=NOW, day=DAY)
    swap_sentences(again(version), undo, by=people.carl, now=NOW, day=DAY)

    assert key(again(version)) == row.key

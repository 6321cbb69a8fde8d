"""Text of another program: what is read, and the way back to each sign of it."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from klarbesked.engine.document import Span
from klarbesked.engine.present.sent_place import SentPlaces
from klarbesked.engine.read import UnreadableLetterError
from klarbesked.engine.read.sent_text import SentPart, read_sent_text


def seen(text: str) -> SentPart:
    return SentPart(text, text)


def markup(sent: str, text: str = "") -> SentPart:
    return SentPart(sent, text)


def sent_at(parts: list[SentPart], word: str) -> str:
    """Return what was sent where `word` is read."""
    document = read_sent_text(parts)
    start = document.text.index(word)
    sent = "".join(part.sent for part in parts)
    place = SentPlaces(document, sent).of(Span(start, start + len(word)))
    return "" if place is None else sent[place.start : place.end]


def test_each_line_of_its_own_is_a_block() -> None:
    document = read_sent_text([seen("Kære Anne\n\nVi skriver til dig.\r\n\r\n- et punkt")])

    assert [document.at(block.span) for block in document.blocks] == [
        "Kære Anne",
        "Vi skriver til dig.",
        "- et punkt",
    ]


def test_wrapped_lines_are_one_paragraph_and_lead_back() -> None:
    text = (
        "Vi skriver til dig, fordi du har søgt om sygedagpenge fra den\n"
        "første marts, og vi mangler nogle papirer fra din læge for at kunne\n"
        "svare dig."
    )

    assert len(read_sent_text([seen(text)]).blocks) == 1
    assert sent_at([seen(text)], "fra den første") == "fra den\nførste"


def test_soft_hyphens_and_hard_spaces_lead_back() -> None:
    text = "Vi ud\u00adbetaler\u00a0 din ydelse."

    assert sent_at([seen(text)], "udbetaler din") == "ud\u00adbetaler\u00a0 din"


def test_letter_and_its_accent_go_together() -> None:
    assert sent_at([seen("Vi mødes i en cafe\u0301.")], "café") == "cafe\u0301"


def test_markup_is_not_read_and_is_counted() -> None:
    parts = [seen("Du får "), markup("<b>"), seen("penge"), markup("</b>"), seen(" i dag.")]

    assert read_sent_text(parts).text == "Du får penge i dag."
    assert sent_at(parts, "penge i") == "penge</b> i"


def test_markup_read_as_something_leads_nowhere() -> None:
    parts = [seen("Du får "), markup("&aelig;ble", "æble"), seen(" i dag.")]

    assert read_sent_text(parts).text == "Du får æble i dag."
    assert sent_at(parts, "æble") == ""


def test_comment_in_the_text_is_text() -> None:
    text = "<!-- klarbesked: spring dobbelt-ord over: fordi --> Vi vi skriver."

    assert read_sent_text([seen(text)]).ignores == ()
    assert read_sent_text([seen(text)]).text == text


@pytest.mark.parametrize("parts", [[], [seen("")], [seen(" \n\t")], [markup("<p>")]])
def test_nothing_to_read_is_an_error(parts: list[SentPart]) -> None:
    with pytest.raises(UnreadableLetterError):
        read_sent_text(parts)


def parts_of_any() -> SearchStrategy[list[SentPart]]:
    text = st.text(st.sampled_from("ab \n\r\t.æ😀\u00ad\u00a0e\u0301-1"), max_size=30)
    return st.lists(st.builds(SentPart, text, text) | st.builds(seen, text), max_size=6)


@given(parts_of_any())
def test_every_sign_read_leads_to_the_sign_sent(parts: list[SentPart]) -> None:
    sent = "".join(part.sent for part in parts)
    try:
        document = read_sent_text(parts)
    except UnreadableLetterError:
        return

    for piece in document.pieces:
        for step in range(piece.length):
            shown, came_from = document.text[piece.start + step], sent[piece.offset + step]
            assert (
                shown == came_from
                or (shown in " \n" and came_from.isspace())
                or (normalize("NFD", shown).startswith(came_from))
            )

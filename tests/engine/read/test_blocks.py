"""Blocks of an editor read as a letter, and the way back to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.document import Cell, Document, Mark, Span
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.blocks import EditorBlock, EditorMark, editor_blocks, read_blocks
from klarbesked.engine.read.utf16 import Utf16


def kinds(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.at(block.span)) for block in document.blocks]


def test_blocks_keep_their_kind_and_level() -> None:
    blocks = [
        EditorBlock("heading", "Du får sygedagpenge", 1),
        EditorBlock("paragraph", "Kære «fornavn»"),
        EditorBlock("list_item", "lægeattest", 2),
        EditorBlock("table_cell", "1.000 kr.", cell=Cell(0, 0, 0)),
    ]

    document = read_blocks(blocks)

    assert kinds(document) == [
        ("heading", 1, "Du får sygedagpenge"),
        ("paragraph", 0, "Kære «fornavn»"),
        ("list_item", 2, "lægeattest"),
        ("table_cell", 0, "1.000 kr."),
    ]


def test_a_piece_names_the_block_and_the_place_in_its_raw_text() -> None:
    document = read_blocks(
        [EditorBlock("paragraph", ""), EditorBlock("paragraph", "  syge\u00addag")]
    )

    assert [(p.run, p.offset, p.length) for p in document.pieces] == [(1, 2, 4), (1, 7, 3)]
    assert document.text == "sygedag"


def test_marks_of_the_upload_are_kept() -> None:
    marks = (EditorMark("field", 5, 14), EditorMark("instruction", 15, 18))

    document = read_blocks([EditorBlock("paragraph", "Kære «fornavn» nn.", marks=marks)])

    assert document.marks == (Mark("field", Span(5, 14)), Mark("instruction", Span(15, 18)))


def test_wishes_hold_in_their_block_and_in_the_whole_letter() -> None:
    blocks = [
        EditorBlock("paragraph", "Ét."),
        EditorBlock("paragraph", "To.", wishes=(("lang-saetning", "er kort"),)),
    ]

    document = read_blocks(blocks, wishes=[("kancelliord", "lov")])

    assert [(one.rule, one.span) for one in document.ignores] == [
        ("kancelliord", None),
        ("lang-saetning", Span(5, 8)),
    ]


@pytest.mark.parametrize("texts", [[], [""], [" \n", "\u00a0"]])
def test_blocks_without_text_are_no_letter(texts: list[str]) -> None:
    with pytest.raises(UnreadableLetterError, match="Skriv brevet"):
        read_blocks([EditorBlock("paragraph", text) for text in texts])


def test_an_upload_comes_back_the_same_through_the_editor() -> None:
    read = read_letter(
        "# Afslag\n\nKære Anne\n\n- ét\n- to\n\n|a|b|\n|--|--|\n|c|d|".encode(), "b.md"
    )

    again = read_blocks(editor_blocks(read))

    assert kinds(again) == kinds(read)
    assert [block.cell for block in again.blocks] == [block.cell for block in read.blocks]


@given(st.text())
def test_utf16_counts_as_the_encoding_does(text: str) -> None:
    places = Utf16(text)

    counted = [
        len(text[:end].encode("utf-16-le", "surrogatepass")) // 2 for end in range(len(text) + 1)
    ]
    assert [places.units(end) for end in range(len(text) + 1)] == counted
    assert [places.signs(units) for units in counted] == list(range(len(text) + 1))

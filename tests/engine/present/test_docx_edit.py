"""An editor's changes in the Word file they belong to: the look stays, the words change."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docx_files import docx, field, p, paragraph_style, r, table, text_box, unzipped
from klarbesked.engine.present.docx_edit import EditedBlock, TooMuchChangedError, edit_docx
from klarbesked.engine.read import read_letter
from klarbesked.engine.read.blocks import EditorBlock, editor_blocks

SAMPLE = Path(__file__).parents[3] / "eksempler" / "afgoerelse-sygedagpenge.docx"
BOLD = "<w:b/>"


def opened(data: bytes) -> Any:
    return python_docx.Document(BytesIO(data))


def blocks_of(data: bytes) -> list[EditedBlock]:
    read = editor_blocks(read_letter(data, "brev.docx"))
    return [EditedBlock(block, number) for number, block in enumerate(read)]


def changed(blocks: list[EditedBlock], before: str, after: str) -> list[EditedBlock]:
    assert any(before in one.block.text for one in blocks)
    return [
        replace(one, block=replace(one.block, text=one.block.text.replace(before, after)))
        for one in blocks
    ]


def texts(data: bytes) -> list[str]:
    return [block.text for block in editor_blocks(read_letter(data, "brev.docx"))]


def runs(data: bytes, number: int) -> list[tuple[str, bool]]:
    paragraph = opened(data).paragraphs[number]
    return [(run.text, bool(run.bold)) for run in paragraph.runs if run.text]


def test_an_unchanged_letter_is_the_same_file() -> None:
    original = SAMPLE.read_bytes()

    assert edit_docx(original, blocks_of(original)) == original


def test_a_word_changes_and_every_other_part_stays() -> None:
    original = SAMPLE.read_bytes()

    edited = edit_docx(original, changed(blocks_of(original), "Såfremt", "Hvis"))

    assert texts(edited) == [text.replace("Såfremt", "Hvis") for text in texts(original)]
    old, new = unzipped(original), unzipped(edited)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]


def test_bold_around_the_change_stays() -> None:
    original = docx(p(r("Du skal "), r("fremsende", BOLD), r(" brevet, såfremt du kan.")))

    edited = edit_docx(original, changed(blocks_of(original), "såfremt", "hvis"))

    assert runs(edited, 0) == [
        ("Du skal ", False),
        ("fremsende", True),
        (" brevet, ", False),
        ("hvis", False),
        (" du kan.", False),
    ]


def test_a_replaced_word_keeps_its_look_also_across_runs() -> None:
    original = docx(p(r("Du skal frem", BOLD), r("sende brevet.")))

    edited = edit_docx(original, changed(blocks_of(original), "fremsende", "sende"))

    assert [text for text, _ in runs(edited, 0)] == ["Du skal ", "sende", " brevet."]
    assert runs(edited, 0)[1] == ("sende", True)


def test_text_put_in_at_either_end_and_a_line_break() -> None:
    original = docx(p("Venlig hilsen"))

    edited = edit_docx(
        original, changed(blocks_of(original), "Venlig hilsen", "Med Venlig hilsen\nMette")
    )

    assert opened(edited).paragraphs[0].text == "Med Venlig hilsen\nMette"


def test_a_new_paragraph_looks_like_its_neighbour() -> None:
    heading = paragraph_style("Over", name="heading 1")
    original = docx(p("Afslag", style="Over") + p(r("Kære Anne", BOLD)), styles=heading)
    blocks = blocks_of(original)
    blocks.insert(1, EditedBlock(EditorBlock("heading", "Det er besluttet", 1), None))
    blocks.append(EditedBlock(EditorBlock("paragraph", "Du får svar & hilsen."), 1))

    edited = edit_docx(original, blocks)

    found = opened(edited).paragraphs
    assert [one.text for one in found] == [
        "Afslag", "Det er besluttet", "Kære Anne", "Du får svar & hilsen.",
    ]  # fmt: skip
    assert found[1].style.style_id == "Over"
    assert found[3].runs[0].bold


def test_a_deleted_paragraph_is_gone_and_the_last_of_a_cell_is_empty() -> None:
    original = docx(p("Ét.") + p("To.") + table([p("Tre."), p("Fire.")]) + p("Fem."))
    blocks = [one for one in blocks_of(original) if one.block.text not in ("To.", "Tre.")]

    edited = edit_docx(original, blocks)

    letter = opened(edited)
    assert [one.text for one in letter.paragraphs] == ["Ét.", "Fem."]
    assert [cell.text for cell in letter.tables[0].rows[0].cells] == ["", "Fire."]


def test_a_paragraph_in_a_cell_is_changed_in_its_cell() -> None:
    original = docx(p("Ét.") + table([p("Tre kroner."), p("Fire.")]))

    edited = edit_docx(original, changed(blocks_of(original), "Tre", "Ni"))

    assert opened(edited).tables[0].rows[0].cells[0].text == "Ni kroner."


def test_a_deleted_merge_field_does_not_come_back() -> None:
    original = docx(p("Kære ", field("MERGEFIELD fornavn", r("«fornavn»")), " Hansen"))

    edited = edit_docx(original, changed(blocks_of(original), "«fornavn» ", ""))

    xml = unzipped(edited)["word/document.xml"].decode()
    assert "MERGEFIELD" not in xml
    assert texts(edited) == ["Kære Hansen"]


def test_a_kept_merge_field_stays_a_field() -> None:
    original = docx(p("Kære ", field("MERGEFIELD fornavn", r("«fornavn»")), " Hansen"))

    edited = edit_docx(original, changed(blocks_of(original), "Hansen", "Jensen"))

    assert "MERGEFIELD" in unzipped(edited)["word/document.xml"].decode()
    assert texts(edited) == ["Kære «fornavn» Jensen"]


@pytest.mark.parametrize("after", ["Kort tid: kl. 9.", ""])
def test_a_text_box_is_changed_for_old_readers_too(after: str) -> None:
    original = docx(p("Kære Anne", text_box(p("Åbent: kl. 9."))) + p("Ring til os."))

    edited = edit_docx(original, changed(blocks_of(original), "Åbent: kl. 9.", after))

    assert "Åbent" not in unzipped(edited)["word/document.xml"].decode()
    assert texts(edited) == [text for text in ("Kære Anne", after, "Ring til os.") if text]


def test_signs_that_no_file_may_hold_are_left_out() -> None:
    original = docx(p("Ét."))

    edited = edit_docx(original, changed(blocks_of(original), "Ét", "Ét\x00\x08 😀"))

    assert opened(edited).paragraphs[0].text == "Ét 😀."


@pytest.mark.parametrize(
    "blocks",
    [
        [
            EditedBlock(EditorBlock("paragraph", "To."), 1),
            EditedBlock(EditorBlock("paragraph", "Ét."), 0),
        ],
        [EditedBlock(EditorBlock("paragraph", "Et helt andet brev."), None)],
        [
            EditedBlock(EditorBlock("paragraph", "Ét."), 0),
            EditedBlock(EditorBlock("paragraph", "To."), 1),
            EditedBlock(EditorBlock("heading", "En overskrift", 1), None),
        ],
    ],
    ids=["changed places", "another letter", "a kind the file does not have"],
)  # fmt: skip
def test_a_rebuilt_letter_is_refused(blocks: list[EditedBlock]) -> None:
    with pytest.raises(TooMuchChangedError):
        edit_docx(docx(p("Ét.") + p("To.")), blocks)


MIXED = docx(
    p("Kære ", field("MERGEFIELD navn", r("«na", BOLD) + r("vn»")), ", hej  med\u00addig")
    + table([p("a b c") + p("d e f"), p("g h")])
    + p(r("slut "), r("på", BOLD), r(" brevet"))
)
WORDS = st.lists(st.sampled_from(["ny", "😀", "æøå", "«navn»", "brevet", ".", "hej"]), max_size=6)


@given(st.lists(WORDS.map(" ".join), min_size=5, max_size=5))
def test_whatever_is_written_is_what_the_file_says(written: list[str]) -> None:
    blocks = [
        replace(one, block=replace(one.block, text=text))
        for one, text in zip(blocks_of(MIXED), written, strict=True)
    ]
    kept = [text for text in written if text]

    if len(kept) >= 2:
        assert texts(edit_docx(MIXED, blocks)) == kept

"""A Word file with comments: everything but the comments as it was."""

from io import BytesIO
from zipfile import ZipFile

import docx as word
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_files import (
    as_strict,
    comment,
    commented,
    control,
    docx,
    field,
    p,
    paragraph_style,
    r,
    table,
    text_box,
    unzipped,
    zipped,
)
from docx_notes import notes, on
from klarbesked.engine.document import Span
from klarbesked.engine.present.docx import Comment, comment_docx
from klarbesked.engine.read.docx import read_docx

HEADER = '<w:headerReference w:type="default" r:id="rId-header1.xml"/>'
FOOTER = '<w:footerReference w:type="default" r:id="rId-footer1.xml"/>'
RED = '<w:color w:val="FF0000"/>'
PARTS = {
    "header1.xml": p("Haderby Kommune"),
    "footer1.xml": p("Telefontid"),
    "footnotes.xml": f'<w:footnote w:id="3">{p("Se loven")}</w:footnote>',
    "endnotes.xml": f'<w:endnote w:id="3">{p("Se reglen")}</w:endnote>',
}


def test_comment_docx_keeps_comments_and_their_numbers() -> None:
    old = {"comments.xml": comment(7, "Ring først")}
    data = docx(p(r("Kære "), commented(7, r("Anne"))), parts=old)

    once = on(data, "Kære")
    twice = on(once, "Kære Anne")

    assert notes(twice) == [("Ring først", "Anne"), ("Her", "Kære"), ("Her", "Kære Anne")]


def test_comment_docx_uses_the_styles_word_has_for_comments() -> None:
    styles = paragraph_style("Kommentartekst", name="annotation text") + paragraph_style(
        "Kommentarhenvisning", name="annotation reference"
    )

    parts = unzipped(on(docx(p("Kære Anne"), styles=styles), "Anne"))

    assert parts["word/comments.xml"].count(b'<w:pStyle w:val="Kommentartekst"/>') == 1
    assert parts["word/document.xml"].count(b'<w:rStyle w:val="Kommentarhenvisning"/>') == 1


def test_comment_docx_keeps_the_look_of_a_run_it_cuts() -> None:
    look = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>'
    data = docx(p(r("Kære Anne Hansen", '<w:b/><w:color w:val="FF0000"/>')))

    letter = unzipped(on(data, "Anne"))["word/document.xml"].decode()

    for words in ("Kære ", "Anne", " Hansen"):
        assert f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>' in letter
    assert 'mc:Ignorable="w14"' in letter
    assert "ns0" not in letter


LETTER = docx(
    table([p("Haderby Kommune"), p("Torvet 1")])
    + p(r("Kære "), control(r("vælg navn"), "<w:showingPlcHdr/><w:text/>"))
    + p(
        r("Du\u00ad "),
        f"<w:ins>{r('skal')}</w:ins>",
        f"<w:del>{r('bør')}</w:del>",
        "<w:r><w:tab/><w:t>svare</w:t><w:br/><w:t>os</w:t></w:r>",
        text_box(p("Ring til os"), p("12 34 56 78")),
        field(" MERGEFIELD Frist ", r("«Frist»")),
        f"<w:hyperlink>{r('på borger.dk', RED)}</w:hyperlink>",
    ),
    section=HEADER + FOOTER,
    parts=PARTS,
    title="Svar",
)
UNTOUCHED = set(unzipped(LETTER)) - {
    "[Content_Types].xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
}


def test_comment_docx_leaves_every_other_part_alone() -> None:
    result = on(LETTER, "Du", "Torvet", "Ring")

    before, after = ZipFile(BytesIO(LETTER)), ZipFile(BytesIO(result))
    assert [after.read(name) for name in UNTOUCHED] == [before.read(name) for name in UNTOUCHED]
    assert after.namelist() == [*before.namelist(), "word/comments.xml"]
    assert [after.getinfo(info.filename).date_time for info in before.infolist()] == [
        info.date_time for info in before.infolist()
    ]


def test_comment_docx_twice_gives_the_same_bytes() -> None:
    assert on(LETTER, "Du", None) == on(LETTER, "Du", None)


def test_comment_docx_without_comments_gives_the_file_back() -> None:
    assert comment_docx(LETTER, read_docx(LETTER), []) == LETTER


def test_comment_docx_in_a_strict_file_keeps_it_strict() -> None:
    result = on(as_strict(docx(p("Kære Anne"))), "Anne")

    assert notes(result) == [("Her", "Anne")]
    assert as_strict(result) == zipped(unzipped(result))


def test_comment_docx_with_signs_xml_cannot_hold_leaves_them_out() -> None:
    data = docx(p("Kære Anne"))

    result = comment_docx(data, read_docx(data), [Comment(None, "Skriv\x00 \x1bkort\ud800")])

    assert notes(result) == [("Skriv kort", "Kære Anne")]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 40)), min_size=1, max_size=6))
def test_comment_docx_anywhere_leaves_the_letter_as_it_was(spots: list[tuple[int, int]]) -> None:
    document = read_docx(LETTER)
    spans = [Span(start, start + length) for start, length in spots]

    result = comment_docx(LETTER, document, [Comment(span, "Her") for span in spans])

    again = read_docx(result)
    assert (again.text, again.blocks, again.marks) == (
        document.text,
        document.blocks,
        document.marks,
    )
    assert len(list(word.Document(BytesIO(result)).comments)) == len(spots)

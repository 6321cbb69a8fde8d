"""Comments in a Word file: at the exact place."""

from io import BytesIO

import docx as word
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docx_files import (
    control,
    docx,
    field,
    p,
    r,
    table,
    text_box,
)
from docx_notes import find, notes, on, places
from klarbesked.engine.document import Span
from klarbesked.engine.present.docx import Comment, comment_docx
from klarbesked.engine.read.docx import read_docx

HEADER = '<w:headerReference w:type="default" r:id="rId-header1.xml"/>'
FOOTER = '<w:footerReference w:type="default" r:id="rId-footer1.xml"/>'
PARTS = {
    "header1.xml": p("Haderby Kommune"),
    "footer1.xml": p("Telefontid"),
    "footnotes.xml": f'<w:footnote w:id="3">{p("Se loven")}</w:footnote>',
    "endnotes.xml": f'<w:endnote w:id="3">{p("Se reglen")}</w:endnote>',
}


def test_comment_docx_puts_a_comment_that_word_can_read() -> None:
    data = docx(p("Såfremt du klager, svarer vi."))
    document = read_docx(data)
    note = Comment(find(document, "Såfremt"), "Brug hvis.\nDet er kortere.")

    opened = word.Document(BytesIO(comment_docx(data, document, [note])))

    assert [(c.text, c.author, c.initials) for c in opened.comments] == [
        ("Brug hvis.\nDet er kortere.", "Klar Besked", "KB")
    ]


@pytest.mark.parametrize(
    ("body", "words", "place"),
    [
        (p("Kære Anne Hansen"), "Anne", "Anne"),
        (p("Kære", " An", "ne", " Hansen"), "Anne Han", "Anne Han"),
        (p("Kære Anne") + p("Du får hjælp."), "Anne\n\nDu får", "AnneDu får"),
        (table([p("Dato"), p("Sag 12")]), "Sag", "Sag"),
        (p(f"<w:ins>{r('Kære Anne')}</w:ins>"), "Anne", "Anne"),
        (p(f"<w:hyperlink>{r('Kære Anne')}</w:hyperlink>"), "Anne", "Anne"),
        (p(control(r("Kære Anne"))), "Anne", "Anne"),
        (control(p("Kære Anne")), "Anne", "Anne"),
        (control(p("Kære Anne"), "<w:text/>"), "Anne", "Anne"),
        (p("Kære ", control(r("vælg tekst"), "<w:dropDownList/>")), "tekst", "vælg tekst"),
        (p(r("Kære "), control(r("vælg tekst"), "<w:text/>")), "Kære vælg", "Kære vælg tekst"),
        (p("Kære ", f'<w:fldSimple w:instr="X">{r("Bo Bak")}</w:fldSimple>'), "Bak", "Bo Bak"),
        (p(r("Kære "), field("MERGEFIELD N", r("Bo Bak")), r("!")), "Bak!", "Bo Bak!"),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>bc</w:t><w:br/><w:t>d</w:t></w:r>"), "b", "b"),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>bc</w:t><w:br/><w:t>d</w:t></w:r>"), " b", "\tb"),
        (p("Kære\u00ad Anne"), "Kære A", "Kære\u00ad A"),
    ],
)
def test_comment_docx_stands_at_the_exact_place(body: str, words: str, place: str) -> None:
    assert places(on(docx(body), words)) == [place]


def test_comment_docx_on_places_that_overlap_marks_each() -> None:
    data = docx(p("Du skal svare os senest mandag."))

    words = ["skal svare", "svare os", "skal svare", "a", "Du skal svare os senest mandag."]

    assert places(on(data, *words)) == words


def test_comment_docx_on_the_whole_letter_stands_at_its_first_words() -> None:
    data = docx(p(r("Kære "), r("Anne")) + p("Hej"), section=HEADER, parts={"header1.xml": p("H")})

    assert notes(on(data, None)) == [("Her", "Kære Anne")]


@pytest.mark.parametrize(
    ("words", "note", "place"),
    [
        ("Kommune", "I brevhovedet: Her", "Kære Anne"),
        ("Telefontid", "I sidefoden: Her", "Kære Anne"),
        ("Ring", "I tekstboksen: Her", " i dag RingRing"),
        ("Se loven", "I fodnoten: Her", "svar"),
        ("Se reglen", "I slutnoten: Her", "Kære Anne"),
        ("Haderby Kommune\n\nKære", "Her", "Kære"),
    ],
)
def test_comment_docx_where_word_allows_none_says_where_it_belongs(
    words: str, note: str, place: str
) -> None:
    box = text_box(p("Ring")).replace("<w:r>", "<w:r><w:t> i dag </w:t>", 1)
    reference = '<w:r><w:t>svar</w:t><w:footnoteReference w:id="3"/></w:r>'
    body = p("Kære Anne") + p(r("Du får"), box, reference)
    data = docx(body, section=HEADER + FOOTER, parts=PARTS)

    assert notes(on(data, words)) == [(note, place)]


@pytest.mark.parametrize("body", ["", p(), p(text_box(p("Ring")))])
def test_comment_docx_on_a_letter_without_text_in_the_body_still_stands_there(body: str) -> None:
    data = docx(body, section=HEADER, parts={"header1.xml": p("Haderby Kommune")})

    assert notes(on(data, "Haderby", None)) == [("I brevhovedet: Her", ""), ("Her", "")]


WORDS = st.lists(st.text("abc æ", min_size=1, max_size=6), min_size=1, max_size=5)


@settings(max_examples=80, deadline=None)
@given(runs=WORDS, data=st.data())
def test_comment_docx_on_any_words_is_on_those_words(runs: list[str], data: st.DataObject) -> None:
    file = docx(p("Kære", *map(r, runs), "Slut"))
    document = read_docx(file)
    size = len(document.text)
    start = data.draw(st.integers(0, size - 1))
    end = data.draw(st.integers(start + 1, size))

    result = comment_docx(file, document, [Comment(Span(start, end), "Her")])

    assert [" ".join(place.split()) for place in places(result)] == [
        " ".join(document.text[start:end].split())
    ]

"""The stretches of a line as Word keeps them: runs, links, tracked changes and fields."""

import re
from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from samples.markup import Span, spans
from samples.word_xml import Element, w

WRITTEN = {"author": "Liv Damsbo", "date": "2026-11-19T10:15:00Z"}
SIGN = re.compile("([⏎¬])")
SIGNS = {"⏎": "br", "¬": "softHyphen"}


def add_line(paragraph: Paragraph, line: str) -> None:
    """Put a line of markup into a paragraph."""
    for span in spans(line):
        for element in _elements(span, paragraph):
            paragraph._p.append(element)


def add_page_number(paragraph: Paragraph) -> None:
    for text, code in (("Side ", "PAGE"), (" af ", "NUMPAGES")):
        paragraph._p.append(run(text))
        for element in _field(f" {code} ", "1"):
            paragraph._p.append(element)


def run(text: str, *looks: Element, tag: str = "t") -> Element:
    """Return a run; `looks` are its properties, such as `w("b")`."""
    element = w("r")
    if looks:
        element.append(w("rPr", *looks))
    for piece in SIGN.split(text):
        if piece:
            element.append(w(SIGNS[piece]) if piece in SIGNS else w(tag, piece))
    return element


def _elements(span: Span, paragraph: Paragraph) -> Iterator[Element]:
    match span.kind:
        case "plain":
            yield from (run(text) for text in span.text.split("¦"))
        case "bold":
            yield run(span.text, w("b"))
        case "link":
            yield _link(span, paragraph)
        case "inserted":
            yield w("ins", run(span.text), **_change(paragraph))
        case "deleted":
            yield w("del", run(span.text, tag="delText"), **_change(paragraph))
        case "note":
            yield run(span.text, w("color", val="C00000"), w("highlight", val="yellow"))
        case "empty":
            yield _control(span.text)
        case "field":
            yield from _field(f" MERGEFIELD {span.text} ", f"«{span.text}»")


def _change(paragraph: Paragraph) -> dict[str, str]:
    """Return who changed the text, and a number no other change in the letter has."""
    known = paragraph.part.element.xpath("//w:ins | //w:del")
    return {"id": str(len(known) + 1), **WRITTEN}


def _link(span: Span, paragraph: Paragraph) -> Element:
    key = paragraph.part.relate_to(span.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    looks = (w("color", val="0B5394"), w("u", val="single"))
    element = w("hyperlink", run(span.text, *looks))
    element.set(qn("r:id"), key)
    return element


def _control(text: str) -> Element:
    """Return a content control that still shows its prompt."""
    kind = w("date") if "dato" in text else _choices("Glemt", "Sygdom", "Andet")
    waits = w("sdtPr", w("showingPlcHdr"), kind)
    prompt = run(text, w("color", val="808080"))
    return w("sdt", waits, w("sdtContent", prompt))


def _choices(*texts: str) -> Element:
    return w("dropDownList", *[w("listItem", displayText=text, value=text) for text in texts])


def _field(code: str, shows: str) -> Iterator[Element]:
    yield w("r", w("fldChar", fldCharType="begin"))
    yield w("r", w("instrText", code))
    yield w("r", w("fldChar", fldCharType="separate"))
    yield run(shows)
    yield w("r", w("fldChar", fldCharType="end"))

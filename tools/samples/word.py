"""Write a sample letter as a Word file."""

import io
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from samples.markup import Part, Sample, spans
from samples.pack import repacked
from samples.word_box import text_box
from samples.word_looks import dress
from samples.word_runs import add_line, run
from samples.word_xml import Element, w

STYLES = {"item": "List Bullet", "step": "List Number"}
LEFT, RIGHT = Cm(9.5), Cm(6.5)
WRITTEN = datetime(2026, 11, 23, 9, 0, 0)  # noqa: DTZ001 - a Word file has no time zones


def word_file(sample: Sample) -> bytes:
    document = docx.Document()
    _drop_picture(document)
    _name(document, sample)
    dress(document, sample)
    _letterhead(document, sample)
    for part in sample.parts:
        _add(document, part)
    target = io.BytesIO()
    document.save(target)
    return repacked(target.getvalue())


def _drop_picture(document: Document) -> None:
    """The empty document of python-docx brings a picture of another letter."""
    relations = document.part.package.rels
    for key in [
        key for key, rel in relations.items() if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL
    ]:
        del relations[key]


def _name(document: Document, sample: Sample) -> None:
    facts = document.core_properties
    facts.title, facts.author = sample.head["Titel"], "Haderby Kommune (opdigtet)"
    facts.language, facts.comments = "da-DK", ""
    facts.created = facts.modified = WRITTEN


def _letterhead(document: Document, sample: Sample) -> None:
    """A table without lines: the citizen to the left, the case to the right."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    for cell, width, name in zip(table.rows[0].cells, (LEFT, RIGHT), ("Til", "Fra"), strict=True):
        cell.width = width
        for line in sample.lines(name):
            add_line(_next_paragraph(cell), line)


def _next_paragraph(cell: _Cell) -> Paragraph:
    first = cell.paragraphs[0]
    paragraph: Paragraph = cell.add_paragraph() if len(first._p) else first
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    return paragraph


def _add(document: Document, part: Part) -> None:
    match part.kind:
        case "heading":
            add_line(document.add_heading(level=part.level), part.lines[0])
        case "item" | "step":
            for line in part.lines:
                add_line(document.add_paragraph(style=STYLES[part.kind]), line)
        case "table":
            _table(document.add_table(rows=0, cols=len(part.rows[0])), part.rows)
            document.add_paragraph().paragraph_format.space_after = Pt(0)
        case "box":
            document.add_paragraph()._p.append(text_box(_box_lines(part.lines[0])))
        case _:
            _paragraph(document, part.lines[0])


def _paragraph(document: Document, line: str) -> None:
    paragraph = document.add_paragraph()
    if "⏎" in line:
        # A straight right edge would pull the words of a short line apart.
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
    add_line(paragraph, line)


def _table(table: Table, rows: list[list[str]]) -> None:
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        is_edge = number in (0, len(rows) - 1)
        for column, (cell, text) in enumerate(zip(_new_row(table), row, strict=True)):
            paragraph = _next_paragraph(cell)
            paragraph.add_run(text).bold = is_edge
            if column:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _new_row(table: Table) -> tuple[_Cell, ...]:
    table.add_row()  # type: ignore[no-untyped-call]  # python-docx gives no types for it
    return table.rows[-1].cells


def _box_lines(text: str) -> list[list[Element]]:
    return [
        [run(span.text, *([w("b")] if span.kind == "bold" else [])) for span in spans(line)]
        for line in text.split(" / ")
    ]

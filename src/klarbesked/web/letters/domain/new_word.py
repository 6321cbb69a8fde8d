"""Write a letter that has no Word file of its own as a new one, in Danish and in plain style."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from klarbesked.engine.document import Span
from klarbesked.engine.present.docx_text import NOT_IN_XML
from klarbesked.engine.read.blocks import EditorBlock

FONT, SIZE = "Arial", 11
HEADING_SIZES = {1: 16, 2: 13, 3: 11}
DEEPEST = 3
INK = RGBColor(0x1C, 0x22, 0x26)


@dataclass(frozen=True)
class WrittenBlock:
    """A block as it stands in the editor, with what only a Word file needs to know.

    `origin`: its number in the upload. `list_number`: which numbered list it stands in, 0 for
    bullets.
    """

    block: EditorBlock
    origin: int | None = None
    bold: tuple[Span, ...] = ()
    list_number: int = 0


def new_word(blocks: Sequence[WrittenBlock]) -> bytes:
    file = docx.Document()
    _style(file)
    lists: dict[int, int] = {}
    written = [one for one in blocks if one.block.text.strip()]
    for table, group in groupby(written, key=_table):
        if table is None:
            for one in group:
                _add(file, one, lists)
        else:
            _add_table(file, list(group), lists)
    data = BytesIO()
    file.save(data)
    return data.getvalue()


def _table(one: WrittenBlock) -> int | None:
    return one.block.cell.table if one.block.cell else None


def _style(file: Any) -> None:
    """Plain letters in Danish: Word then reads the text with the right dictionary."""
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    normal.paragraph_format.space_after = Pt(8)
    defaults = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "da-DK")
    language.set(qn("w:eastAsia"), "da-DK")
    defaults.append(language)
    for level, size in HEADING_SIZES.items():
        _style_heading(file.styles[f"Heading {level}"], size)
    file.core_properties.language = "da-DK"
    file.core_properties.author = ""
    file.core_properties.comments = ""


def _style_heading(style: Any, size: int) -> None:
    style.font.size, style.font.color.rgb, style.font.bold = Pt(size), INK, True
    fonts = style.element.rPr.find(qn("w:rFonts"))
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), FONT)


def _add(file: Any, one: WrittenBlock, lists: dict[int, int], *, at: Any = None) -> None:
    """Add a paragraph to the file, or fill the one `at` in a cell."""
    paragraph = at if at is not None else file.add_paragraph()
    paragraph.style = file.styles[_style_name(one)]
    if one.block.kind == "list_item" and one.list_number:
        _number(file, paragraph, one, lists)
    for text, is_bold in _runs(one):
        run = paragraph.add_run(NOT_IN_XML.sub("", text))
        run.bold = True if is_bold else None


def _style_name(one: WrittenBlock) -> str:
    level = min(max(one.block.level, 1), DEEPEST)
    if one.block.kind == "heading":
        return f"Heading {level}"
    if one.block.kind == "list_item":
        name = "List Number" if one.list_number else "List Bullet"
        return name if level == 1 else f"{name} {level}"
    return "Normal"


def _number(file: Any, paragraph: Any, one: WrittenBlock, lists: dict[int, int]) -> None:
    """Let each numbered list begin with 1: Word counts on from the list before."""
    if one.list_number not in lists:
        style = file.styles[_style_name(one)]
        lists[one.list_number] = _new_list(file, style.element.pPr.numPr.numId.val)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = lists[one.list_number]


def _new_list(file: Any, like: int) -> int:
    numbering = file.part.numbering_part.element
    model = next(each for each in numbering.num_lst if each.numId == like)
    again = numbering.add_num(model.abstractNumId.val)
    again.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(again.numId)


def _runs(one: WrittenBlock) -> Iterator[tuple[str, bool]]:
    at, text = 0, one.block.text
    for span in one.bold:
        yield text[at : span.start], False
        yield text[span.start : span.end], True
        at = max(at, span.end)
    yield text[at:], False


def _add_table(file: Any, group: Iterable[WrittenBlock], lists: dict[int, int]) -> None:
    cells: dict[tuple[int, int], list[WrittenBlock]] = {}
    for one in group:
        cell = one.block.cell
        if cell:
            cells.setdefault((cell.row, cell.column), []).append(one)
    rows, columns = (1 + max(places) for places in zip(*cells, strict=True))
    table = file.add_table(rows, columns, style="Table Grid")
    for (row, column), inside in cells.items():
        cell = table.cell(row, column)
        for number, one in enumerate(inside):
            at = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            _add(file, one, lists, at=at)

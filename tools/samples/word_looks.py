"""How the letters in Word look: paper, fonts, header and footer."""

from typing import NamedTuple

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from samples.markup import Sample
from samples.word_runs import add_line, add_page_number
from samples.word_xml import w


class Looks(NamedTuple):
    """`hyphenates` also sets straight right edges."""

    font: str
    size: float
    heading: float
    ink: str
    hyphenates: bool


NEW = Looks("Calibri", 10.5, 15, "1B4F72", hyphenates=False)
OLD = Looks("DejaVu Serif", 9.5, 12, "000000", hyphenates=True)


def looks_of(sample: Sample) -> Looks:
    return OLD if "Udseende" in sample.head else NEW


def dress(document: Document, sample: Sample) -> None:
    """Give an empty document its looks, its header and its footer."""
    looks = looks_of(sample)
    _paper(document)
    _styles(document, looks)
    if looks.hyphenates:
        # Word refuses a file whose settings stand in another order than this.
        document.settings.element.find(qn("w:defaultTabStop")).addnext(w("autoHyphenation"))
    _header(document, sample, looks)
    _footer(document, sample)


def _paper(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.2)


def _styles(document: Document, looks: Looks) -> None:
    styles = document.styles
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "da-DK")
    _style(styles["Normal"], looks, looks.size, after=6)
    _style(styles["Heading 1"], looks, looks.heading, after=8, before=14)
    _style(styles["Heading 2"], looks, looks.size + 1.5, after=2, before=10)
    for name in ("List Bullet", "List Number"):
        _style(styles[name], looks, looks.size, after=2)
    if looks.hyphenates:
        styles["Normal"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        styles["Normal"].paragraph_format.line_spacing = 1.15


def _style(
    style: ParagraphStyle, looks: Looks, size: float, *, after: float, before: float = 0
) -> None:
    style.font.name, style.font.size = looks.font, Pt(size)
    fonts = style.element.rPr.rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    if style.name.startswith("Heading"):
        style.font.color.rgb = RGBColor.from_string(looks.ink)


def _header(document: Document, sample: Sample, looks: Looks) -> None:
    header = document.sections[0].header
    logo = header.paragraphs[0]
    name = logo.add_run(sample.head["Logo"])
    name.bold, name.font.size = True, Pt(looks.heading - 1)
    name.font.color.rgb = RGBColor.from_string(looks.ink)
    logo.paragraph_format.space_after = Pt(0)
    unit = header.add_paragraph(sample.head["Enhed"])
    line = w("bottom", val="single", sz="6", space="4", color=looks.ink)
    unit._p.get_or_add_pPr().append(w("pBdr", line))
    unit.paragraph_format.space_after = Pt(16)


def _footer(document: Document, sample: Sample) -> None:
    footer = document.sections[0].footer
    address = footer.paragraphs[0]
    add_line(address, sample.head["Fod"])
    page = footer.add_paragraph()
    add_page_number(page)
    for paragraph in (address, page):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        for run in paragraph.runs:
            run.font.size = Pt(8)

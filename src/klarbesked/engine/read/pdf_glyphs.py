"""The signs of a PDF page, each with its place, size and weight."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from math import isfinite
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from klarbesked.engine.read.error import UnreadableLetterError

SMALLEST, LARGEST = 2.0, 1000.0
SPACE = 0x20
BOLD_NAMES = (b"bold", b"black", b"heavy")
FORCED_BOLD = 1 << 18
"""The font descriptor flag by which a font without a bold name is drawn bold."""


class Glyph(NamedTuple):
    """One sign on a page. Places are in points from the lower left corner of the page."""

    sign: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


class Style(NamedTuple):
    """What all signs of one text object share.

    `origin` is a point on its baseline, `quarter` counts turns of 90 degrees.
    """

    origin: tuple[float, float]
    size: float
    bold: bool
    quarter: int


class Placed(NamedTuple):
    sign: str
    box: Box
    style: Style


def read_glyphs(page: Any, room: int) -> tuple[float, float, list[Glyph]]:
    """Return the width and height of a page and what stands on it, turned the way it is read.

    `room` is the most signs it may have. Stamps and codes that stand on end are left out.
    """
    text = page.get_textpage()
    try:
        if text.count_chars() > room:
            raise UnreadableLetterError("Filen har for meget tekst. Del den i enkelte breve.")
        placed = list(_placed(text))
    finally:
        text.close()
    counted = Counter(sign.style.quarter for sign in placed)
    quarter = counted.most_common(1)[0][0] if counted else 0
    box = _turned(page.get_bbox(), quarter)
    width, height = box[2] - box[0], box[3] - box[1]
    glyphs = (_upright(sign, box) for sign in placed if sign.style.quarter == quarter)
    return width, height, [glyph for glyph in glyphs if _is_seen(glyph, width, height)]


def _upright(sign: Placed, page: Box) -> Glyph:
    left, _, right, _ = _turned(sign.box, sign.style.quarter)
    baseline = _turned((*sign.style.origin, *sign.style.origin), sign.style.quarter)[1]
    place = (left - page[0], right - page[0], baseline - page[1])
    return Glyph(sign.sign, *place, sign.style.size, sign.style.bold)


def _is_seen(glyph: Glyph, width: float, height: float) -> bool:
    """Tell a sign on the page from one beside it, too small to read, or nowhere at all."""
    on_page = 0 <= glyph.left <= width and 0 <= glyph.baseline <= height
    return on_page and isfinite(glyph.right) and SMALLEST <= glyph.size <= LARGEST


def _turned(box: Box, quarter: int) -> Box:
    """Turn a box back, about the corner of the page's coordinates."""
    left, bottom, right, top = box
    if quarter == 0:
        return box
    return {
        1: (bottom, -right, top, -left),
        2: (-right, -top, -left, -bottom),
        3: (-top, left, -bottom, right),
    }[quarter]


def _placed(text: Any) -> Iterator[Placed]:
    """Yield the signs that stand on the page, in the order PDFium reads them.

    PDFium adds line breaks, which we find better ourselves, and spaces; neither has an object.
    """
    last_object, style, box = None, None, pdfium.FS_RECTF()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        owner = ctypes.cast(pdfium.FPDFText_GetTextObject(text, index), ctypes.c_void_p).value
        if owner is None:
            if code == SPACE and style:
                yield Placed(" ", (box.left, box.bottom, box.right, box.top), style)
            continue
        if owner != last_object or not style:
            last_object, style = owner, _style(text, index)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        yield Placed(chr(code), (box.left, box.bottom, box.right, box.top), style)


def _style(text: Any, index: int) -> Style:
    matrix, flags, name = pdfium.FS_MATRIX(), ctypes.c_int(), ctypes.create_string_buffer(128)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    pdfium.FPDFText_GetFontInfo(text, index, name, len(name), flags)
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    upright = abs(matrix.a) >= abs(matrix.b)
    lead = matrix.a if upright else matrix.b
    bold = any(word in name.value.lower() for word in BOLD_NAMES) or flags.value & FORCED_BOLD
    return Style(
        origin=(x.value, y.value),
        size=round(pdfium.FPDFText_GetFontSize(text, index) * abs(lead), 1),
        bold=bool(bold),
        quarter=(0 if upright else 1) + (2 if lead < 0 else 0),
    )

"""A PDF file opened: its pages as lines, or the reason why it cannot be read."""

from threading import Lock
from typing import Any, NamedTuple

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD

from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.pdf_glyphs import read_glyphs
from klarbesked.engine.read.pdf_lines import Line, read_lines

MAX_PAGES = 500
MAX_GLYPHS = 3_000_000
PDFIUM = Lock()
"""PDFium ends the whole process when two threads are in it at once."""


class Page(NamedTuple):
    width: float
    height: float
    lines: tuple[Line, ...]


def read_pages(data: bytes) -> list[Page]:
    """Return the pages of a PDF file.

    Raises `UnreadableLetterError` for a locked or broken file, and for one with too many pages.
    """
    with PDFIUM:
        try:
            return _pages(pypdfium2.PdfDocument(data))
        except pypdfium2.PdfiumError as error:
            raise _unreadable(getattr(error, "err_code", None)) from error


def _pages(document: Any) -> list[Page]:
    try:
        if len(document) > MAX_PAGES:
            raise UnreadableLetterError(
                f"Filen har mere end {MAX_PAGES} sider. Del den i enkelte breve."
            )
        pages = []
        room = MAX_GLYPHS
        for number in range(len(document)):
            width, height, glyphs = read_glyphs(document[number], room)
            pages.append(Page(width, height, tuple(read_lines(glyphs))))
            room -= len(glyphs)
        return pages
    finally:
        document.close()


def _unreadable(code: int | None) -> UnreadableLetterError:
    if code == FPDF_ERR_PASSWORD:
        return UnreadableLetterError("Filen er låst med en adgangskode. Fjern den, og gem igen.")
    return UnreadableLetterError("Filen er ødelagt. Åbn brevet i Word, og gem det som pdf igen.")

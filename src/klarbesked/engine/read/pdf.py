"""Read a PDF file by the way its pages look, since most say nothing of how they are built."""

from collections import Counter
from collections.abc import Iterable, Sequence

from klarbesked.engine.document import Document
from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.pdf_columns import Frame, read_order, running_edge
from klarbesked.engine.read.pdf_file import Page, read_pages
from klarbesked.engine.read.pdf_kinds import add_blocks
from klarbesked.engine.read.pdf_lines import Line
from klarbesked.engine.read.pdf_margins import once, take_margins
from klarbesked.engine.read.pdf_paragraphs import paragraphs

LEAST_READABLE = 0.7
"""Share of signs that can be shown; below it the file does not say which sign is which."""


def read_pdf(data: bytes) -> Document:
    """Read a PDF file: its paragraphs whole, columns one by one, running heads and feet once."""
    pages = read_pages(data)
    lines = [line for page in pages for line in page.lines]
    _check_text("".join(line.text for line in lines))
    size = text_size(lines)
    sheets = take_margins([(page.height, page.lines) for page in pages], size)
    builder = Builder("pdf")
    for text in once([line for sheet in sheets for line in sheet.head]):
        builder.text(text)
        builder.end_block("letterhead")
    bodies = [sheet.body for sheet in sheets]
    frames = _frames(pages, bodies)
    parts = [read_order(body, frame) for body, frame in zip(bodies, frames, strict=True)]
    add_blocks(paragraphs(parts), size, builder)
    for text in once([line for sheet in sheets for line in sheet.foot]):
        builder.text(text)
        builder.end_block("footer")
    return builder.document()


def text_size(lines: Iterable[Line]) -> float:
    """Return the size in which most of the text is set."""
    counted: Counter[float] = Counter()
    for line in lines:
        counted[line.size] += len(line.text)
    return counted.most_common(1)[0][0]


def _frames(pages: Sequence[Page], bodies: Sequence[Sequence[Line]]) -> list[Frame]:
    """Return the frame of each page; all pages share the right edge of the letter's text."""
    lines = [line for body in bodies for line in body]
    edge = running_edge(lines) or max((line.right for line in lines), default=0.0)
    return [
        Frame(width=page.width, middle=page.height / 2, edge=edge, first=number == 0)
        for number, page in enumerate(pages)
    ]


def _check_text(text: str) -> None:
    signs = [sign for sign in text if not sign.isspace()]
    if not signs:
        raise UnreadableLetterError(
            "Filen er et billede uden tekst. Gem brevet fra Word, eller brug tekstgenkendelse."
        )
    if sum(sign.isprintable() and sign != "\ufffd" for sign in signs) < LEAST_READABLE * len(signs):
        raise UnreadableLetterError(
            "Vi kan ikke læse bogstaverne i filen. Gem brevet fra Word, eller brug "
            "tekstgenkendelse."
        )

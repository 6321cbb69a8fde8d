"""Put a heading in front of a letter that has already been read."""

from dataclasses import replace

from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.read.clean import clean

SEPARATOR = "\n\n"


def prepend_heading(document: Document, heading: str) -> Document:
    """Return the document with one more block before the others, and every offset moved on."""
    text = clean(heading)[0].replace("\n", " ")
    if not text:
        return document
    by = len(text) + len(SEPARATOR)
    return replace(
        document,
        text=text + SEPARATOR + document.text,
        blocks=(
            Block("heading", Span(0, len(text)), level=1),
            *(replace(block, span=moved(block.span, by)) for block in document.blocks),
        ),
        marks=tuple(replace(mark, span=moved(mark.span, by)) for mark in document.marks),
        ignores=tuple(
            replace(ignore, span=ignore.span and moved(ignore.span, by))
            for ignore in document.ignores
        ),
        pieces=tuple(replace(piece, start=piece.start + by) for piece in document.pieces),
    )


def moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)

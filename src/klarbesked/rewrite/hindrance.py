"""Why no file, whatever its format, can take an edit."""

from klarbesked.engine.document import Document, Span
from klarbesked.engine.finding import Edit

TWO_BLOCKS = "Rettelsen går over flere afsnit. Ret det selv."
NOTHING_LEFT = "Der ville ikke være noget tilbage af linjen. Slet den selv."


def block_hindrance(edit: Edit, document: Document) -> str | None:
    """Say why no file can take the edit: it crosses blocks, or empties one."""
    blocks = _touched_blocks(edit.span, document)
    if len(blocks) != 1:
        return TWO_BLOCKS
    (span,) = blocks
    is_emptied = edit.span.holds(span) and not edit.text.strip()
    return NOTHING_LEFT if is_emptied else None


def _touched_blocks(span: Span, document: Document) -> list[Span]:
    return [
        block.span
        for block in document.blocks
        if block.span.holds(span) or (span.start < span.end and block.span.touches(span))
    ]

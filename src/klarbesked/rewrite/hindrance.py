"""Why no file, whatever its format, can take an edit."""

from klarbesked.engine.document import Document
from klarbesked.engine.finding import Edit

TWO_BLOCKS = "Rettelsen går over flere afsnit. Ret det selv."
NOTHING_LEFT = "Der ville ikke være noget tilbage af linjen. Slet den selv."


def block_hindrance(edit: Edit, document: Document) -> str | None:
    """Say why no file can take the edit: it crosses blocks, or empties one."""
    holders = [block.span for block in document.blocks if block.span.holds(edit.span)]
    if len(holders) != 1:
        return TWO_BLOCKS
    is_emptied = edit.span.holds(holders[0]) and not edit.text.strip()
    return NOTHING_LEFT if is_emptied else None

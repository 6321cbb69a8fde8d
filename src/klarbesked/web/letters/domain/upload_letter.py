"""Turn an uploaded file into what the editor shows."""

from typing import Any

from klarbesked.engine.document import Document, Remnant
from klarbesked.engine.read.blocks import EditorBlock, editor_blocks
from klarbesked.engine.read.utf16 import Utf16
from klarbesked.web.letters.domain.upload import read_upload

NOTES: dict[Remnant, str] = {
    "tracked_changes": "Filen har sporede ændringer. Vi viser brevet, som det ser ud med dem.",
    "template_code": "Filen har koder fra en skabelon. De er ikke med her.",
    "quoted_mail": "Mailen har en ældre mail under sig. Den er ikke med her.",
    "attached_letter": "Mailen har et brev vedhæftet. Hent det, og vælg det her.",
    "macros": "Filen har makroer. Vi har ikke kørt dem, og de er ikke med her.",
    "embedded_document": "Filen har et andet dokument i sig. Det er ikke med her.",
}


def upload_letter(*, data: bytes, name: str) -> dict[str, Any]:
    """Return the letter as blocks, and what else the writer must know. Raises `UploadError`."""
    document = read_upload(data=data, name=name)
    return {
        "format": document.format,
        "blocks": [_block(block) for block in editor_blocks(document)],
        "wishes": _whole_wishes(document),
        "notes": [NOTES[remnant] for remnant in sorted(document.remnants)],
    }


def _whole_wishes(document: Document) -> list[list[str]]:
    return [[one.rule, one.reason] for one in document.ignores if one.span is None]


def _block(block: EditorBlock) -> dict[str, Any]:
    places = Utf16(block.text)
    return {
        "kind": block.kind,
        "level": block.level,
        "text": block.text,
        "cell": [block.cell.table, block.cell.row, block.cell.column] if block.cell else None,
        "marks": [[m.kind, places.units(m.start), places.units(m.end)] for m in block.marks],
        "wishes": [list(wish) for wish in block.wishes],
    }

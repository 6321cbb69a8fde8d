"""What the editor is told of the meaning: the line over the sheet, and each place with its cure.

A place is [block, start, end] in the blocks that were sent, as in `present.editor`.
"""

from collections.abc import Sequence
from typing import Any

from klarbesked.engine.document import Document
from klarbesked.engine.guard import Comparison
from klarbesked.engine.present.compare_words import LIMITS, verdict_sentence
from klarbesked.engine.present.way_back import WayBack
from klarbesked.engine.read.blocks import EditorBlock, read_blocks
from klarbesked.web.letters.domain.change import Change, changes_of
from klarbesked.web.letters.domain.meaning import (
    NotComparedError,
    compare_documents,
    document_of,
)
from klarbesked.web.letters.domain.restore import restore_of
from klarbesked.web.letters.domain.version_meaning import answers_in
from klarbesked.web.letters.models import MeaningAnswer, TemplateVersion


def compare_blocks(before: Sequence[EditorBlock], after: Sequence[EditorBlock]) -> dict[str, Any]:
    """Compare two letters from the editor. Nothing is kept. Raises `UnreadableLetterError`."""
    return _told(read_blocks(before), after, {})


def compare_draft(version: TemplateVersion, blocks: Sequence[EditorBlock]) -> dict[str, Any]:
    """Compare what stands in the editor with the version the draft began from. Raises as above."""
    start = version.based_on
    if start is None:
        raise TemplateVersion.DoesNotExist
    try:
        before = document_of(start.html)
    except NotComparedError as error:
        return _not_compared(error)
    return _told(before, blocks, answers_in(version))


def answer_data(answer: MeaningAnswer) -> dict[str, str]:
    return {"id": answer.public_id, "reason": answer.reason, "by": answer.by.name}


def _told(
    before: Document, blocks: Sequence[EditorBlock], answers: dict[str, MeaningAnswer]
) -> dict[str, Any]:
    after = read_blocks(blocks)
    try:
        comparison = compare_documents(before, after)
    except NotComparedError as error:
        return _not_compared(error)
    way = WayBack(after, [block.text for block in blocks])
    changes = changes_of(comparison)
    rows = [_row(each, comparison, way, answers.get(each.key)) for each in changes]
    return {
        "verdict": comparison.verdict,
        "line": verdict_sentence(comparison),
        "why_not": "",
        "limits": LIMITS,
        "changes": rows,
    }


def _not_compared(error: NotComparedError) -> dict[str, Any]:
    return {"verdict": None, "line": "", "why_not": str(error), "changes": []}


def _row(
    change: Change, comparison: Comparison, way: WayBack, answer: MeaningAnswer | None
) -> dict[str, Any]:
    after = change.difference.after
    return {
        "key": change.key,
        "kind": change.difference.kind,
        "is_hard": change.is_hard,
        "severity_words": change.severity_words,
        "message": change.difference.message,
        "before": change.before,
        "after": change.after,
        "places": way.places(after) if after else [],
        "edits": _edits(change, comparison, way),
        "answer": answer_data(answer) if answer else None,
    }


def _edits(change: Change, comparison: Comparison, way: WayBack) -> list[dict[str, Any]]:
    """Return what puts the old sentences back: the first place gets them, the rest is emptied."""
    restore = restore_of(change, comparison)
    if restore is None:
        return []
    places = [place for span in restore.out for place in way.places(span)]
    if places:
        texts = [restore.text, *[""] * (len(places) - 1)]
        return [{"at": at, "text": text} for at, text in zip(places, texts, strict=True)]
    if restore.anchor is None:
        return [{"at": (0, 0, 0), "text": f"{restore.text} "}]
    last = way.places(restore.anchor)[-1]
    return [{"at": (last.block, last.end, last.end), "text": f" {restore.text}"}]

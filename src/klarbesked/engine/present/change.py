"""A proposal as text before and after, so that the writer sees the words and not a recipe."""

from typing import NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Finding, Fix


class Change(NamedTuple):
    before: str
    after: str


def change_of(finding: Finding, fix: Fix, text: str) -> Change | None:
    """Return what the fix makes of its place; None for advice without a text of its own."""
    if not fix.edits:
        return None
    spans = [edit.span for edit in fix.edits] + ([finding.span] if finding.span else [])
    around = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Change(text[around.start : around.end], _edited(text, around, fix.edits))


def _edited(text: str, around: Span, edits: tuple[Edit, ...]) -> str:
    pieces = []
    at = around.start
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.text]
        at = max(at, edit.span.end)
    return "".join([*pieces, text[at : around.end]])

"""A proposal as text before and after, so that the writer sees the words and not a recipe.

A proposal may also change other paragraphs; the one with the finding is shown, and what goes
from it to another place.
"""

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
    edits = _edits_here(finding, fix, text)
    spans = [edit.span for edit in edits] + ([finding.span] if finding.span else [])
    around = Span(min(span.start for span in spans), max(span.end for span in spans))
    moved = " ".join(edit.text.strip("\n ;") for edit in fix.edits if edit not in edits)
    return Change(text[around.start : around.end], _edited(text, around, edits) or moved)


def _edits_here(finding: Finding, fix: Fix, text: str) -> tuple[Edit, ...]:
    if finding.span is None:
        return fix.edits
    start = text.rfind("\n", 0, finding.span.start) + 1
    end = text.find("\n", finding.span.end)
    line = Span(start, len(text) if end < 0 else end)
    return tuple(e for e in fix.edits if line.holds(e.span) and "\n" not in e.text)


def _edited(text: str, around: Span, edits: tuple[Edit, ...]) -> str:
    pieces = []
    at = around.start
    for edit in sorted(edits):
        pieces += [text[at : edit.span.start], edit.text]
        at = max(at, edit.span.end)
    return "".join([*pieces, text[at : around.end]])

"""A comparison as JSON: a contract with other programs, described in docs/compare.schema.json.

Offsets are code points into each letter's own text. Fields may be added, never changed.
"""

import json
from typing import Any

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.document import Span
from klarbesked.engine.guard import Comparison, Difference

VERSION = 1


def render_compare_json(comparison: Comparison) -> str:
    """Return the comparison as one JSON document, indented, in UTF-8 without escapes."""
    return json.dumps(compare_data(comparison), ensure_ascii=False, indent=2) + "\n"


def compare_data(comparison: Comparison) -> dict[str, Any]:
    return {
        "version": VERSION,
        "verdict": comparison.verdict,
        "differences": [_difference(one, comparison) for one in comparison.differences],
    }


def _difference(one: Difference, comparison: Comparison) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "severity": one.severity,
        "message": one.message,
        "before": _place(one.before, comparison.before),
        "after": _place(one.after, comparison.after),
    }


def _place(span: Span | None, letter: Annotated) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"text": letter.document.at(span), "start": span.start, "end": span.end}

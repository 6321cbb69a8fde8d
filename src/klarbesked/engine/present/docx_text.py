"""Change the text of a Word file's runs, and keep the look of what stands around."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher

from klarbesked.engine.document import Document, Piece, Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.present.docx_marker import PROPERTIES, SPACE, split_run
from klarbesked.engine.present.docx_write import element
from klarbesked.engine.read.docx_runs import child_text, run_text
from klarbesked.engine.read.xml import Element

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_edits(span: Span, before: str, after: str) -> list[Edit]:
    """Return the edits, whole words at a time, that turn `before`, which stands at `span`."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    starts = [0]
    for token in old:
        starts.append(starts[-1] + len(token))
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        Edit(Span(span.start + starts[i], span.start + starts[j]), "".join(new[k:m]))
        for kind, i, j, k, m in codes
        if kind != "equal"
    ]


def replace_text(edit: Edit, document: Document, runs: dict[str, list[Element]]) -> None:
    """Write an edit into the runs of the parts. The last edit of a letter must come first.

    New text gets the look of the first sign it replaces, or of the sign before it.
    """
    text = edit.text
    for run, start, end in _cuts(edit.span, document.pieces, runs):
        _set_text(_fragment(run, start, end), text)
        text = ""


def new_run(text: str, like: Element | None) -> Element:
    """Return a run with that text that looks like another."""
    look = None if like is None else like.find(PROPERTIES)
    return element("r", {}, *([] if look is None else [deepcopy(look)]), *_signs(text))


def _cuts(
    span: Span, pieces: Sequence[Piece], runs: dict[str, list[Element]]
) -> list[tuple[Element, int, int]]:
    if span.start == span.end:
        piece = _before(span.start, pieces)
        at = piece.offset + span.start - piece.start
        return [(runs[piece.part][piece.run], at, at)]
    found: dict[Element, tuple[int, int]] = {}
    for piece in pieces:
        low, high = max(span.start, piece.start), min(span.end, piece.start + piece.length)
        if low < high:
            run = runs[piece.part][piece.run]
            start, end = piece.offset + low - piece.start, piece.offset + high - piece.start
            first = found[run][0] if run in found else start
            found[run] = (first, end)
    return [(run, start, end) for run, (start, end) in found.items()]


def _before(offset: int, pieces: Sequence[Piece]) -> Piece:
    """Return the piece with the sign before `offset`, or the one that begins there."""
    near = [piece for piece in pieces if piece.start <= offset <= piece.start + piece.length]
    return near[0]


def _fragment(run: Element, start: int, end: int) -> Element:
    """Cut the run so that signs `start` to `end` stand alone; an empty run where there are none."""
    length = len(run_text(run))
    if start == end:
        empty = new_run("", run)
        if start == 0:
            run.addprevious(empty)
        else:
            fragments = split_run(run, [start] if start < length else [])
            fragments[0].addnext(empty)
        return empty
    fragments = split_run(run, [cut for cut in (start, end) if 0 < cut < length])
    return fragments[1] if start > 0 else fragments[0]


def _set_text(run: Element, text: str) -> None:
    """Replace what a run shows as text; pictures and the signs of fields stay."""
    shown = [child for child in run if child_text(child)]
    at = run.index(shown[0]) if shown else len(run)
    for child in shown:
        run.remove(child)
    for sign in reversed(list(_signs(text))):
        run.insert(at, sign)


def _signs(text: str) -> Iterator[Element]:
    for part in re.split("(\n|\t)", NOT_IN_XML.sub("", text)):
        if part == "\n":
            yield element("br", {})
        elif part == "\t":
            yield element("tab", {})
        elif part:
            sign = element("t", {SPACE: "preserve"})
            sign.text = part
            yield sign

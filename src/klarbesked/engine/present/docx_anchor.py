"""Where in a Word file a comment on a place in the letter can stand."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from klarbesked.engine.document import Document, Piece, Span
from klarbesked.engine.read.docx_fields import field_extents
from klarbesked.engine.read.docx_package import Package
from klarbesked.engine.read.docx_runs import RUN, W, runs_of
from klarbesked.engine.read.docx_walk import CONTROL, PARAGRAPH, SIMPLE_FIELD, TEXT_BOX
from klarbesked.engine.read.xml import Element

IN_TEXT_BOX = "I tekstboksen: "
ELSEWHERE = {
    f"{W}hdr": "I brevhovedet: ",
    f"{W}ftr": "I sidefoden: ",
    f"{W}footnotes": "I fodnoten: ",
    f"{W}endnotes": "I slutnoten: ",
}
NOTES = {f"{W}footnote": f"{W}footnoteReference", f"{W}endnote": f"{W}endnoteReference"}
WORD_REWRITES = [
    f"{W}sdtPr/{W}{name}"
    for name in ("showingPlcHdr", "dataBinding", "text", "dropDownList", "comboBox", "date")
]
"""Content controls whose content Word replaces as a whole, comments and all."""


class Anchor(NamedTuple):
    """From sign `start` of the text of `first` to sign `end` of `last`; None is its end.

    `where` is a sentence opening for a comment that cannot stand where it belongs.
    """

    first: Element
    start: int
    last: Element
    end: int | None
    where: str = ""


class Anchors:
    """Finds the places for comments on one letter."""

    def __init__(self, package: Package, letter: Element, document: Document) -> None:
        self._package = package
        self._letter = letter
        self._document = document
        self._pieces = document.pieces
        self._runs = {package.main: runs_of(letter)}
        self._fields = _fields_around(self._runs[package.main])
        self._top: Anchor | None = None

    def at(self, span: Span | None) -> Anchor:
        """Return the place for a comment; one on the whole letter stands at its first words."""
        touched = self._touched(span) if span else []
        own = [piece for piece in touched if piece.part == self._package.main]
        open_text = [piece for piece in own if not _is_boxed(self._run(piece))]
        if span and open_text:
            return self._exact(span, open_text[0], open_text[-1])
        if own:
            return self._around(self._run(own[0]), IN_TEXT_BOX)
        if touched:
            return self._elsewhere(touched[0])
        return self._first_words()

    def _touched(self, span: Span) -> list[Piece]:
        end = max(span.end, span.start + 1)
        low = bisect_right(self._pieces, span.start, key=lambda piece: piece.start + piece.length)
        high = bisect_left(self._pieces, end, key=lambda piece: piece.start)
        return list(self._pieces[low:high])

    def _exact(self, span: Span, head: Piece, tail: Piece) -> Anchor:
        first, last = self._run(head), self._run(tail)
        start = head.offset + max(0, span.start - head.start)
        end = tail.offset + min(tail.length, max(span.end, span.start + 1) - tail.start)
        opens, closes = self._around(first).first, self._around(last).last
        return Anchor(
            opens, start if opens is first else 0, closes, end if closes is last else None
        )

    def _elsewhere(self, piece: Piece) -> Anchor:
        run = self._run(piece)
        note = next((a for a in run.iterancestors() if a.tag in NOTES), None)
        where = ELSEWHERE.get(run.getroottree().getroot().tag, "")
        reference = None if note is None else self._reference(note)
        if reference is None:
            return self._first_words()._replace(where=where)
        return self._around(reference.getparent(), where)

    def _reference(self, note: Element) -> Element | None:
        key = note.get(f"{W}id")
        references = self._letter.iter(NOTES[note.tag])
        return next((r for r in references if r.get(f"{W}id") == key), None)

    def _first_words(self) -> Anchor:
        """Return the place of the first block a comment can stand on."""
        if self._top is None:
            own = (piece for piece in self._pieces if piece.part == self._package.main)
            first = next((piece for piece in own if not _is_boxed(self._run(piece))), None)
            block = self._document.block_at(first.start) if first else None
            empty = None if block else _empty_run(self._letter)
            self._top = self.at(block.span) if block else Anchor(empty, 0, empty, None)
        return self._top

    def _around(self, run: Element, where: str = "") -> Anchor:
        """Return the run as a whole, or the field or control that it belongs to."""
        holder = _holder(run)
        first, last = self._fields.get(holder, (holder, holder))
        return Anchor(_holder(first), 0, _holder(last), None, where)

    def _run(self, piece: Piece) -> Element:
        if piece.part not in self._runs:
            self._runs[piece.part] = runs_of(self._package.root(piece.part))
        return self._runs[piece.part][piece.run]


def _fields_around(runs: list[Element]) -> dict[Element, tuple[Element, Element]]:
    """Return, for each run of a field inside one paragraph, the field's first and last run.

    Word throws away what a field shows when it works it out again, comments and all.
    """
    around: dict[Element, tuple[Element, Element]] = {}
    for start, end in field_extents(runs):
        first, last = runs[start], runs[end]
        if _paragraph(first) is _paragraph(last):
            around |= dict.fromkeys(runs[start : end + 1], (first, last))
    return around


def _paragraph(run: Element) -> Element:
    return next(run.iterancestors(PARAGRAPH), None)


def _is_boxed(run: Element) -> bool:
    return next(run.iterancestors(TEXT_BOX), None) is not None


def _holder(run: Element) -> Element:
    """Return what a comment on `run` must stand around: mostly the run itself.

    For a text box it is the run in the body that the box hangs on.
    """
    holder, is_inline = run, True
    for ancestor in run.iterancestors():
        if ancestor.tag == RUN:
            holder, is_inline = ancestor, True
        elif ancestor.tag == PARAGRAPH:
            is_inline = False
        elif is_inline and _is_rewritten(ancestor):
            holder = ancestor
    return holder


def _is_rewritten(element: Element) -> bool:
    if element.tag == CONTROL:
        return any(element.find(path) is not None for path in WORD_REWRITES)
    return bool(element.tag == SIMPLE_FIELD)


def _empty_run(letter: Element) -> Element:
    """Give a comment a place to stand in a letter that has all its text in the margins."""
    body = letter.find(f"{W}body")
    paragraph = next(body.iter(PARAGRAPH), None)
    if paragraph is None:
        paragraph = body.makeelement(PARAGRAPH)
        body.insert(0, paragraph)
    run = paragraph.makeelement(RUN)
    paragraph.append(run)
    return run

"""Where in a Word file an edit of the letter is made, and why some cannot be."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from klarbesked.engine.document import Document, Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.present.docx_anchor import WORD_REWRITES
from klarbesked.engine.present.docx_track import holds_more
from klarbesked.engine.read.clean import clean
from klarbesked.engine.read.docx_fields import field_extents
from klarbesked.engine.read.docx_package import Package
from klarbesked.engine.read.docx_runs import W, run_text, runs_of
from klarbesked.engine.read.docx_walk import ALTERNATIVES, CONTROL, PARAGRAPH, SIMPLE_FIELD
from klarbesked.engine.read.xml import Element
from klarbesked.rewrite.docx_copies import Copies, Cut, UnlikeCopyError
from klarbesked.rewrite.hindrance import block_hindrance

FIELD = "Der er et felt på stedet. Ret det selv."
TRACKED = "Der er i forvejen en ændring på stedet. Tag stilling til den, og prøv igen."
SHARED = "Kun en del af ordene hører til et link eller lignende. Ret det selv."
HOLDS_MORE = "Der er et billede, en note eller lignende midt i ordene. Ret det selv."
UNLIKE_COPY = "Teksten står to steder i filen, og de er ikke skrevet ens. Ret det selv."

CHANGED = {f"{W}ins", f"{W}moveTo"}


class HinderedError(Exception):
    """The file cannot take the edit. The message is Danish and says why."""


class Places:
    """Finds the places of edits in a file that nobody has changed yet."""

    def __init__(self, package: Package, document: Document) -> None:
        self._package = package
        self._document = document
        self._pieces = document.pieces
        self._starts = [piece.start for piece in self._pieces]
        self.roots: dict[str, Element] = {}
        self._runs: dict[str, list[Element]] = {}
        self._in_fields: set[Element] = set()

    def of(self, edit: Edit) -> list[list[Cut]]:
        """Return the cuts of an edit; a list more for each copy of the text in the file.

        Raises `HinderedError`.
        """
        hindrance = block_hindrance(edit, self._document)
        if hindrance:
            raise HinderedError(hindrance)
        cuts = self._cuts(edit.span) if edit.span.start < edit.span.end else self._between(edit)
        self._refuse_broken(edit.span, cuts)
        try:
            every = [cuts, *self._copies.of(cuts)]
        except UnlikeCopyError as error:
            raise HinderedError(UNLIKE_COPY) from error
        for each in every:
            self._refuse_held(each)
        return every

    @cached_property
    def _copies(self) -> Copies:
        edges = [p for kind in ("header", "footer") for p in self._package.parts(kind)]
        for part in dict.fromkeys(edges):
            self._runs_of(part)
        return Copies([self.roots[part] for part in dict.fromkeys(edges)])

    def _cuts(self, span: Span) -> list[Cut]:
        found: dict[Element, Cut] = {}
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for piece in self._pieces[first : bisect_left(self._starts, span.end)]:
            low, high = max(span.start, piece.start), min(span.end, piece.start + piece.length)
            if low < high:
                run = self._runs_of(piece.part)[piece.run]
                start, end = piece.offset + low - piece.start, piece.offset + high - piece.start
                start = found[run].start if run in found else start
                found[run] = Cut(run, start, _with_accents(run, end))
        return list(found.values())

    def _between(self, edit: Edit) -> list[Cut]:
        """Return the place after the sign before, or before the sign after where that is held."""
        offset = edit.span.start
        before = [Cut(run, end, end) for run, _, end in self._cuts(Span(offset - 1, offset))]
        after = [Cut(run, start, start) for run, start, _ in self._cuts(Span(offset, offset + 1))]
        either = [cut for cut in (*before[-1:], *after[:1]) if self._hold(cut.run) is None]
        if not either:
            raise HinderedError(FIELD)
        plain = [cut for cut in either if cut.run.getparent().tag == PARAGRAPH]
        return (plain or either)[:1]

    def _refuse_broken(self, span: Span, cuts: Sequence[Cut]) -> None:
        """What is cut must be what the reader sees, and not half a sign, or more than that."""
        shown, _ = clean("".join(run_text(run)[start:end] for run, start, end in cuts))
        if not cuts or shown.split() != self._document.at(span).split():
            raise HinderedError(SHARED)

    def _refuse_held(self, cuts: Sequence[Cut]) -> None:
        for run, start, end in cuts:
            hold = self._hold(run)
            if hold:
                raise HinderedError(hold)
            if holds_more(run, start, end):
                raise HinderedError(HOLDS_MORE)
        if len({cut.run.getparent() for cut in cuts}) > 1:
            raise HinderedError(SHARED)

    def _hold(self, run: Element) -> str | None:
        """Say what holds the run, so that Word or somebody else decides over its text."""
        if run in self._in_fields:
            return FIELD
        is_inline = True
        for above in run.iterancestors():
            is_inline = is_inline and above.tag != PARAGRAPH
            if above.tag in CHANGED:
                return TRACKED
            if above.tag == SIMPLE_FIELD or _is_rewritten(above):
                return FIELD
            if is_inline and above.tag == ALTERNATIVES:
                return UNLIKE_COPY
        return None

    def _runs_of(self, part: str) -> list[Element]:
        if part not in self._runs:
            is_main = part == self._package.main
            root = self._package.letter() if is_main else self._package.root(part)
            runs = runs_of(root)
            self.roots[part], self._runs[part] = root, runs
            for first, last in field_extents(runs):
                self._in_fields.update(runs[first : last + 1])
        return self._runs[part]


def _is_rewritten(above: Element) -> bool:
    """Whether it is a control whose text Word takes from elsewhere."""
    return above.tag == CONTROL and any(above.find(path) is not None for path in WORD_REWRITES)


def _with_accents(run: Element, end: int) -> int:
    text = run_text(run)
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end

"""The same text twice in a Word file: text boxes for old readers, headers of first and later pages.

A letter is read with one of them. If only that one changed, some readers would see the old text.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from klarbesked.engine.read.docx_runs import RUN, TEXT, W, run_text
from klarbesked.engine.read.docx_walk import ALTERNATIVES, PARAGRAPH
from klarbesked.engine.read.xml import Element

EDGES = {f"{W}hdr", f"{W}ftr"}


class Cut(NamedTuple):
    """Signs `start` to `end` of a run's text; an empty cut is the place for new text."""

    run: Element
    start: int
    end: int


class UnlikeCopyError(Exception):
    """The text stands in the file twice, and not letter by letter the same."""


class Copies:
    """Finds the copies; `edges` are the roots of all headers and footers."""

    def __init__(self, edges: Sequence[Element]) -> None:
        self._edges = edges

    def of(self, cuts: Sequence[Cut]) -> list[list[Cut]]:
        """Return the same cuts in each copy of their paragraph. Raises `UnlikeCopyError`."""
        paragraph = next(cuts[0].run.iterancestors(PARAGRAPH))
        source = _runs(paragraph)
        copies = [one for one in self._all(paragraph) if one is not paragraph]
        return [_mirrored(cuts, source, _runs(copy)) for copy in copies]

    def _all(self, paragraph: Element) -> list[Element]:
        found = [paragraph]
        for one in found:
            near = [*_twins(one), *self._in_other_edges(one)]
            found += [copy for copy in near if copy not in found]
        return found

    def _in_other_edges(self, paragraph: Element) -> Iterator[Element]:
        root = paragraph.getroottree().getroot()
        words = _text(paragraph).split()
        if root.tag not in EDGES or not words:
            return
        for other in self._edges:
            if other is root or other.tag != root.tag:
                continue
            for copy in other.iter(PARAGRAPH):
                if _text(copy).split() == words:
                    yield _like(copy, paragraph)


def _twins(paragraph: Element) -> Iterator[Element]:
    above = set(paragraph.iterancestors())
    for alternatives in paragraph.iterancestors(ALTERNATIVES):
        chosen = next(child for child in alternatives if child in above)
        number = list(chosen.iter(PARAGRAPH)).index(paragraph)
        for other in alternatives:
            if other is chosen or next(other.iter(TEXT), None) is None:
                continue
            paragraphs = list(other.iter(PARAGRAPH))
            if number >= len(paragraphs):
                raise UnlikeCopyError
            yield _like(paragraphs[number], paragraph)


def _like(copy: Element, paragraph: Element) -> Element:
    if _text(copy) != _text(paragraph):
        raise UnlikeCopyError
    return copy


def _runs(paragraph: Element) -> list[Element]:
    """Return the runs of a paragraph, but not those in text boxes that hang on it."""
    runs = paragraph.iter(RUN)
    return [run for run in runs if next(run.iterancestors(PARAGRAPH)) is paragraph]


def _text(paragraph: Element) -> str:
    return "".join(map(run_text, _runs(paragraph)))


def _mirrored(
    cuts: Sequence[Cut], source: Sequence[Element], target: Sequence[Element]
) -> list[Cut]:
    """Return the cuts counted in other runs with the same text."""
    begins = dict(zip(source, accumulate(map(_length, source), initial=0), strict=False))
    ranges = [(begins[run] + start, begins[run] + end) for run, start, end in cuts]
    starts = list(accumulate(map(_length, target), initial=0))
    return [
        Cut(run, max(low - at, 0), min(high - at, _length(run)))
        for low, high in ranges
        for run, at in zip(target, starts, strict=False)
        if _is_in(low, high, at, at + _length(run))
    ]


def _is_in(low: int, high: int, start: int, end: int) -> bool:
    """An empty place is after the sign before it; at the very beginning it is before the first."""
    if low == high:
        return start < low <= end or (low == start == 0 and end > 0)
    return low < end and start < high


def _length(run: Element) -> int:
    return len(run_text(run))

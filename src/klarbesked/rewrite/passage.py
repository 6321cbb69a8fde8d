"""What a fix changes: the sentences it touches, as they stand and as they would stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.document import Block, BlockKind, Document, Mark, Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.letter import Letter

BREAK = "\n"


class Passage(NamedTuple):
    """A stretch of the letter before and after a fix, each annotated on its own."""

    before: Annotated
    after: Annotated


def edited(text: str, edits: Sequence[Edit], start: int = 0) -> str:
    """Return `text` with the edits made; `start`: where it begins in the letter.

    >>> edited("Såfremt du vil", [Edit(Span(0, 7), "Hvis")])
    'Hvis du vil'
    """
    pieces, at = [], start
    for edit in sorted(edits):
        pieces += [text[at - start : edit.span.start - start], edit.text]
        at = max(at, edit.span.end)
    return "".join([*pieces, text[at - start :]])


def passage(letter: Letter, edits: Sequence[Edit]) -> Passage:
    """Return the sentences that `edits` touch, before and after."""
    stretches = list(_stretches(letter, edits))
    whole = [Stretch(stretch.kind, stretch.span, ()) for stretch in stretches]
    return Passage(_annotated(letter, whole), _annotated(letter, stretches))


def changed_signs(letter: Letter, edits: Sequence[Edit]) -> int:
    """Return how long the stretch is that must be compared."""
    return sum(stretch.span.end - stretch.span.start for stretch in _stretches(letter, edits))


def whole_letter(letter: Letter, edits: Sequence[Edit]) -> Annotated:
    """Return the whole letter with the edits made."""
    blocks = letter.document.blocks
    return _annotated(letter, [Stretch(b.kind, b.span, _inside(b.span, edits)) for b in blocks])


class Stretch(NamedTuple):
    """Sentences of one block, and the edits in them."""

    kind: BlockKind
    span: Span
    edits: tuple[Edit, ...]


def _inside(span: Span, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple(edit for edit in edits if span.holds(edit.span))


def _stretches(letter: Letter, edits: Sequence[Edit]) -> Iterator[Stretch]:
    inside: dict[int, list[Edit]] = {}
    for edit in edits:
        inside.setdefault(_block_number(letter, edit.span), []).append(edit)
    for number, found in sorted(inside.items()):
        block = letter.document.blocks[number]
        yield Stretch(block.kind, _around(letter, block, found), tuple(found))


def _block_number(letter: Letter, span: Span) -> int:
    """Return the block of an edit; one between two blocks belongs to the first."""
    blocks = letter.document.blocks
    return max(bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1, 0)


def _around(letter: Letter, block: Block, edits: Sequence[Edit]) -> Span:
    """Return the whole sentences of a block from the first edit to the last."""
    low, high = min(e.span.start for e in edits), max(e.span.end for e in edits)
    found = letter.annotated.sentences
    first = bisect_left(found, low, key=lambda sentence: sentence.span.end)
    last = bisect_right(found, high, key=lambda sentence: sentence.span.start)
    touched = [s.span for s in found[first:last] if block.span.holds(s.span)]
    return Span(min([low, *(s.start for s in touched)]), max([high, *(s.end for s in touched)]))


def _annotated(letter: Letter, stretches: Sequence[Stretch]) -> Annotated:
    lines: list[str] = []
    blocks: list[Block] = []
    marks: list[Mark] = []
    at = 0
    for kind, span, edits in stretches:
        marks += _marks(letter, span, edits, at)
        for line in edited(letter.at(span), edits, span.start).split(BREAK):
            blocks.append(Block(kind, Span(at, at + len(line))))
            lines.append(line)
            at += len(line) + len(BREAK)
    document = Document(BREAK.join(lines), tuple(blocks), tuple(marks))
    own, read = letter.annotated.own_words, letter.annotated.read
    return annotate(document, own, read, letter.annotated.language)


def _marks(letter: Letter, span: Span, edits: Sequence[Edit], at: int) -> Iterator[Mark]:
    """Yield what the file told of the stretch, at its new place; a mark that is edited is gone."""
    marks = letter.document.marks
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    for mark in takewhile(lambda mark: mark.span.start < span.end, islice(marks, first, None)):
        if span.holds(mark.span) and not any(edit.span.touches(mark.span) for edit in edits):
            before = (edit for edit in edits if edit.span.end <= mark.span.start)
            moved = sum(len(e.text) - (e.span.end - e.span.start) for e in before)
            start = at + mark.span.start - span.start + moved
            yield replace(mark, span=Span(start, start + mark.span.end - mark.span.start))

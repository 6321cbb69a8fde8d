"""What a fix changes: the sentences it touches, as they stand and as they would stand."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.document import Block, BlockKind, Document, Span
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
    before = [(kind, letter.at(span)) for kind, span, _ in stretches]
    after = [
        (kind, line)
        for kind, span, inside in stretches
        for line in edited(letter.at(span), inside, span.start).split(BREAK)
    ]
    return Passage(_annotated(letter, before), _annotated(letter, after))


class Stretch(NamedTuple):
    """Sentences of one block, and the edits in them."""

    kind: BlockKind
    span: Span
    edits: tuple[Edit, ...]


def _stretches(letter: Letter, edits: Sequence[Edit]) -> Iterator[Stretch]:
    for block in letter.document.blocks:
        inside = tuple(edit for edit in edits if block.span.holds(edit.span))
        if inside:
            yield Stretch(block.kind, _around(letter, block, inside), inside)


def _around(letter: Letter, block: Block, edits: Sequence[Edit]) -> Span:
    """Return the whole sentences of a block from the first edit to the last."""
    low, high = min(e.span.start for e in edits), max(e.span.end for e in edits)
    spans = [s.span for s in letter.annotated.sentences if block.span.holds(s.span)]
    touched = [s for s in spans if s.start <= high and low <= s.end]
    return Span(
        min([low, *(s.start for s in touched)]), max([high, *(s.end for s in touched)])
    )


def _annotated(letter: Letter, lines: Sequence[tuple[BlockKind, str]]) -> Annotated:
    blocks, at = [], 0
    for kind, line in lines:
        blocks.append(Block(kind, Span(at, at + len(line))))
        at += len(line) + 1
    document = Document(BREAK.join(line for _, line in lines), tuple(blocks))
    own, read = letter.annotated.own_words, letter.annotated.read
    return annotate(document, own, read, letter.annotated.language)

"""Read a letter from an editor: the blocks on the writer's screen, with the way back to them.

A piece of the document tells the number of its block in `run`, and the sign in the block's own
text in `offset`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Block, BlockKind, Cell, Document, Ignore, MarkKind, Span
from klarbesked.engine.read.builder import Builder, Source
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.shape import shaped
from klarbesked.engine.read.text import LIST_LINE

PART = "blocks"


@dataclass(frozen=True)
class EditorMark:
    """What the file an upload came from could tell of signs `start` to `end` of a block."""

    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True)
class EditorBlock:
    """One paragraph, heading or item as it stands in the editor; `text` may be unclean.

    `marks` are in reading order and do not overlap. `wishes`: rules to skip here, with reasons.
    """

    kind: BlockKind
    text: str
    level: int = 0
    cell: Cell | None = None
    marks: tuple[EditorMark, ...] = ()
    wishes: tuple[tuple[str, str], ...] = ()


def read_blocks(
    blocks: Sequence[EditorBlock], *, wishes: Sequence[tuple[str, str]] = ()
) -> Document:
    """Return the letter. Raises `UnreadableLetterError` where no block has text.

    `wishes`: rules to skip in the whole letter.
    """
    if not any(block.text.strip() for block in blocks):
        raise UnreadableLetterError("Der er ingen tekst endnu. Skriv brevet, eller sæt det ind.")
    builder = Builder("blocks")
    for rule, reason in wishes:
        builder.ignore(rule, reason, None)
    for number, block in enumerate(blocks):
        _add(number, block, builder)
    return shaped(builder.document())


def editor_blocks(document: Document) -> list[EditorBlock]:
    """Return a letter that was read from a file as blocks to put into an editor."""
    return [_editor_block(block, document) for block in document.blocks]


def _editor_block(block: Block, document: Document) -> EditorBlock:
    """An item with a bullet of its own stays a paragraph, or the editor would draw two."""
    text = document.at(block.span)
    is_typed = block.kind == "list_item" and LIST_LINE.match(text) is not None
    kind: BlockKind = ("table_cell" if block.cell else "paragraph") if is_typed else block.kind
    return EditorBlock(
        kind,
        text,
        0 if is_typed else block.level,
        block.cell,
        tuple(_marks_in(block.span, document)),
        tuple(_wishes_in(block.span, document.ignores)),
    )


def _add(number: int, block: EditorBlock, builder: Builder) -> None:
    at = 0
    for mark in block.marks:
        _stretch(number, block.text, at, mark.start, None, builder)
        _stretch(number, block.text, mark.start, mark.end, mark.kind, builder)
        at = mark.end
    _stretch(number, block.text, at, len(block.text), None, builder)
    for rule, reason in block.wishes:
        builder.ignore_next(rule, reason)
    builder.end_block(block.kind, level=block.level, cell=block.cell)


def _stretch(
    number: int, text: str, start: int, end: int, mark: MarkKind | None, builder: Builder
) -> None:
    builder.text(text[start:end], source=Source(PART, number, start), mark=mark)


def _marks_in(span: Span, document: Document) -> Iterator[EditorMark]:
    for mark in document.marks:
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start < end:
            yield EditorMark(mark.kind, start - span.start, end - span.start)


def _wishes_in(span: Span, ignores: Sequence[Ignore]) -> Iterator[tuple[str, str]]:
    for ignore in ignores:
        if ignore.span and ignore.span.touches(span):
            yield ignore.rule, ignore.reason

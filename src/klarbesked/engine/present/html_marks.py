"""A letter's text with its marks: findings, fields and notes, split where they overlap."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from klarbesked.engine.document import Document, Span
from klarbesked.engine.present.html_layout import Card, Layout
from klarbesked.engine.present.html_text import escaped, hidden
from klarbesked.engine.present.part import block_number
from klarbesked.engine.present.summary import LEVEL_WORDS

FIELD = ('<span class="field">', "</span>")
NOTE = ('<span class="note">', "</span>")
NOTE_TAG = '<span class="note-tag">Besked til dig</span>'


class Layer(NamedTuple):
    """A look over a stretch of one block. The layer with the lowest `depth` is outermost."""

    start: int
    end: int
    depth: int
    tags: tuple[str, str]


class Badge(NamedTuple):
    """What is put into the text: a finding's number at its end, a word before a note."""

    at: int
    html: str


@dataclass(frozen=True)
class MarkedText:
    """The text of a letter, drawn block by block."""

    text: str
    document: Document
    layers: dict[int, list[Layer]]
    badges: dict[int, list[Badge]]

    def block(self, number: int) -> str:
        """Return a block's text as HTML, its line breaks kept."""
        span = self.document.blocks[number].span
        layers = sorted(self.layers.get(number, []))
        badges = sorted(self.badges.get(number, []), key=lambda badge: badge.at)
        return "".join(self._pieces(span, layers, badges))

    def _pieces(self, span: Span, layers: list[Layer], badges: list[Badge]) -> Iterator[str]:
        edges = {edge for layer in layers for edge in (layer.start, layer.end)}
        cuts = sorted({span.start, span.end, *edges, *(badge.at for badge in badges)})
        active: list[Layer] = []
        for start, end in pairwise(cuts):
            while badges and badges[0].at <= start:
                yield badges.pop(0).html
            active = [layer for layer in active if layer.end > start]
            while layers and layers[0].start <= start:
                active.append(layers.pop(0))
            yield self._piece(start, end, sorted(active, key=lambda layer: layer.depth))
        yield from (badge.html for badge in badges)

    def _piece(self, start: int, end: int, active: list[Layer]) -> str:
        opened = "".join(layer.tags[0] for layer in active)
        closed = "".join(layer.tags[1] for layer in reversed(active))
        return opened + escaped(self.text[start:end]).replace("\n", "<br>") + closed


def marked_text(layout: Layout) -> MarkedText:
    """Lay the findings and what the file told about the text over its blocks."""
    document = layout.letter.document
    layers: dict[int, list[Layer]] = defaultdict(list)
    badges: dict[int, list[Badge]] = defaultdict(list)
    for span, tags, depth in [*_source_looks(layout), *_finding_looks(layout)]:
        for number, clip in _clips(span, document):
            layers[number].append(Layer(clip.start, clip.end, depth, tags))
    for offset, html in _badges(layout):
        number = block_number(offset, document)
        block = document.blocks[number].span
        badges[number].append(Badge(min(max(offset, block.start), block.end), html))
    return MarkedText(layout.mask.hide(layout.letter.text), document, layers, badges)


def _source_looks(layout: Layout) -> Iterator[tuple[Span, tuple[str, str], int]]:
    notes = [mark.span for mark in layout.letter.document.marks if mark.kind == "instruction"]
    merged = [mark.span for mark in layout.letter.document.marks if mark.kind != "instruction"]
    yield from ((span, NOTE, 0) for span in notes)
    yield from (
        (span, FIELD, 1)
        for span in {*merged, *(field.span for field in layout.letter.annotated.fields)}
    )


def _finding_looks(layout: Layout) -> Iterator[tuple[Span, tuple[str, str], int]]:
    for card in layout.cards:
        opened = f'<mark class="{layout.look(card)}" data-card="{card.id}">'
        depth = 2 + list(LEVEL_WORDS).index(card.remark.level)
        yield from ((span, (opened, "</mark>"), depth) for span in card.remark.spans)


def _badges(layout: Layout) -> Iterator[tuple[int, str]]:
    for mark in layout.letter.document.marks:
        if mark.kind == "instruction":
            yield mark.span.start, NOTE_TAG
    for card in layout.cards:
        for number, finding in enumerate(card.remark.findings, 1):
            if finding.span:
                yield finding.span.end, _badge(card, number, layout)


def _badge(card: Card, number: int, layout: Layout) -> str:
    word = LEVEL_WORDS[card.remark.level].lower()
    return (
        f'<a class="no {layout.look(card)}" id="{card.id}-s{number}" href="#{card.id}" '
        f'data-card="{card.id}">{hidden("Forslag ")}{card.number}{hidden(f", {word}")}</a>'
    )


def _clips(span: Span, document: Document) -> Iterator[tuple[int, Span]]:
    """Yield the blocks a span lies in, each with its share."""
    first, last = block_number(span.start, document), block_number(span.end, document)
    for number in range(first, last + 1):
        block = document.blocks[number].span
        clip = Span(max(span.start, block.start), min(span.end, block.end))
        if clip.start < clip.end:
            yield number, clip

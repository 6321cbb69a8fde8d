"""Leave out the older mail that an answer quotes: somebody else wrote it, or it is already sent."""

import re
from dataclasses import replace

from klarbesked.engine.document import Block, Document, Span

HEADER = re.compile(
    r"(?:fra|from|afsender): .+(?:\s(?:sendt|sent|dato|date|til|to|emne|subject): .+)",
    re.IGNORECASE | re.DOTALL,
)
HEADER_LINE = re.compile(r"(?:fra|from): \S", re.IGNORECASE)
NEXT_LINE = re.compile(r"(?:sendt|sent|dato|date|til|to|emne|subject): \S", re.IGNORECASE)
INTRODUCTION = re.compile(
    r"(?:den|on|d\.|man|tir|ons|tor|fre|lør|søn)\b.{5,120}\b(?:skrev|wrote)\b.{0,80}:$"
    r"|-{2,} ?(?:oprindelig|original|videresendt|forwarded)",
    re.IGNORECASE | re.DOTALL,
)
QUOTED = re.compile(r">")


def without_quoted(document: Document) -> Document:
    """Return the mail up to the first mail it quotes; one that only quotes is left as it is."""
    blocks = document.blocks
    for i, block in enumerate(blocks):
        following = document.at(blocks[i + 1].span) if i + 1 < len(blocks) else ""
        if i and _begins_quote(document.at(block.span), following):
            return _up_to(document, block)
    return document


def _begins_quote(text: str, following: str) -> bool:
    if HEADER.match(text) or INTRODUCTION.match(text) or QUOTED.match(text):
        return True
    return HEADER_LINE.match(text) is not None and NEXT_LINE.match(following) is not None


def _up_to(document: Document, first: Block) -> Document:
    kept = tuple(block for block in document.blocks if block.span.start < first.span.start)
    end = kept[-1].span.end
    whole = Span(0, end)
    return replace(
        document,
        text=document.text[:end],
        blocks=kept,
        marks=tuple(mark for mark in document.marks if whole.holds(mark.span)),
        ignores=tuple(wish for wish in document.ignores if not wish.span or whole.holds(wish.span)),
        pieces=tuple(piece for piece in document.pieces if piece.start < end),
        remnants=document.remnants | {"quoted_mail"},
    )

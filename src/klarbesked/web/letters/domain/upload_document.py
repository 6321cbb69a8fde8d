"""A letter as plain JSON values and back, so that it can cross from one process to another."""

from dataclasses import asdict
from datetime import date
from typing import Any

from klarbesked.engine.document import Block, Cell, Document, Ignore, Mark, Piece, Span


def to_plain(document: Document) -> dict[str, Any]:
    """Return the letter as lists, texts and numbers. Pieces are short, as there are many."""
    return asdict(document) | {
        "sent_date": document.sent_date.isoformat() if document.sent_date else None,
        "remnants": sorted(document.remnants),
        "pieces": [[p.start, p.length, p.part, p.run, p.offset] for p in document.pieces],
    }


def from_plain(plain: dict[str, Any]) -> Document:
    """Return the letter that `to_plain` wrote. Raises where the values are not of that kind."""
    sent = plain["sent_date"]
    return Document(
        str(plain["text"]),
        tuple(_block(block) for block in plain["blocks"]),
        tuple(Mark(mark["kind"], _span(mark["span"])) for mark in plain["marks"]),
        tuple(_ignore(ignore) for ignore in plain["ignores"]),
        tuple(Piece(*piece) for piece in plain["pieces"]),
        str(plain["format"]),
        str(plain["title"]),
        date.fromisoformat(sent) if sent else None,
        frozenset(plain["remnants"]),
    )


def _span(plain: dict[str, Any]) -> Span:
    return Span(int(plain["start"]), int(plain["end"]))


def _block(plain: dict[str, Any]) -> Block:
    cell = Cell(**plain["cell"]) if plain["cell"] else None
    return Block(plain["kind"], _span(plain["span"]), int(plain["level"]), cell)


def _ignore(plain: dict[str, Any]) -> Ignore:
    span = _span(plain["span"]) if plain["span"] else None
    return Ignore(str(plain["rule"]), str(plain["reason"]), span)

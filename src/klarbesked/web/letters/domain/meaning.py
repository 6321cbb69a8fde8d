"""Compare what two letters mean, within bounds. Two versions are compared once and remembered."""

import hashlib
from typing import Any

from django.core.cache import cache

from klarbesked import __version__
from klarbesked.engine.annotate import annotate
from klarbesked.engine.document import Document, Span
from klarbesked.engine.guard import Comparison, Difference, Pair, compare
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.web.letters.domain.checking import HEAD
from klarbesked.web.letters.domain.letter_size import MOST_SIGNS

KEPT_SECONDS = 30 * 24 * 60 * 60
TOO_LONG = "Brevet er for langt til at sammenligne på én gang. Læs begge tekster igennem."
NO_TEXT = "Der er ingen tekst i den ene af dem, så vi kan ikke sammenligne."


class NotComparedError(Exception):
    """The two were not compared: that is not the same as no difference. The message is Danish."""


def compare_documents(before: Document, after: Document) -> Comparison:
    """Raises NotComparedError."""
    if max(len(before.text), len(after.text)) > MOST_SIGNS:
        raise NotComparedError(TOO_LONG)
    try:
        return compare(annotate(before), annotate(after))
    except Exception as error:
        # A fault of ours must not stop the work with the letter; its words could hold the letter's.
        raise NotComparedError(
            f"Vi kunne ikke sammenligne ({type(error).__name__}). Læs begge tekster igennem."
        ) from None


def compare_html(before: str, after: str) -> Comparison:
    """Compare two versions as they are stored. Raises NotComparedError.

    Remembered by what they say, so that it does not matter who asks first, or if two ask at once.
    """
    documents = document_of(before), document_of(after)
    name = _name(before, after)
    kept = cache.get(name)
    if kept is not None:
        return _thawed(kept, *documents)
    found = compare_documents(*documents)
    cache.set(name, _frozen(found), KEPT_SECONDS)
    return found


def document_of(html: str) -> Document:
    """Raises NotComparedError where there is nothing to read."""
    try:
        return read_letter(f"{HEAD}{html}".encode(), "brev.html")
    except UnreadableLetterError:
        raise NotComparedError(NO_TEXT) from None


def _name(before: str, after: str) -> str:
    said = "\0".join((__version__, before, after))
    return f"betydning-{hashlib.sha256(said.encode()).hexdigest()}"


def _frozen(found: Comparison) -> dict[str, Any]:
    """Places and sentences only: the letters themselves are read again."""
    return {
        "differences": [
            [each.kind, each.severity, each.message, _ends(each.before), _ends(each.after)]
            for each in found.differences
        ],
        "pairs": [
            [[_ends(span) for span in side] for side in (pair.before, pair.after)]
            for pair in found.pairs
        ],
    }


def _thawed(kept: dict[str, Any], before: Document, after: Document) -> Comparison:
    return Comparison(
        annotate(before),
        annotate(after),
        tuple(
            Difference(kind, severity, message, _span(old), _span(new))
            for kind, severity, message, old, new in kept["differences"]
        ),
        tuple(
            Pair(tuple(Span(*ends) for ends in old), tuple(Span(*ends) for ends in new))
            for old, new in kept["pairs"]
        ),
    )


def _ends(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span(ends: list[int] | None) -> Span | None:
    return Span(*ends) if ends else None

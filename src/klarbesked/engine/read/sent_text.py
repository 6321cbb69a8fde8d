"""Read text another program sends, perhaps with markup between, and keep the way back to it.

Unlike `read.text` nothing in it speaks to us: a comment in HTML is text as any other.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from klarbesked.engine.document import Document
from klarbesked.engine.read.builder import Builder, Source
from klarbesked.engine.read.shape import shaped
from klarbesked.engine.read.text import LONGEST_START, starts_anew

SENT = "sent"
"""The part that the document's pieces point into: all that was sent, end to end."""

LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True)
class SentPart:
    """A stretch of what was sent. `text` is what a reader sees of it.

    Markup has another `text` than what was sent, most often none at all.
    """

    sent: str
    text: str

    @property
    def is_markup(self) -> bool:
        return self.text != self.sent


@dataclass(frozen=True)
class Line:
    """A line a reader sees, and its place in all such text."""

    text: str
    start: int


@dataclass
class _Way:
    """All that a reader sees as one text, and where each sign of it was sent."""

    parts: Sequence[SentPart]
    text: str = field(init=False)
    _seen: list[int] = field(init=False)
    _sent: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.text = "".join(part.text for part in self.parts)
        self._seen = list(accumulate((len(part.text) for part in self.parts), initial=0))
        self._sent = list(accumulate((len(part.sent) for part in self.parts), initial=0))

    def stretches(self, start: int, end: int) -> Iterator[tuple[str, Source | None]]:
        """Yield text[start:end] in stretches, each with the place where it was sent."""
        first = bisect_right(self._seen, start) - 1
        last = bisect_left(self._seen, end)
        for number in range(first, min(last, len(self.parts))):
            part, seen = self.parts[number], self._seen[number]
            low, high = max(start, seen), min(end, seen + len(part.text))
            if low < high:
                sent = self._sent[number] + low - seen
                place = None if part.is_markup else Source(SENT, 0, sent)
                yield self.text[low:high], place


def read_sent_text(parts: Sequence[SentPart]) -> Document:
    """Return the letter; its pieces lead back to what was sent.

    Raises `UnreadableLetterError` where there is no text, or too much.
    """
    way = _Way(parts)
    builder = Builder("text")
    for unit in _units(way.text):
        for number, line in enumerate(unit):
            if number:
                before = unit[number - 1]
                _add(builder, way, before.start + len(before.text), line.start)
            _add(builder, way, line.start, line.start + len(line.text))
        builder.end_block("paragraph")
    return shaped(builder.document())


def _add(builder: Builder, way: _Way, start: int, end: int) -> None:
    """Add text[start:end]; the break between two lines that belong together is a space."""
    for text, source in way.stretches(start, end):
        builder.text(LINE_END.sub(" ", text), source=source)


def _units(text: str) -> Iterator[list[Line]]:
    """Yield the lines that belong together: those that were only wrapped."""
    for chunk in _chunks(text):
        width = max(len(line.text) for line in chunk)
        unit, joined = [chunk[0]], chunk[0].text[:LONGEST_START]
        for line in chunk[1:]:
            if starts_anew(joined, unit[-1].text, line.text, width):
                yield unit
                unit, joined = [line], line.text[:LONGEST_START]
            else:
                unit.append(line)
                joined = f"{joined.rstrip()} {line.text.strip()}"[:LONGEST_START]
        yield unit


def _chunks(text: str) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    for line in _lines(text):
        if line.text.strip():
            chunk.append(line)
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for end in LINE_END.finditer(text):
        yield Line(text[start : end.start()], start)
        start = end.end()
    yield Line(text[start:], start)

"""Text that changes on its way from the file to the letter, and where each stretch of it stood."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from klarbesked.engine.document import Span


class Stretch(NamedTuple):
    """Signs that stood together in the file, from `offset` on; None where we put them in."""

    text: str
    offset: int | None


@dataclass(frozen=True)
class Traced:
    """`text`, of which a stretch begins at each of `starts`; `offsets` say where it stood."""

    text: str
    starts: Sequence[int] = (0,)
    offsets: Sequence[int | None] = (0,)

    def part(self, start: int, end: int) -> "Traced":
        """Return text[start:end]."""
        return traced(self.stretches(start, end))

    def stripped(self, *, left: bool = True, right: bool = True) -> "Traced":
        """Return it without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip()) if left else 0
        end = len(self.text.rstrip()) if right else len(self.text)
        return self.part(start, max(start, end))

    def split(self, pattern: re.Pattern[str]) -> Iterator["Traced"]:
        """Yield what stands between the matches."""
        at = 0
        for match in pattern.finditer(self.text):
            yield self.part(at, match.start())
            at = match.end()
        yield self.part(at, len(self.text))

    def replaced(
        self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], Sequence[str | Span]]
    ) -> "Traced":
        """Put something in the place of each match: new text, or spans of the text to keep."""
        return traced(self._replaced(pattern, by))

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield text[start:end] in stretches."""
        number = max(bisect_right(self.starts, start) - 1, 0)
        while start < end:
            is_last = number + 1 == len(self.starts)
            stop = end if is_last else min(end, self.starts[number + 1])
            offset = self.offsets[number]
            place = None if offset is None else offset + start - self.starts[number]
            yield Stretch(self.text[start:stop], place)
            start, number = stop, number + 1

    def _replaced(
        self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], Sequence[str | Span]]
    ) -> Iterator[Stretch]:
        at = 0
        for match in pattern.finditer(self.text):
            yield from self.stretches(at, match.start())
            for new in by(match):
                if isinstance(new, str):
                    yield Stretch(new, None)
                else:
                    yield from self.stretches(new.start, new.end)
            at = match.end()
        yield from self.stretches(at, len(self.text))


def traced(stretches: Iterable[Stretch]) -> Traced:
    """Return the stretches as one text."""
    texts: list[str] = []
    starts: list[int] = []
    offsets: list[int | None] = []
    length = 0
    for text, offset in stretches:
        texts.append(text)
        starts.append(length)
        offsets.append(offset)
        length += len(text)
    return Traced("".join(texts), starts or (0,), offsets or (None,))

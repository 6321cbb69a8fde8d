"""All that has been changed in a letter so far, told as edits of the letter as it came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit


@dataclass(frozen=True)
class Changes:
    """A letter after changes: what is kept of `original`, as spans, and new text between.

    >>> once = Changes.none("Du bedes svare.").with_edits([Edit(Span(3, 8), "skal")])
    >>> twice = once.with_edits([Edit(Span(8, 14), "skrive")])
    >>> [(edit.span.start, edit.span.end, edit.text) for edit in twice.edits()]
    [(3, 8, 'skal'), (9, 14, 'skrive')]
    """

    original: str
    segments: tuple[Span | str, ...]

    @classmethod
    def none(cls, original: str) -> "Changes":
        return cls(original, (Span(0, len(original)),))

    def with_edits(self, edits: Iterable[Edit]) -> "Changes":
        """Return the letter after edits of the letter as it stands now; they do not overlap."""
        return Changes(self.original, tuple(self._edited(sorted(edits))))

    def edits(self) -> tuple[Edit, ...]:
        """Return what has changed, in reading order; edits that met are one."""
        return tuple(edit for edit in self._edits() if edit.text != self._at(edit.span))

    def _edited(self, edits: Sequence[Edit]) -> Iterator[Span | str]:
        at = 0
        for edit in edits:
            yield from self._part(at, edit.span.start)
            if edit.text:
                yield edit.text
            at = edit.span.end
        yield from self._part(at, sum(map(_length, self.segments)))

    def _part(self, start: int, end: int) -> Iterator[Span | str]:
        at = 0
        for segment in self.segments:
            low, high = max(start - at, 0), min(end - at, _length(segment))
            if low < high and isinstance(segment, str):
                yield segment[low:high]
            elif low < high and isinstance(segment, Span):
                yield Span(segment.start + low, segment.start + high)
            at += _length(segment)

    def _edits(self) -> Iterator[Edit]:
        at, text = 0, ""
        for segment in (*self.segments, Span(len(self.original), len(self.original))):
            if isinstance(segment, str):
                text += segment
                continue
            if segment.start > at or text:
                yield Edit(Span(at, segment.start), text)
            at, text = segment.end, ""

    def _at(self, span: Span) -> str:
        return self.original[span.start : span.end]


def _length(segment: Span | str) -> int:
    return len(segment) if isinstance(segment, str) else segment.end - segment.start

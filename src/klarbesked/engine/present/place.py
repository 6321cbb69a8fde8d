"""Line and column of a place in a letter's text, as people and editors count them."""

from typing import NamedTuple

from klarbesked.engine.document import Span


class Place(NamedTuple):
    """Counted from 1; `end_column` is the column after the last sign."""

    line: int
    column: int
    end_line: int
    end_column: int


def place_of(text: str, span: Span) -> Place:
    return Place(*_line_column(text, span.start), *_line_column(text, span.end))


def _line_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)

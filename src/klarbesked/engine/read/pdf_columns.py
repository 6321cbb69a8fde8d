"""Lines of a PDF page put in reading order: columns, boxes at the side, tables."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Literal, NamedTuple

from klarbesked.engine.read.pdf_lines import Line, clusters, joined, rows
from klarbesked.engine.read.pdf_tables import Table, is_table, stands_in_rows, table_of

GUTTER = 8.0
"""Narrowest space between two columns, in points."""

NARROWEST_TEXT = 12
"""In sizes of the letters: a column narrower than this holds addresses and the like."""

RAGGED = 4
"""In sizes of the letters: how far lines of running text may end from the edge."""

STRETCHED = 2.5
"""In sizes of the letters: a lone wider space is none that justified text could leave."""

LEAST_GOING_ON = 0.25
"""Share of lines that begin in lower case where sentences run over several lines."""

MAX_NESTING = 5
MAX_LINES = 2000
"""A page with more is a map or a drawing, and would take minutes."""

CONTACT = re.compile(
    r"\b(?:tlf|telefon|e-?mail|cvr|ean|sagsnr|sagsnummer|sagsbehandler|journalnr|j\.? ?nr)\b"
    r"|www\.|@|(?-i:\b\d{4} [A-ZÆØÅ][a-zæøå])",
    re.IGNORECASE,
)


class Flow(NamedTuple):
    """Lines to be read one after the other, in a column whose lines wrap at `edge`.

    main   the letter's own text
    side   a box beside it, such as the sender's address
    apart  lines that stand alone and belong to no paragraph
    """

    kind: Literal["main", "side", "apart"]
    lines: tuple[Line, ...]
    edge: float


class Frame(NamedTuple):
    """The page or column being read, and the right edge of the text in it."""

    width: float
    middle: float
    edge: float
    first: bool
    nesting: int = 0


Interval = tuple[float, float]


def read_order(lines: Sequence[Line], frame: Frame) -> list[Flow | Table]:
    """Return what stands on a page in reading order, boxes at the side first.

    A box comes first because a paragraph may go on from the foot of the page to the next.
    """
    if len(lines) > MAX_LINES:
        return [Flow("apart", tuple(lines), frame.edge)]
    parts = list(_parts(lines, frame))
    return sorted(parts, key=lambda part: not (isinstance(part, Flow) and part.kind == "side"))


def running_edge(lines: Sequence[Line]) -> float | None:
    """Return the right edge at which running text wraps, or None where lines do not wrap."""
    going_on = sum(line.text[0].islower() for line in lines)
    if len(lines) < 3 or going_on < LEAST_GOING_ON * len(lines):
        return None
    size = max(line.size for line in lines)
    left = min(line.left for line in lines)
    for edge in sorted((line.right for line in lines), reverse=True)[:3]:
        near = sum(edge - RAGGED * size <= line.right <= edge + 1 for line in lines)
        if near >= max(3, 0.4 * len(lines)) and edge - left > NARROWEST_TEXT * size:
            return edge
    return None


def _parts(lines: Sequence[Line], frame: Frame) -> Iterator[Flow | Table]:
    for columns in bands(lines):
        if len(columns) == 1 or frame.nesting == MAX_NESTING:
            column = tuple(map(joined, rows(line for column in columns for line in column)))
            yield Flow("main", column, running_edge(column) or frame.edge)
        elif all(len(column) == 1 for column in columns):
            yield Flow("apart", tuple(column[0] for column in columns), frame.edge)
        else:
            yield from _band(columns, frame)


def _band(columns: list[list[Line]], frame: Frame) -> Iterator[Flow | Table]:
    sides = [column for column in columns if is_side(column, columns, frame)]
    runs = [running_edge(column) is not None for column in columns]
    if not sides and runs == [False, True] and stands_in_rows(columns):
        yield from _beside_headings(table_of(columns), frame)
        return
    if not sides and is_table(columns) and not all(runs):
        yield table_of(columns)
        return
    for column in sides:
        yield Flow("side", tuple(map(joined, rows(column))), frame.width)
    texts = [column for column in columns if column not in sides]
    for column, follower in zip_longest(texts, texts[1:]):
        edge = min(line.left for line in follower) - GUTTER if follower else frame.edge
        yield from _parts(column, frame._replace(edge=edge, nesting=frame.nesting + 1))


def _beside_headings(table: Table, frame: Frame) -> Iterator[Flow]:
    """Yield headings in the margin, each before the text that stands beside it."""
    for row in table.rows:
        for cell in row:
            if cell:
                yield Flow("main", tuple(map(joined, rows(cell))), running_edge(cell) or frame.edge)


def is_side(column: list[Line], columns: list[list[Line]], frame: Frame) -> bool:
    """Tell a box with the sender's address and telephone from a column of text or a table."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    on_the_right = left > 0.45 * frame.width
    if not (on_the_right or right < 0.4 * frame.width) or running_edge(column):
        return False
    if sum(CONTACT.search(line.text) is not None for line in column) < 2 or len(column) < 3:
        return False
    in_the_head = frame.first and column[0].baseline > frame.middle and on_the_right
    return not is_table(columns) or (in_the_head and len(columns) == 2)


def bands(lines: Sequence[Line]) -> Iterator[list[list[Line]]]:
    """Cut a page across, into stretches that have the same columns all the way down."""
    below = deque(clusters(lines))
    plain: list[list[Line]] = []
    while below:
        band = _take_band(below)
        if is_one_line(band):
            plain += band
            continue
        band = _reach_up(plain, band) + band
        yield from _as_one_column(plain)
        plain = []
        yield columns_of(_flat(band))
    yield from _as_one_column(plain)


def is_one_line(band: list[list[Line]]) -> bool:
    """Tell a plain line, or a line that was stretched to fill its column, from columns."""
    if len(band) > 1 or len(list(rows(band[0]))) > 1:
        return len(merged([], _flat(band))) == 1
    row = sorted(band[0], key=lambda line: line.left)
    return all(
        right.left - left.right < STRETCHED * left.size or right.text[0].islower()
        for left, right in pairwise(row)
    )


def _as_one_column(plain: list[list[Line]]) -> Iterator[list[list[Line]]]:
    if plain:
        yield [_flat(plain)]


def _flat(band: list[list[Line]]) -> list[Line]:
    return [line for cluster in band for line in cluster]


def _take_band(below: deque[list[Line]]) -> list[list[Line]]:
    """Take clusters as long as a space stays open from top to bottom; at least one."""
    band = [below.popleft()]
    columns = merged([], band[0])
    while below and len(columns) > 1 and len(merged(columns, below[0])) > 1:
        columns = merged(columns, below[0])
        band.append(below.popleft())
    end = _end_of_table(band, columns) or _end_of_columns(band, columns)
    below.extendleft(reversed(band[end:]))
    return band[:end]


def _end_of_table(band: list[list[Line]], columns: list[Interval]) -> int | None:
    """Return where a table ends: below it, lines in its first column alone are text again."""
    end = len(band)
    while end > 1 and max(line.right for line in band[end - 1]) <= columns[0][1]:
        end -= 1
    return end if end == 1 or is_table(columns_of(_flat(band[:end]))) else None


def _end_of_columns(band: list[list[Line]], columns: list[Interval]) -> int:
    """Return where columns end: a heading at their foot belongs to what comes below them."""
    end = len(band)
    size = max(line.size for line in band[0])
    while end > 1 and all(
        line.right <= columns[0][1] and (line.bold or line.size > size) for line in band[end - 1]
    ):
        end -= 1
    return end


def _reach_up(above: list[list[Line]], band: list[list[Line]]) -> list[list[Line]]:
    """Take from the lines above those that begin a column at the right."""
    edge = merged([], _flat(band))[0][1] + GUTTER
    taken: list[list[Line]] = []
    while above and min(line.left for line in above[-1]) > edge:
        taken.insert(0, above.pop())
    return taken


def merged(columns: Sequence[Interval], lines: Sequence[Line]) -> list[Interval]:
    """Return the columns that are left when `lines` are laid over `columns`."""
    result: list[Interval] = []
    for left, right in sorted([*columns, *((line.left, line.right) for line in lines)]):
        if result and left < result[-1][1] + GUTTER:
            result[-1] = (result[-1][0], max(right, result[-1][1]))
        else:
            result.append((left, right))
    return result


def columns_of(band: list[Line]) -> list[list[Line]]:
    """Return the lines of a band by column, each column from top to bottom."""
    ends = [right for _, right in merged([], band)]
    columns: list[list[Line]] = [[] for _ in ends]
    for line in sorted(band, key=lambda line: -line.baseline):
        columns[sum(line.left > right for right in ends)].append(line)
    return columns

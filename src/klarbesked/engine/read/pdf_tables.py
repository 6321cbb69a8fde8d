"""Tables on a PDF page: lines on shared baselines, read row by row."""

from collections.abc import Sequence
from typing import NamedTuple

from klarbesked.engine.read.pdf_lines import Line, rows

MOSTLY = 0.7
SAME_BASELINE = 1.5


class Table(NamedTuple):
    """Rows of cells; each cell holds the lines that stand in it."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]


def is_table(columns: Sequence[Sequence[Line]]) -> bool:
    """Tell a table from columns of text.

    Two lines in two columns are a table only if they are labels or figures.
    """
    too_small = len(columns) == len(columns[0]) == 2 and not _is_form(columns)
    return stands_in_rows(columns) and not too_small


def stands_in_rows(columns: Sequence[Sequence[Line]]) -> bool:
    """Tell whether the lines of the first column have something beside them."""
    leads = columns[0]
    if len(columns) < 2 or len(leads) < 2:
        return False
    baselines = [line.baseline for column in columns[1:] for line in column]
    beside = [
        any(abs(lead.baseline - baseline) < SAME_BASELINE for baseline in baselines)
        for lead in leads
    ]
    return sum(beside) >= MOSTLY * len(leads)


def _is_form(columns: Sequence[Sequence[Line]]) -> bool:
    labels = all(line.text.endswith(":") for line in columns[0])
    return labels or all(any(map(str.isdigit, line.text)) for line in columns[1])


def table_of(columns: Sequence[Sequence[Line]]) -> Table:
    """Return the cells of a table; a line that only goes on joins the cell above it."""
    column_of = {line: number for number, column in enumerate(columns) for line in column}
    cells: list[list[list[Line]]] = []
    for row in rows(column_of):
        if not cells or not _goes_on(row, column_of):
            cells.append([[] for _ in columns])
        for line in row:
            cells[-1][column_of[line]].append(line)
    return Table(tuple(tuple(map(tuple, row)) for row in cells))


def _goes_on(row: list[Line], column_of: dict[Line, int]) -> bool:
    """Tell the second line of a row from a new row: it has no lead, or goes on in lower case."""
    if any(line.text[0].isdigit() for line in row):
        return False
    leads = [line for line in row if column_of[line] == 0]
    return all(line.text[0].islower() for line in leads)

"""Where we are in the tables of a letter, while walking through it."""

from klarbesked.engine.document import Cell


class Grids:
    """Counts tables, rows and columns from 0; a table may stand in a cell of another."""

    def __init__(self) -> None:
        self._tables = 0
        self._open: list[Cell] = []

    def __bool__(self) -> bool:
        return bool(self._open)

    def open_table(self) -> None:
        self._open.append(Cell(self._tables, -1, 0))
        self._tables += 1

    def close_table(self) -> None:
        self._open.pop()

    def next_row(self, *, column: int = 0) -> None:
        """Go to the start of the next row, whose first cell stands in `column`."""
        here = self._open[-1]
        self._open[-1] = Cell(here.table, here.row + 1, column)

    def cell(self) -> Cell:
        """Return the cell we are at."""
        return self._open[-1]

    def leave_cell(self, width: int) -> None:
        """Go on to the cell after one that is `width` columns wide."""
        here = self._open[-1]
        self._open[-1] = Cell(here.table, here.row, here.column + width)

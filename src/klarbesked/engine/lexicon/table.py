"""Read a word table: tab-separated, with a header."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of this folder as `{column: cell}`; empty cells are ""."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def parts(cell: str) -> tuple[str, ...]:
    """Cut a cell that holds several things between semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())

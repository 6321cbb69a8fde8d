"""Read a word table: tab-separated, with a header."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of a table of this folder as `{column: cell}`; empty cells are ""."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    header, *lines = text.splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line)


def parts(cell: str) -> tuple[str, ...]:
    """Cut a cell that holds several things between semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())

"""Read a word table: tab-separated, with a header."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of this folder as `{column: cell}`; empty cells are ""."""
    header, *lines = _lines(name)
    columns = header.split("\t")
    for line in lines:
        if line:
            yield dict(zip(columns, line.split("\t"), strict=True))


@cache
def _lines(name: str) -> list[str]:
    return files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()


def parts(cell: str) -> tuple[str, ...]:
    """Cut a cell that holds several things between semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())

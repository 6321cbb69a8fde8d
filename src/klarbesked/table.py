"""Read the tables that lie beside the code: tab-separated, with a header, no quotation marks."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def rows(package: str, name: str) -> tuple[Mapping[str, str], ...]:
    """Return a table's rows as `{column: cell}`; empty cells are "".

    `package`: the folder it lies in, `__package__` in the module that reads it. Raises ValueError
    where a row has more or fewer cells than the header.
    """
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    header, *lines = text.splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line)


def parts(cell: str) -> tuple[str, ...]:
    """Cut a cell that holds several things between semicolons."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())

"""Our own TOML files as they are once read: to read a hundred of them takes longer than a letter.

`ready.tsv` beside them is made by tools/ready_letter_types.py. It holds the tables of each file
as JSON, under the checksum of its text, so a file that somebody has changed since is read as it
stands.
"""

import json
import tomllib
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from klarbesked.engine import letter_types
from klarbesked.table import rows

FILE = "ready.tsv"
DATE = "$date"
"""The key of what stands for a date: JSON has none."""

Tables = dict[str, Any]


def ready_made(text: str) -> Tables | None:
    """Return the tables of one of our files, None where its text is not in `ready.tsv`."""
    written = _ready().get(_checksum(text))
    return None if written is None else _tables(written)


def as_ready(texts: Iterable[str]) -> str:
    """Return what `ready.tsv` must hold for files of these texts.

    >>> print(as_ready(["set = 2026-11-25"]).expandtabs(2), end="")
    checksum  tables
    8dd57304  {"set": {"$date": "2026-11-25"}}
    """
    lines = (f"{_checksum(text)}\t{_written(tomllib.loads(text))}\n" for text in texts)
    return "".join(["checksum\ttables\n", *lines])


@cache
def _ready() -> Mapping[str, str]:
    return {row["checksum"]: row["tables"] for row in rows(letter_types.__name__, FILE)}


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def _written(tables: Tables) -> str:
    return json.dumps(tables, ensure_ascii=False, default=lambda day: {DATE: day.isoformat()})


def _tables(written: str) -> Tables:
    tables: Tables = json.loads(written, object_hook=_or_date)
    return tables


def _or_date(table: Tables) -> Tables | date:
    return date.fromisoformat(table[DATE]) if DATE in table else table

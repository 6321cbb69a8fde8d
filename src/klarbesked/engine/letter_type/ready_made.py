"""Our own TOML files as they are once read: to read a hundred of them takes longer than a letter.

`ready.json` beside them is made by tools/ready_letter_types.py. It holds the tables of each file
under the checksum of its text, so a file that somebody has changed since is read as it stands.
"""

import json
import tomllib
import zlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from klarbesked.engine import letter_types

FILE = "ready.json"
DATE = "$date"
"""The key of what stands for a date: JSON has none."""

Tables = dict[str, Any]


def ready_made(text: str) -> Tables | None:
    """Return the tables of one of our files, None where its text is not in `ready.json`."""
    return _ready().get(_checksum(text))


def as_ready(texts: Iterable[str]) -> str:
    """Return what `ready.json` must hold for files of these texts, one to a line.

    >>> as_ready(["set = 2026-11-25"])
    '{\\n"8dd57304": {"set": {"$date": "2026-11-25"}}\\n}\\n'
    """
    lines = (
        f'"{_checksum(text)}": '
        + json.dumps(tomllib.loads(text), ensure_ascii=False, default=_written)
        for text in texts
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


@cache
def _ready() -> Mapping[str, Tables]:
    text = files(letter_types).joinpath(FILE).read_text(encoding="utf-8")
    ready: Mapping[str, Tables] = json.loads(text, object_hook=_read)
    return ready


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"


def _written(day: date) -> dict[str, str]:
    return {DATE: day.isoformat()}


def _read(table: Tables) -> Tables | date:
    return date.fromisoformat(table[DATE]) if DATE in table else table

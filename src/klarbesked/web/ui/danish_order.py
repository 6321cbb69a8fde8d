"""The Danish order of names, for SQLite: PostgreSQL has it from ICU under the same name.

Fields that people see sorted have `db_collation=DANISH`.
"""

import unicodedata
from collections.abc import Iterator
from typing import Any

DANISH = "danish"
LAST = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}
"""The three letters after z, each with a sign that stands after z and in that order."""
SPELLED = {"aa": "}", "ß": "ss", "þ": "th", "œ": "oe", "ü": "y", "đ": "d", "ð": "d"}
PLAIN = {"æ", "ø", "å", "aa"}

Key = tuple[str, tuple[bool, ...], tuple[int, ...]]


def key(name: str) -> Key:
    """Return what a name is sorted by: letters first, then accents, then capitals before small.

    "aa" is an old way to write "å", and names with it stand where "å" does.
    """
    signs = list(_signs(unicodedata.normalize("NFC", name)))
    return (
        "".join(letter for letter, _, _ in signs),
        tuple(accented for _, accented, _ in signs),
        tuple(rank for _, _, rank in signs),
    )


def _signs(name: str) -> Iterator[tuple[str, bool, int]]:
    place = 0
    while place < len(name):
        pair = name[place : place + 2]
        sign = pair if pair.lower() == "aa" else name[place]
        small = sign.lower()
        letter = LAST.get(small) or SPELLED.get(small) or unicodedata.normalize("NFD", small)[0]
        rank = (0 if sign[0].isupper() else 2) + (len(sign) == 2)
        yield letter, letter != small and small not in PLAIN, rank
        place += len(sign)


def compare(one: str, other: str) -> int:
    first, second = key(one), key(other)
    return (first > second) - (first < second)


def teach_order(connection: Any, **_: Any) -> None:
    """Give each new connection to SQLite the order."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(DANISH, compare)

"""The laws of the field: official titles, the names people use, and abbreviations.

A first version. `is_read` says whether somebody has seen the name in a source (`source`); the
others are from memory and must be checked before a lawyer signs anything off.
"""

import re
from dataclasses import dataclass
from functools import cache

from klarbesked.table import rows


@dataclass(frozen=True)
class Law:
    """A law. `key` is our own short name for it, for instance LAS. `eli` is "" where unknown.

    `last_section` is the number of its last §, 0 where nobody has read it.
    """

    key: str
    title: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...]
    eli: str
    source: str
    is_read: bool
    last_section: int


@cache
def law_by_key(key: str) -> Law | None:
    return next((law for law in laws() if law.key == key), None)


@cache
def laws() -> tuple[Law, ...]:
    """Return all laws of the index."""
    return tuple(
        Law(
            key=row["id"],
            title=row["titel"],
            names=_parts(row["navne"]),
            abbreviations=_parts(row["forkortelser"]),
            eli=row["eli"],
            source=row["kilde"],
            is_read=row["laest"] == "ja",
            last_section=int(row["sidste"] or 0),
        )
        for row in rows(__package__, "laws.tsv")
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def law_keys() -> dict[str, str]:
    """Return `{title, name or abbreviation in lower case: key}`."""
    found: dict[str, str] = {}
    for law in laws():
        for name in (law.title, *law.names, *law.abbreviations):
            found[name.lower()] = law.key
    return found


@cache
def name_pattern() -> str:
    """Return a regular expression for a law by any of its names, longest first.

    "forvaltningslovens" and "2014-forvaltningsloven" are names too; abbreviations are in capitals.
    """
    full = sorted((n for n in law_keys() if not _is_short(n)), key=len, reverse=True)
    short = sorted((n.upper() for n in law_keys() if _is_short(n)), key=len, reverse=True)
    return rf"(?:(?:\d{{4}}-)?(?i:{'|'.join(map(re.escape, full))})s?|(?:{'|'.join(short)}))"


def _is_short(name: str) -> bool:
    return len(name) <= 5 and name.isalpha()


def key_of(name: str) -> str | None:
    """Return the key of a law named in a text, or None where we do not know it.

    >>> key_of("aktivlovens"), key_of("LAS"), key_of("godhedsloven")
    ('LAS', 'LAS', None)
    """
    low = re.sub(r"^\d{4}-", "", name.lower())
    keys = law_keys()
    return keys.get(low) or keys.get(low.removesuffix("s"))

"""Small words that carry much: kun, undtagen, eller, overvejer."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, cast

from klarbesked.engine.document import Span
from klarbesked.engine.guard.align import Group
from klarbesked.engine.guard.difference import Difference, Kind
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, removed
from klarbesked.engine.guard.side import Said, Side
from klarbesked.table import parts, rows

NEIGHBOURS = 2
"""How many sentences further on the same may be said: "Det gælder ikke, hvis …"."""


class Marker(NamedTuple):
    """`words`: the marker itself. `also`: other ways to say it in the same sentences. `beside`: in
    those right before or after them. `is_told_when_new`: also where only the letter after has it.
    """

    kind: Kind
    words: re.Pattern[str]
    also: re.Pattern[str]
    beside: re.Pattern[str]
    is_told_when_new: bool


@cache
def markers() -> tuple[Marker, ...]:
    return tuple(
        Marker(
            cast(Kind, row["slags"]),
            _pattern(row["ord"]), _pattern(row["ogsaa"]), _pattern(row["ved_siden_af"]),
            row["retning"] == "begge",
        )
        for row in rows(__package__, "markers.tsv")
    )  # fmt: skip


def _pattern(cell: str) -> re.Pattern[str]:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in parts(cell))
    return re.compile(rf"(?<!\bja )\b(?:{'|'.join(words)})\b")


def compare_markers(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        if group.before:
            for marker in markers():
                yield from _compared(matched, group, marker)


def _compared(matched: Matched, group: Group, marker: Marker) -> Iterator[Difference]:
    lost = marker.words.search(_all(matched.before, group.before))
    new = group.after and marker.words.search(_all(matched.after, group.after))
    if lost and not _is_said(marker, matched.after, group.after):
        yield removed(marker.kind, "hard", matched, _place(matched.before, group.before, marker))
    elif new and marker.is_told_when_new and not _is_said(marker, matched.before, group.before):
        yield added(
            marker.kind,
            "soft" if marker.kind == "condition" else "hard",
            matched,
            _place(matched.after, group.after, marker),
        )


def _is_said(marker: Marker, side: Side, said: tuple[Said, ...]) -> bool:
    """Whether the sentences say it in some way, or those beside them in so many words."""
    if not said:
        return marker.words.search(side.low) is not None
    around = _around(side, said)
    found = (
        marker.also.search(_all(side, said)), marker.words.search(around),
        marker.beside.search(around),
    )  # fmt: skip
    return any(found)


def _all(side: Side, said: tuple[Said, ...]) -> str:
    """Return the sentences in lower case; "heller ikke" takes nothing back."""
    return " ".join(side.at(one.span) for one in said).lower().replace("heller ikke", "")


def _around(side: Side, said: tuple[Said, ...]) -> str:
    """Return the sentences with those right before and after them."""
    first, last = said[0].number, said[-1].number
    return _all(side, side.said[max(0, first - 1) : last + NEIGHBOURS + 1])


def _place(side: Side, said: tuple[Said, ...], marker: Marker) -> Span:
    """Return the clause that the word stands in."""
    for one in said:
        match = marker.words.search(side.low, one.span.start, one.span.end)
        if match:
            found = [s.span for s in one.statements if s.span.start <= match.start() < s.span.end]
            return min(found, key=lambda span: span.end - span.start) if found else one.span
    return said[0].span

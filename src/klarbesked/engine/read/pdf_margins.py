"""What stands at the head and foot of every page of a PDF file, apart from the letter itself."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from klarbesked.engine.read.pdf_columns import CONTACT
from klarbesked.engine.read.pdf_lines import Line

ZONE = 0.15
"""Share of the page's height where a running head or foot may stand."""

NUMBER_ZONE = 0.1
MOST_WORDS = 60
SMALLER = 0.4
PAGE_NUMBER = re.compile(
    r"[-–]?\s*(?:(?P<word>side|page|s\.)\s*)?\d{1,3}(?P<total>\s*(?:af|of|/|\|)\s*\d{1,3})?\s*[-–]?",
    re.IGNORECASE,
)


Place = tuple[str, int, int]
"""A text without its numbers, and about where it stands on the page."""


class Sheet(NamedTuple):
    """A page as lines, with what was taken from its head and its foot."""

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    foot: tuple[Line, ...]


def take_margins(pages: Sequence[tuple[float, Sequence[Line]]], size: float) -> list[Sheet]:
    """Part the letter from its margins; a page is its height and its lines, `size` the text's."""
    repeated = _repeated(pages)
    sheets = []
    for number, (height, lines) in enumerate(pages):
        margin = {line for line in lines if _key(line, height) in repeated}
        shared = Counter(round(line.baseline) for line in lines)
        margin |= {
            line
            for line in lines
            if is_page_number(line, height, alone=shared[round(line.baseline)] == 1)
        }
        rest = [line for line in lines if line not in margin]
        margin |= set(_small_print(rest, height, size, at_head=False))
        if number:
            margin |= set(_small_print(rest, height, size, at_head=True))
        sheets.append(
            Sheet(
                tuple(line for line in lines if line in margin and line.baseline > height / 2),
                tuple(line for line in lines if line not in margin),
                tuple(line for line in lines if line in margin and line.baseline <= height / 2),
            )
        )
    return sheets


def once(lines: Sequence[Line]) -> Iterator[str]:
    """Yield each text once; two in one place that differ only in a number are the same."""
    seen = set()
    for line in lines:
        key = _place(line)
        if key not in seen:
            seen.add(key)
            yield line.text


def _place(line: Line) -> Place:
    plain = re.sub(r"\d+", "#", line.text.casefold())
    return plain, round(line.baseline / 4), round(line.left / 4)


def _key(line: Line, height: float) -> Place | None:
    """What a running line has in common with itself on the next page, or None in the middle."""
    letters = sum(sign.isalpha() for sign in line.text)
    if letters < 3 or ZONE * height < line.baseline < (1 - ZONE) * height:
        return None
    return _place(line)


def _repeated(pages: Sequence[tuple[float, Sequence[Line]]]) -> set[Place | None]:
    counted = Counter(key for height, lines in pages for key in {_key(x, height) for x in lines})
    return {key for key, count in counted.items() if count > 1 and key}


def is_page_number(line: Line, height: float, *, alone: bool) -> bool:
    """Tell "Side 1 af 3" anywhere, and a lone "2" at the head or foot of the page."""
    number = PAGE_NUMBER.fullmatch(line.text)
    if not number:
        return False
    if number["word"] and number["total"]:
        return True
    at_an_end = not NUMBER_ZONE * height < line.baseline < (1 - NUMBER_ZONE) * height
    return at_an_end and (alone or bool(number["word"]))


def _small_print(
    lines: Sequence[Line], height: float, size: float, *, at_head: bool
) -> Sequence[Line]:
    """Return the lines in smaller letters at one end of a page, if they tell who sends it."""
    from_end = sorted(lines, key=lambda line: line.baseline, reverse=at_head)
    count = next(
        (
            i + 1
            for i, (line, inner) in enumerate(pairwise(from_end))
            if abs(inner.baseline - line.baseline) > 2 * inner.size
        ),
        0,
    )
    group = from_end[:count]
    in_zone = all(not ZONE * height < line.baseline < (1 - ZONE) * height for line in group)
    small = all(line.size < size - SMALLER for line in group)
    words = sum(len(line.text.split()) for line in group)
    tells = any(CONTACT.search(line.text) for line in group)
    return group if in_zone and small and tells and words <= MOST_WORDS else ()

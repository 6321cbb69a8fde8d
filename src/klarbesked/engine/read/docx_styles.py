"""What the styles of a Word file say: headings, lists, hidden text, text for the caseworker."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from klarbesked.engine.read.colour import is_red, is_yellow
from klarbesked.engine.read.docx_runs import W, is_on
from klarbesked.engine.read.xml import Element

HEADING_NAME = re.compile(r"(?:heading|overskrift) ?([1-9])", re.IGNORECASE)
TITLE_NAME = re.compile(r"title|titel", re.IGNORECASE)
NUMBER = re.compile(r"-?[0-9]{1,6}")
PENS = {"yellow", "green", "cyan", "magenta", "red"}
"""Highlighters people write notes to each other with; the dark ones and grey are decoration."""

BODY_TEXT = 9
LONGEST_CHAIN = 20


class Style(NamedTuple):
    """One style, and the id of the one it builds on."""

    name: str
    based_on: str
    element: Element


class Manner(NamedTuple):
    """What the styles of a paragraph say: a heading of `level`, an item at `depth`, or neither.

    Of its `styles`, only the `telling` ones can make its text an instruction. Headings and bold
    text are left out of them: some authorities have red ones.
    """

    level: int
    depth: int
    styles: list[Element]
    telling: list[Element]


class Styles:
    """The styles of a file, each with all it inherits."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else root.iterchildren(f"{W}style")
        keyed = ((element.get(f"{W}styleId", ""), element) for element in elements)
        self._styles = {key: _style(element) for key, element in keyed if key}

    def named(self, name: str) -> str:
        """Return the id of the style Word calls `name` in English files, "" where none is."""
        return next((key for key, style in self._styles.items() if style.name == name), "")

    def manner(self, paragraph: Element) -> Manner:
        """Return what a paragraph and its styles say about all of its text."""
        own = paragraph.find(f"{W}pPr")
        key = _said(own, "pStyle")
        level, depth = self._heading_level(own, key), self._list_level(own, key)
        styles = self._elements(key)
        tells = not level and _first(styles, "b") is None
        return Manner(level, depth, styles, styles if tells else [])

    def is_hidden(self, run: Element, manner: Manner) -> bool:
        """Tell whether a run is hidden text, by itself or by its styles."""
        return is_on(_first([*self._look(run), *manner.styles], "vanish"))

    def is_instruction(self, run: Element, manner: Manner) -> bool:
        """Tell whether a run is red or marked with a pen, by itself or by its styles."""
        elements = [*self._look(run), *manner.telling]
        return (
            _said_first(elements, "highlight", "val") in PENS
            or is_red(_said_first(elements, "color", "val"))
            or is_yellow(_said_first(elements, "shd", "fill"))
        )

    def _heading_level(self, own: Element | None, key: str) -> int:
        level = _outline(own)
        if level is not None:
            return level
        for name, style in self._chain(key):
            level = _outline(style.element.find(f"{W}pPr"))
            level = _named_level(name, style.name) if level is None else level
            if level is not None:
                return level
        return 0

    def _list_level(self, own: Element | None, key: str) -> int:
        for properties in (own, *(style.find(f"{W}pPr") for style in self._elements(key))):
            number = _said(properties, "numPr", "numId")
            if number:
                depth = _number(_said(properties, "numPr", "ilvl"))
                return 0 if number == "0" else 1 + min(max(depth, 0), 8)
        return 0

    def _look(self, run: Element) -> list[Element]:
        """Return a run and its style for text, with all that builds on."""
        return [run, *self._elements(_said(run.find(f"{W}rPr"), "rStyle"))]

    def _elements(self, key: str) -> list[Element]:
        return [style.element for _, style in self._chain(key)]

    def _chain(self, key: str) -> Iterator[tuple[str, Style]]:
        return islice(_ancestry(self._styles, key), LONGEST_CHAIN)


def _ancestry(styles: Mapping[str, Style], key: str) -> Iterator[tuple[str, Style]]:
    """Yield a style and what it builds on; endless where a file goes in circles."""
    while key in styles:
        yield key, styles[key]
        key = styles[key].based_on


def _style(element: Element) -> Style:
    return Style(_said(element, "name").lower(), _said(element, "basedOn"), element)


def _named_level(key: str, name: str) -> int | None:
    if TITLE_NAME.fullmatch(name) or TITLE_NAME.fullmatch(key):
        return 1
    match = HEADING_NAME.fullmatch(name) or HEADING_NAME.fullmatch(key)
    return min(int(match[1]), 6) if match else None


def _outline(properties: Element | None) -> int | None:
    level = _said(properties, "outlineLvl")
    if not level:
        return None
    return 0 if _number(level) >= BODY_TEXT else min(max(_number(level), 0) + 1, 6)


def _said(element: Element | None, *path: str) -> str:
    """Return w:val of the element at the end of `path`, "" where it is not there."""
    for name in path:
        element = None if element is None else element.find(W + name)
    return "" if element is None else str(element.get(f"{W}val", ""))


def _first(elements: list[Element], name: str) -> Element | None:
    """Return the text property `name` of the first of `elements` that has it."""
    for element in elements:
        found = element.find(f"{W}rPr/{W}{name}")
        if found is not None:
            return found
    return None


def _said_first(elements: list[Element], name: str, attribute: str) -> str:
    found = _first(elements, name)
    return "" if found is None else str(found.get(W + attribute, ""))


def _number(text: str) -> int:
    return int(text) if NUMBER.fullmatch(text) else 0

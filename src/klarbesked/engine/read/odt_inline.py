"""The text inside a paragraph of an ODT file, stretch by stretch."""

from collections.abc import Callable
from typing import NamedTuple

from klarbesked.engine.document import MarkKind
from klarbesked.engine.read.odt_names import (
    ANNOTATION,
    ANNOTATION_END,
    DRAW,
    LOEXT,
    OFFICE,
    SVG,
    TEXT,
)
from klarbesked.engine.read.odt_styles import Look, OdtStyles, is_hidden, is_instruction
from klarbesked.engine.read.xml import Element

FIELDS = {
    TEXT + name for name in ("database-display", "user-field-get", "user-defined", "variable-get")
}
SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
UNSEEN = {f"{TEXT}ruby-text", f"{OFFICE}forms", f"{SVG}title", f"{SVG}desc"}
MOST_SPACES = 1_000


class Ink(NamedTuple):
    """How a stretch of text looks, and what the file knows about it."""

    look: Look
    mark: MarkKind | None = None


class Inline:
    """Reads one paragraph. `say` takes each stretch of text, `remark` each end of a comment.

    Afterwards `boxes` are the frames that hang on the paragraph and `notes` its notes.
    """

    def __init__(
        self,
        styles: OdtStyles,
        say: Callable[[str, MarkKind | None], None],
        remark: Callable[[Element], None],
    ) -> None:
        self._styles = styles
        self._say = say
        self._remark = remark
        self.boxes: list[Element] = []
        self.notes: list[Element] = []

    def read(self, element: Element, ink: Ink) -> None:
        self._add(element.text, ink)
        for child in element:
            self._child(child, ink)
            self._add(child.tail, ink)

    def _child(self, child: Element, ink: Ink) -> None:
        if child.tag in {ANNOTATION, ANNOTATION_END}:
            self._remark(child)
        elif child.tag == f"{TEXT}note":
            self.notes += child.iterchildren(f"{TEXT}note-body")
        elif child.tag.startswith(DRAW):
            self.boxes.append(child)
        elif child.tag == f"{TEXT}s":
            self._add(" " * _count(child), ink)
        elif child.tag in SIGNS:
            self._say(SIGNS[child.tag], ink.mark)
        elif child.tag not in UNSEEN and child.get(f"{TEXT}is-hidden") != "true":
            self.read(child, self._inked(child, ink))

    def _inked(self, element: Element, ink: Ink) -> Ink:
        """An unfilled field is often coloured too: then the colour says nothing new."""
        look = ink.look
        if element.tag == f"{TEXT}span":
            look = (*self._styles.look("text", element.get(f"{TEXT}style-name", "")), *look)
        if element.tag == f"{TEXT}placeholder" or _waits(element):
            return Ink(look, "placeholder")
        if element.tag in FIELDS and not ink.mark:
            return Ink(look, "field")
        return Ink(look, ink.mark)

    def _add(self, text: str | None, ink: Ink) -> None:
        if not text or is_hidden(ink.look):
            return
        mark = ink.mark or ("instruction" if is_instruction(ink.look) else None)
        self._say(text.replace("\n", " ").replace("\r", " "), mark)


def _waits(element: Element) -> bool:
    """Tell whether an element is a content control that nobody has filled in."""
    return bool(element.get(f"{LOEXT}showing-place-holder") == "true")


def _count(spaces: Element) -> int:
    text = spaces.get(f"{TEXT}c", "1")
    return min(int(text), MOST_SPACES) if text.isdecimal() and len(text) <= 6 else 1

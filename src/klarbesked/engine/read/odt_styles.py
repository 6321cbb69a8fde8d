"""What the styles of an ODT file say: titles, hidden text, text for the caseworker."""

from collections.abc import Iterator
from itertools import islice

from klarbesked.engine.read.colour import is_red, is_yellow
from klarbesked.engine.read.odt_names import FO, OFFICE, STYLE, TEXT
from klarbesked.engine.read.xml import Element

AUTOMATIC = f"{OFFICE}automatic-styles"
LONGEST_CHAIN = 20

Look = tuple[Element, ...]
"""Styles, the one nearest to the text first."""


class OdtStyles:
    """The styles one part of the file can use. In a clash the last of `roots` wins."""

    def __init__(self, roots: list[Element]) -> None:
        elements = [element for root in roots for element in root.iter(f"{STYLE}style")]
        self._styles = {_key(element): element for element in elements}

    def look(self, family: str, name: str) -> Look:
        """Return a style of the family "text" or "paragraph", and what it builds on."""
        return tuple(islice(self._ancestry(family, name), LONGEST_CHAIN))

    def _ancestry(self, family: str, name: str) -> Iterator[Element]:
        while (family, name) in self._styles:
            style = self._styles[family, name]
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")


def is_title(look: Look) -> bool:
    """Tell whether a paragraph has the style "Title"."""
    return any(style.get(f"{STYLE}name") == "Title" for style in look)


def ink_of(look: Look, *, is_heading: bool) -> Look:
    """Return the part of a paragraph's look that can tell its text is for the caseworker.

    What the writer did by hand always can. A heading or bold style cannot: some are red.
    """
    by_hand = tuple(style for style in look if style.getparent().tag == AUTOMATIC)
    named = look[len(by_hand) :]
    return by_hand if is_heading or _said(named, f"{FO}font-weight") == "bold" else look


def is_hidden(look: Look) -> bool:
    """Tell whether the style hides text."""
    return _said(look, f"{TEXT}display") == "none"


def is_instruction(look: Look) -> bool:
    """Tell whether the style makes text red, or yellow as with a marker pen."""
    return is_red(_said(look, f"{FO}color")) or is_yellow(_said(look, f"{FO}background-color"))


def _key(style: Element) -> tuple[str, str]:
    return style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")


def _said(look: Look, attribute: str) -> str:
    """Return what the nearest style that says anything says."""
    found = (style.find(f"{STYLE}text-properties") for style in look)
    words = (properties.get(attribute) for properties in found if properties is not None)
    return next((word for word in words if word is not None), "")

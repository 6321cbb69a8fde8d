"""Elements of a Word file, written as calls: `w("p", w("r", w("t", "Kære Vera")))`."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element = Any


def w(name: str, *content: Element | str, **attributes: str) -> Element:
    """Return the element `w:name`; its attributes are in the same namespace."""
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    for child in content:
        if isinstance(child, str):
            element.text = child
            element.set(qn("xml:space"), "preserve")
        else:
            element.append(child)
    return element

"""Elements of an ODT file, written as calls: `odf("text:p", "Kære Samira")`."""

from typing import Any

from lxml import etree

Element = Any

BASE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = {
    "office": f"{BASE}:office:1.0",
    "style": f"{BASE}:style:1.0",
    "text": f"{BASE}:text:1.0",
    "table": f"{BASE}:table:1.0",
    "fo": f"{BASE}:xsl-fo-compatible:1.0",
    "svg": f"{BASE}:svg-compatible:1.0",
    "meta": f"{BASE}:meta:1.0",
    "manifest": f"{BASE}:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}


def odf(name: str, *content: Element | str, **attributes: str) -> Element:
    """Return an element. An attribute `fo_font_size` is written as `fo:font-size`."""
    element = etree.Element(_full(name), nsmap=NAMES)
    for key, value in attributes.items():
        prefix, _, rest = key.partition("_")
        element.set(_full(f"{prefix}:{rest.replace('_', '-')}"), value)
    for child in content:
        _put(element, child)
    return element


def as_file(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _put(element: Element, child: Element | str) -> None:
    if not isinstance(child, str):
        element.append(child)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + child
    else:
        element.text = (element.text or "") + child


def _full(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return f"{{{NAMES[prefix]}}}{rest}"

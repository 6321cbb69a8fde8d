"""Keep of HTML only what a letter is made of: headings, paragraphs, lists, tables, emphasis."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

MAX_HTML = 400_000
"""Signs in one letter. A longer one is a book or a mistake."""

KEPT = {"p", "h1", "h2", "h3", "ul", "ol", "li", "strong", "em", "br", "table", "tr", "td", "th"}
SAME_AS = {"b": "strong", "i": "em", "h4": "h3", "h5": "h3", "h6": "h3", "div": "p"}
LEFT_OUT = {
    "script", "style", "head", "title", "noscript", "template", "svg", "math", "iframe", "object",
    "embed", "select", "datalist", "textarea", "button", "canvas", "audio", "video", "form",
}  # fmt: skip
CELLS = {"td", "th"}
SPANS = ("colspan", "rowspan")
SPAN = re.compile(r"[1-9]\d?")
HOMES = {"li": {"ul", "ol"}, "tr": {"table"}, "td": {"tr"}, "th": {"tr"}}
"""An item, a row or a cell stands nowhere else; on its own it is only its text."""

BLOCKS = KEPT - {"strong", "em", "br"}
INLINE = {"strong", "em", "br"}


class TooLongError(Exception):
    """The letter is longer than any letter."""


class TooNestedError(Exception):
    """The HTML is nested deeper than any letter."""


def sanitise(html: str) -> str:
    """Return the letter with the tags we keep and without attributes but the span of a cell.

    Raises TooLongError and TooNestedError. What is cleaned once stays as it is the next time.

    >>> sanitise('<p onclick="x()">Du får <b>nej</b>.<script>alert(1)</script></p>')
    '<p>Du får <strong>nej</strong>.</p>'
    """
    if len(html) > MAX_HTML:
        raise TooLongError
    root = _parse(html)
    if root is None:
        return ""
    return "".join(_loose_text_in_paragraphs(_children(root, 0, "")))


def _parse(html: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    source = f"<body>{html.replace(chr(0), '')}</body>".encode("utf-8", errors="replace")
    root = etree.fromstring(source, parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise TooNestedError
    return None if root is None else root.find("body")


def _children(element: Any, depth: int, home: str) -> Iterator[tuple[str, str]]:
    """Yield (tag, html) of what stands in an element; the tag is "" for text.

    `home` is the nearest tag around it that is kept.
    """
    if depth > 100:
        raise TooNestedError
    if element.text:
        yield "", escape(element.text, quote=False)
    for child in element:
        yield from _element(child, depth, home)
        if child.tail:
            yield "", escape(child.tail, quote=False)


def _element(element: Any, depth: int, home: str) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str) or element.tag in LEFT_OUT:
        return
    tag = SAME_AS.get(element.tag, element.tag)
    is_kept = tag in KEPT and home in HOMES.get(tag, {home})
    inner = list(_children(element, depth + 1, tag if is_kept else home))
    if tag == "br":
        yield "br", "<br>"
    elif not is_kept or (tag == "p" and any(part in BLOCKS for part, _ in inner)):
        yield from inner
    else:
        yield tag, f"<{tag}{_spans(element)}>{''.join(html for _, html in inner)}</{tag}>"


def _spans(element: Any) -> str:
    if element.tag not in CELLS:
        return ""
    values = ((name, element.get(name, "").strip()) for name in SPANS)
    return "".join(f' {name}="{value}"' for name, value in values if SPAN.fullmatch(value))


def _loose_text_in_paragraphs(parts: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Text that stands in no block becomes a paragraph, so that it is not lost from sight."""
    loose: list[str] = []
    for tag, html in (*parts, ("p", "")):
        if tag == "" or tag in INLINE:
            loose.append(html)
            continue
        text = "".join(loose).strip()
        loose = []
        if text:
            yield f"<p>{text}</p>"
        yield html

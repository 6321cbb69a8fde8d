"""A letter's HTML as plain text with few signs, and back: for those who write without the editor.

`# ` begins a heading, `- ` or `1. ` a list item, `| ` a table row, `**` stands around bold text.
An empty line parts two paragraphs.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

from klarbesked.web.letters.domain.sanitise import sanitise

HEADING = re.compile(r"(#{1,3}) +(\S.*)")
ITEM = re.compile(r"(?:(-)|\d{1,3}\.) +(\S.*)")
ROW = re.compile(r"\| ?(.*?) ?\|?")
BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
ITALIC = re.compile(r"(?<![\w*])_(?=\S)([^_]+?)(?<=\S)_(?!\w)")


def to_plain(html: str) -> str:
    """Return the letter as it is written without tags.

    >>> to_plain("<h1>Svar</h1><p>Du får <strong>nej</strong>.</p><ul><li>én</li></ul>")
    '# Svar\\n\\nDu får **nej**.\\n\\n- én'
    """
    root = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(no_network=True))
    body = None if root is None else root.find("body")
    return "" if body is None else "\n\n".join(filter(None, map(_block, body)))


def to_html(text: str) -> str:
    """Return clean HTML for what somebody wrote.

    >>> to_html("# Svar\\n\\nDu får **nej**.\\n\\n- én\\n- to")
    '<h1>Svar</h1><p>Du får <strong>nej</strong>.</p><ul><li>én</li><li>to</li></ul>'
    """
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    chunks = re.split(r"\n[^\S\n]*\n+", normal.strip("\n"))
    return sanitise("".join(html for chunk in chunks for html in _chunk(chunk.split("\n"))))


def _block(element: Any) -> str:
    if element.tag in {"ul", "ol"}:
        return "\n".join(_items(element))
    if element.tag == "table":
        return "\n".join(f"| {' | '.join(_inline(cell) for cell in row)} |" for row in element)
    text = _inline(element)
    if element.tag in {"h1", "h2", "h3"} and text:
        return f"{'#' * int(element.tag[1])} {text}"
    return text


def _items(element: Any) -> Iterator[str]:
    for number, item in enumerate(element, 1):
        yield f"{'-' if element.tag == 'ul' else f'{number}.'} {_inline(item)}"


def _inline(element: Any) -> str:
    return "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:
    yield " ".join((element.text or "").split(" "))
    for child in element:
        inner = "".join(_pieces(child))
        signs = {"strong": "**", "em": "_"}.get(child.tag, "")
        if child.tag == "br":
            yield "\n"
        elif child.tag in {"p", "ul", "ol", "li"}:
            yield f"{inner.strip()} "
        else:
            yield f"{signs}{inner}{signs}" if inner.strip() else inner
        yield child.tail or ""


def _chunk(lines: list[str]) -> Iterator[str]:
    """Yield the HTML of lines that no empty line parts; a sign at the start begins anew."""
    kind, held = "", list[str]()
    for line in lines:
        now, html = _line(line.strip())
        if now != kind and held:
            yield _together(kind, held)
            held = []
        kind = now
        held.append(html)
    if any(held):
        yield _together(kind, held)


def _line(line: str) -> tuple[str, str]:
    heading, item = HEADING.fullmatch(line), ITEM.fullmatch(line)
    if heading:
        return f"h{len(heading[1])}", _marked(heading[2])
    if item:
        return ("ul" if item[1] else "ol"), f"<li>{_marked(item[2])}</li>"
    row = ROW.fullmatch(line) if line.startswith("|") else None
    if row:
        cells = "".join(f"<td>{_marked(cell.strip())}</td>" for cell in row[1].split("|"))
        return "table", f"<tr>{cells}</tr>"
    return "p", _marked(line)


def _together(kind: str, parts: list[str]) -> str:
    if kind.startswith("h"):
        return "".join(f"<{kind}>{part}</{kind}>" for part in parts)
    return f"<{kind}>{('<br>' if kind == 'p' else '').join(parts)}</{kind}>"


def _marked(text: str) -> str:
    marked = BOLD.sub(r"<strong>\1</strong>", escape(text, quote=False))
    return ITALIC.sub(r"<em>\1</em>", marked)

"""What the looks of an HTML element tell: is it shown, is it a note, is it a heading?"""

import re

from klarbesked.engine.read.colour import is_red, is_yellow
from klarbesked.engine.read.xml import Element

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
COLOUR = re.compile(r"(?<![-\w])color\s*:\s*([^;]+)", re.IGNORECASE)
BACKGROUND = re.compile(
    r"(?:background(?:-color)?|mso-highlight)\s*:\s*([^;]+)",
    re.IGNORECASE,
)
KEEPS_BREAKS = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})")
SHORT_HEX = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)
NAMED = {"red": "ff0000", "darkred": "c00000", "yellow": "ffff00"}
INLINE = {"b", "strong", "span", "font", "u", "i", "em", "a", "big", "small"}
LONGEST_HEADING = 100


def is_hidden(element: Element) -> bool:
    return element.get("hidden") is not None or bool(HIDDEN.search(element.get("style", "")))


def keeps_breaks(element: Element) -> bool:
    return element.tag == "pre" or bool(KEEPS_BREAKS.search(element.get("style", "")))


def is_instruction(element: Element) -> bool:
    """Tell red or highlighted text, which is written to the caseworker."""
    style = element.get("style", "")
    colours = [*COLOUR.findall(style), element.get("color", "")]
    backgrounds = BACKGROUND.findall(style)
    return (
        element.tag == "mark"
        or any(is_red(as_hex(colour)) for colour in colours)
        or any(is_yellow(as_hex(background)) for background in backgrounds)
    )


def as_hex(colour: str) -> str:
    """Return a CSS colour as six hexadecimal digits, as far as it is one we know."""
    plain = colour.strip().lower().removesuffix("!important").strip()
    rgb = RGB.match(plain)
    if rgb:
        return "".join(f"{min(int(part), 255):02x}" for part in rgb.groups())
    if SHORT_HEX.fullmatch(plain):
        return "".join(2 * digit for digit in plain[1:])
    return NAMED.get(plain, plain)


def is_bold_line(element: Element) -> bool:
    """Tell a paragraph that is one short bold line: a heading by its looks."""
    inner, bold = element, False
    while not _has_text(inner.text) and len(inner) == 1 and inner[0].tag in INLINE:
        inner = inner[0]
        bold = bold or inner.tag in {"b", "strong"} or bool(BOLD.search(inner.get("style", "")))
        if _has_text(inner.tail):
            return False
        if bold:
            return _is_short(inner)
    return False


def _is_short(bold: Element) -> bool:
    if next(bold.iterdescendants("br", "img"), None) is not None:
        return False
    text = ""
    for part in bold.itertext(with_tail=False):
        text += part
        if len(text) > 2 * LONGEST_HEADING:
            return False
    text = " ".join(text.split())
    return 0 < len(text) <= LONGEST_HEADING and not text.endswith((".", ",", ";"))


def _has_text(text: str | None) -> bool:
    return bool(text and text.strip())

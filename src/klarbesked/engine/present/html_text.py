"""What the page is written with: escaped text, icons and Danish figures."""

import re
from html import escape

from klarbesked.engine.finding import Level

UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Signs that HTML forbids or UTF-8 cannot hold; a file's name may have them."""

ICONS: dict[Level, str] = {"A": "flag", "B": "pencil", "C": "info"}
"""The icon says the same as the level's word and the shape of its line (in html.css)."""

SHAPES = {
    "flag": "M5 3v18h2v-7h5l1 2h7V6h-6l-1-2H7V3z",
    "pencil": "M3.5 17.3v3.2h3.2l9.9-9.9-3.2-3.2zM14.9 5.9l3.2 3.2 2.6-2.6-3.2-3.2z",
    "info": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z"
    "m-1 7v6h2v-6zm0-4v2h2V7z",
}
"""Drawn for this page, 24 by 24."""


def sprite() -> str:
    """Return all icons once; `icon` refers to them."""
    symbols = "".join(
        f'<symbol id="i-{name}" viewBox="0 0 24 24">'
        f'<path fill-rule="evenodd" d="{shape}"/></symbol>'
        for name, shape in SHAPES.items()
    )
    return f'<svg class="vh" aria-hidden="true" focusable="false">{symbols}</svg>'


def icon(name: str) -> str:
    return f'<svg class="i" aria-hidden="true" focusable="false"><use href="#i-{name}"/></svg>'


def pill(level: Level, words: str) -> str:
    return f'<span class="pill {level.lower()}">{icon(ICONS[level])}{escaped(words)}</span>'


def escaped(text: str) -> str:
    """Return text that is safe between tags and in attributes."""
    return escape(UNSHOWN.sub("\ufffd", text))


def hidden(words: str) -> str:
    """Words for those who have the page read aloud."""
    return f'<span class="vh">{escaped(words)}</span>'

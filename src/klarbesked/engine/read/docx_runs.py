"""The runs of a Word file: the smallest stretches of text, and how each spells its text.

The reader and the commenter both count with these functions, so a place in the letter is the
same place in the file.
"""

from klarbesked.engine.read.xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RUN = f"{W}r"
TEXT = f"{W}t"
SYMBOL = f"{W}sym"
LINE_ENDS = str.maketrans("\t\n\r", "   ")
SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
SYMBOLS = {0x6F: "□", 0x71: "□", 0xA8: "□", 0xFC: "✓", 0xFE: "☑", 0xFD: "☒", 0xE0: "→", 0xF0: "→"}
"""What Wingdings shows for its own numbers; any other of its signs is read as a bullet."""

PRIVATE = range(0xF000, 0xF100)
OFF = {"0", "false", "off"}


def runs_of(root: Element) -> list[Element]:
    """Return every run of a part in document order; a `Piece.run` is an index in this list."""
    return list(root.iter(RUN))


def run_text(run: Element) -> str:
    """Return the text of a run; a `Piece.offset` counts code points in it.

    Field codes, deleted text and text in a text box that hangs on the run are not part of it.
    """
    return "".join(map(child_text, run))


def child_text(child: Element) -> str:
    """Return what one child of a run adds to the run's text."""
    if child.tag == TEXT:
        return (child.text or "").translate(LINE_ENDS)
    if child.tag == SYMBOL:
        return _symbol(child.get(f"{W}char", ""))
    return SIGNS.get(child.tag, "")


def _symbol(code: str) -> str:
    """A symbol font puts its signs at F000-F0FF, where no other font has any."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in PRIVATE:
        return SYMBOLS.get(number - PRIVATE.start, "•")
    return chr(number) if 0x20 <= number < 0xD800 else ""


def is_on(switch: Element | None) -> bool:
    """Tell whether a property that is on or off is there, and on."""
    return switch is not None and switch.get(f"{W}val", "") not in OFF

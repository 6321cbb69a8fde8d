"""Tables in HTML: which hold figures, and which only put the page in place."""

from klarbesked.engine.read.xml import Element

WIDEST_SPAN = 100
MANY_PARAGRAPHS = 3
"""A cell with this many paragraphs holds a letter, not a figure."""

LAYOUT_ROLES = {"presentation", "none"}
HAS_TWO_CELLS = "boolean(.//tr[count(td|th) > 1])"
HAS_LONG_CELL = f"boolean(.//td[count(p) >= {MANY_PARAGRAPHS}])"


def is_layout(table: Element) -> bool:
    """Tell a table that mail programs put around a letter from one with rows and columns."""
    if table.get("role", "").strip().lower() in LAYOUT_ROLES:
        return True
    if next(table.iterdescendants("table"), None) is not None:
        return True
    return not table.xpath(HAS_TWO_CELLS) or bool(table.xpath(HAS_LONG_CELL))


def span_of(cell: Element) -> int:
    """Return how many columns a cell is wide."""
    wide = cell.get("colspan", "1").strip()
    return min(max(int(wide), 1), WIDEST_SPAN) if wide.isdecimal() and len(wide) < 5 else 1

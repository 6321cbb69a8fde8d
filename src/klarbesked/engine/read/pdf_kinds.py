"""What a paragraph of a PDF file is, told from how it looks: heading, list item or plain text."""

from collections.abc import Sequence

from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.pdf_paragraphs import Paragraph

LONGEST_HEADING = 120
LARGER = 1.0
"""Points by which a heading is larger than the text."""

DEEPEST_HEADING = 6
Look = tuple[float, bool]


def add_blocks(paragraphs: Sequence[Paragraph], size: float, builder: Builder) -> None:
    """Put paragraphs into the letter as the kinds of block they look like."""
    headings = {look(p) for p in paragraphs if is_heading(p, size)}
    levels = {each: rank for rank, each in enumerate(sorted(headings, reverse=True), start=1)}
    depths = depths_of(paragraphs)
    for paragraph, depth in zip(paragraphs, depths, strict=True):
        builder.text(paragraph.text)
        if paragraph.place == "cell":
            builder.end_block("table_cell", cell=paragraph.cell)
        elif paragraph.place == "side":
            builder.end_block("letterhead")
        elif is_heading(paragraph, size):
            level = min(levels[look(paragraph)], DEEPEST_HEADING)
            builder.end_block("heading", level=level)
        elif paragraph.is_item:
            builder.end_block("list_item", level=depth)
        else:
            builder.end_block("paragraph")


def is_heading(paragraph: Paragraph, size: float) -> bool:
    """Tell a heading: short, larger or bolder than the text, and no full sentence."""
    if paragraph.place != "main" or len(paragraph.text) > LONGEST_HEADING:
        return False
    if paragraph.text.endswith((".", ",", ";")) or not any(map(str.isalpha, paragraph.text)):
        return False
    return look(paragraph)[0] >= size + LARGER or all(line.bold for line in paragraph.lines)


def look(paragraph: Paragraph) -> Look:
    return paragraph.lines[0].size, paragraph.lines[0].bold


def depths_of(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return each list item's depth: how many items before it in the list begin further left."""
    depths: list[int] = []
    edges: list[float] = []
    for paragraph in paragraphs:
        if not paragraph.is_item:
            edges = []
            depths.append(0)
            continue
        first = paragraph.lines[0]
        edges = [edge for edge in edges if edge < first.left - first.size / 2] + [first.left]
        depths.append(len(edges))
    return depths

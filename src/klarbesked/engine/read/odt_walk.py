"""The walk through a part of an ODT file: every paragraph a reader sees, put into a builder."""

from typing import NamedTuple

from klarbesked.engine.document import BlockKind, Cell, MarkKind
from klarbesked.engine.read.builder import Builder, Source
from klarbesked.engine.read.grid import Grids
from klarbesked.engine.read.odt_inline import UNSEEN, Ink, Inline
from klarbesked.engine.read.odt_names import (
    ANNOTATION,
    HEADING,
    OFFICE,
    PARAGRAPH,
    TABLE,
    TEXT,
)
from klarbesked.engine.read.odt_styles import Look, OdtStyles, ink_of, is_title
from klarbesked.engine.read.remark import MarginNote
from klarbesked.engine.read.xml import Element

SKIPPED = UNSEEN | {ANNOTATION, f"{TEXT}tracked-changes"}
WIDEST = 1_000


class Place(NamedTuple):
    """What surrounds a paragraph. `kind` is set where the place decides it."""

    kind: BlockKind | None = None
    depth: int = 0
    cell: Cell | None = None


class OdtWalk:
    """Walks one part. Stretches of text are counted, so that `remarks` can tell where they stand.

    Notes wait in `notes` until they are walked through.
    """

    def __init__(self, part: str, styles: OdtStyles, builder: Builder, grids: Grids) -> None:
        self._part = part
        self._styles = styles
        self._builder = builder
        self._grids = grids
        self._count = 0
        self._paragraph_start = 0
        self._starts: dict[str, int] = {}
        self._remarks: dict[str, MarginNote] = {}
        self._open: list[str] = []
        self.notes: list[Element] = []

    @property
    def remarks(self) -> list[MarginNote]:
        return list(self._remarks.values())

    def blocks(self, parent: Element, place: Place) -> None:
        """Add every paragraph in `parent` to the letter."""
        for child in parent:
            if child.tag in {PARAGRAPH, HEADING}:
                self._paragraph(child, place)
            elif child.tag == f"{TEXT}list":
                self.blocks(child, place._replace(depth=place.depth + 1))
            elif child.tag == f"{TABLE}table":
                self._table(child, place)
            elif child.tag == f"{TABLE}table-row" and self._grids:
                self._row(child, place)
            elif child.tag in {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"} and self._grids:
                self._cell(child, place)
            elif child.tag not in SKIPPED and child.get(f"{TEXT}display") != "none":
                self.blocks(child, place)

    def _table(self, table: Element, place: Place) -> None:
        self._grids.open_table()
        self.blocks(table, place._replace(depth=0))
        self._grids.close_table()

    def _row(self, row: Element, place: Place) -> None:
        self._grids.next_row()
        self.blocks(row, place)

    def _cell(self, cell: Element, place: Place) -> None:
        if cell.tag == f"{TABLE}table-cell":
            self.blocks(cell, place._replace(cell=self._grids.cell()))
        self._grids.leave_cell(_repeated(cell))

    def _paragraph(self, element: Element, place: Place) -> None:
        look = self._styles.look("paragraph", element.get(f"{TEXT}style-name", ""))
        kind, level = _kind(element, place, look)
        self._paragraph_start = self._count
        inline = Inline(self._styles, self._say, self._remark)
        inline.read(element, Ink(ink_of(look, is_heading=kind == "heading")))
        self._builder.end_block(kind, level=level, cell=place.cell)
        self._end_remarks()
        self.notes += inline.notes
        for box in inline.boxes:
            self.blocks(box, Place(place.kind))

    def _say(self, text: str, mark: MarkKind | None) -> None:
        self._builder.text(text, source=Source(self._part, self._count, 0), mark=mark)
        self._count += 1

    def _remark(self, element: Element) -> None:
        """Note where a comment starts or ends. One that has no end is on its paragraph."""
        name = element.get(f"{OFFICE}name") or f"#{len(self._remarks)}"
        if element.tag == ANNOTATION:
            text = "\n".join("".join(p.itertext()) for p in element.iter(PARAGRAPH))
            self._starts[name] = self._count
            self._remarks[name] = MarginNote(text, self._part, self._paragraph_start, 0)
            self._open.append(name)
        elif self._starts.get(name, self._count) < self._count:
            first, end = self._starts[name], self._count
            self._remarks[name] = self._remarks[name]._replace(first=first, end=end)

    def _end_remarks(self) -> None:
        for name in self._open:
            remark = self._remarks[name]
            self._remarks[name] = remark._replace(end=remark.end or self._count)
        self._open.clear()


def _kind(element: Element, place: Place, look: Look) -> tuple[BlockKind, int]:
    if place.kind:
        return place.kind, 0
    if element.tag == HEADING:
        return "heading", min(max(_number(element.get(f"{TEXT}outline-level", "")), 1), 6)
    if is_title(look):
        return "heading", 1
    if place.depth:
        return "list_item", place.depth
    return ("table_cell" if place.cell else "paragraph"), 0


def _repeated(cell: Element) -> int:
    return max(1, min(_number(cell.get(f"{TABLE}number-columns-repeated", "")), WIDEST))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= 6 else 0

"""The walk through a part of a Word file: every paragraph a reader sees, in order."""

from collections.abc import Iterable
from typing import NamedTuple

from klarbesked.engine.document import Cell
from klarbesked.engine.read.docx_fields import field_roles, is_merging
from klarbesked.engine.read.docx_runs import RUN, W, is_on, runs_of
from klarbesked.engine.read.grid import Grids
from klarbesked.engine.read.xml import Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = f"{MC}AlternateContent"
PARAGRAPH, TABLE, ROW, CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
TEXT_BOX = f"{W}txbxContent"
CONTROL = f"{W}sdt"
SIMPLE_FIELD = f"{W}fldSimple"
UNSEEN = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}tblPr"}
WIDEST = 1_000


class Run(NamedTuple):
    """A run of a paragraph. `waits`: nobody has filled it in; `merged`: a field shows it."""

    element: Element
    number: int
    waits: bool
    merged: bool


class Paragraph(NamedTuple):
    """A paragraph and the runs that stand in it, but not those in text boxes that hang on it."""

    element: Element
    cell: Cell | None
    runs: tuple[Run, ...]


class Place(NamedTuple):
    """What surrounds an element."""

    cell: Cell | None = None
    waits: bool = False
    merged: bool = False


class Walk:
    """Walks one part; `grids` counts the tables of the whole letter."""

    def __init__(self, root: Element, grids: Grids) -> None:
        runs = runs_of(root)
        self._grids = grids
        self._numbers = {run: number for number, run in enumerate(runs)}
        self._roles = field_roles(runs)
        self._paragraphs: list[Paragraph] = []

    def paragraphs(self, stories: Iterable[Element]) -> list[Paragraph]:
        """Return the paragraphs in `stories`, which are the part's root or elements in it."""
        self._paragraphs = []
        for story in stories:
            self._blocks(story, Place())
        return self._paragraphs

    def _blocks(self, parent: Element, place: Place) -> None:
        for child in _shown(parent):
            if child.tag == PARAGRAPH:
                self._paragraph(child, place)
            elif child.tag == TABLE:
                self._table(child, place)
            elif child.tag == ROW and self._grids:
                self._row(child, place)
            elif child.tag == CELL and self._grids:
                self._cell(child, place)
            else:
                self._blocks(child, _narrowed(place, child))

    def _table(self, table: Element, place: Place) -> None:
        self._grids.open_table()
        self._blocks(table, place)
        self._grids.close_table()

    def _row(self, row: Element, place: Place) -> None:
        self._grids.next_row(column=_count(row.find(f"{W}trPr/{W}gridBefore")))
        self._blocks(row, place)

    def _cell(self, cell: Element, place: Place) -> None:
        self._blocks(cell, place._replace(cell=self._grids.cell()))
        self._grids.leave_cell(max(1, _count(cell.find(f"{W}tcPr/{W}gridSpan"))))

    def _paragraph(self, element: Element, place: Place) -> None:
        runs: list[Run] = []
        boxes: list[Element] = []
        self._inline(element, place, runs, boxes)
        self._paragraphs.append(Paragraph(element, place.cell, tuple(runs)))
        for box in boxes:
            self._blocks(box, Place(waits=place.waits))

    def _inline(self, parent: Element, place: Place, runs: list[Run], boxes: list[Element]) -> None:
        for child in _shown(parent):
            if child.tag == TEXT_BOX:
                boxes.append(child)
                continue
            if child.tag == RUN:
                self._run(child, place, runs)
            self._inline(child, _narrowed(place, child), runs, boxes)

    def _run(self, run: Element, place: Place, runs: list[Run]) -> None:
        number = self._numbers[run]
        role = self._roles.get(number, "")
        if role != "code":
            runs.append(Run(run, number, place.waits, place.merged or role == "merged"))


def _shown(parent: Element) -> list[Element]:
    """Return the children Word shows: nothing deleted, and of alternatives only one."""
    if parent.tag == ALTERNATIVES:
        return _chosen(parent)
    return [child for child in parent if child.tag not in UNSEEN]


def _chosen(alternatives: Element) -> list[Element]:
    """Word takes the first it understands; we take the first that has text."""
    written = (child for child in alternatives if next(child.iter(f"{W}t"), None) is not None)
    return list(next(written, ()))


def _narrowed(place: Place, element: Element) -> Place:
    if element.tag == CONTROL and is_on(element.find(f"{W}sdtPr/{W}showingPlcHdr")):
        return place._replace(waits=True)
    if element.tag == SIMPLE_FIELD and is_merging(element.get(f"{W}instr", "")):
        return place._replace(merged=True)
    return place


def _count(element: Element | None) -> int:
    text = "" if element is None else element.get(f"{W}val", "")
    return min(int(text), WIDEST) if text.isdecimal() and len(text) <= 6 else 0

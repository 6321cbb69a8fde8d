"""Read a Word file: what the citizen will see, where it stands, and what Word knows about it."""

from collections.abc import Iterable

from klarbesked.engine.document import BlockKind, Document, MarkKind
from klarbesked.engine.read.builder import Builder, Source
from klarbesked.engine.read.docx_package import Package, R, open_package
from klarbesked.engine.read.docx_remarks import read_remarks
from klarbesked.engine.read.docx_runs import W, is_on, run_text
from klarbesked.engine.read.docx_styles import Manner, Styles
from klarbesked.engine.read.docx_walk import Paragraph, Run, Walk
from klarbesked.engine.read.grid import Grids
from klarbesked.engine.read.remark import heed
from klarbesked.engine.read.xml import Element

SHOWN_HEADERS = ("first", "default")
MACROS = "vbaProject"


def read_docx(data: bytes) -> Document:
    """Read a Word file. Raises `UnreadableLetterError` where it holds no letter we can read.

    The headers come first, then the body, the footers, and the notes as footer blocks. Text in
    a text box comes after the paragraph it hangs on. Deleted and hidden text is not there, nor
    is text in pictures, drawings, formulas and the old drop-downs of protected forms.
    """
    package = open_package(data)
    letter = package.letter()
    return heed(_Reader(package).read(letter), read_remarks(package, letter))


class _Reader:
    def __init__(self, package: Package) -> None:
        styles = next(iter(package.parts("styles")), None)
        self.package = package
        self.styles = Styles(package.root(styles) if styles else None)
        self.builder = Builder("docx", package.title())
        self.grids = Grids()

    def read(self, letter: Element) -> Document:
        self._edges(_shown(letter, "headerReference"), "letterhead")
        self._part(self.package.main, letter, letter.iterchildren(f"{W}body"))
        self._edges(_shown(letter, "footerReference"), "footer")
        for kind in ("footnotes", "endnotes"):
            self._notes(kind)
        if next(letter.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"), None) is not None:
            self.builder.leave_out("tracked_changes")
        if next(letter.iter(f"{W}altChunk"), None) is not None:
            self.builder.leave_out("embedded_document")
        if any(relation.kind == MACROS for relation in self.package.relations):
            self.builder.leave_out("macros")
        return self.builder.document()

    def _part(self, part: str, root: Element, stories: Iterable[Element]) -> None:
        for paragraph in self._walk(root, stories):
            self._add(part, paragraph)

    def _edges(self, keys: list[str], kind: BlockKind) -> None:
        """Read headers or footers. What stands in two of them is read once."""
        known = {relation.key: relation.part for relation in self.package.relations}
        parts = dict.fromkeys(known[key] for key in keys if key in known)
        seen: set[str] = set()
        for part in parts:
            if part not in self.package.archive.names:
                continue
            root = self.package.root(part)
            paragraphs = [(p, _words(p)) for p in self._walk(root, [root])]
            for paragraph, words in paragraphs:
                if words not in seen:
                    self._add(part, paragraph, kind)
            seen |= {words for _, words in paragraphs}

    def _notes(self, kind: str) -> None:
        for part in self.package.parts(kind):
            root = self.package.root(part)
            notes = [note for note in root if note.get(f"{W}type", "normal") == "normal"]
            for paragraph in self._walk(root, notes):
                self._add(part, paragraph, "footer")

    def _walk(self, root: Element, stories: Iterable[Element]) -> list[Paragraph]:
        return Walk(root, self.grids).paragraphs(stories)

    def _add(self, part: str, paragraph: Paragraph, edge: BlockKind | None = None) -> None:
        manner = self.styles.manner(paragraph.element)
        for run in paragraph.runs:
            if not self.styles.is_hidden(run.element, manner):
                source = Source(part, run.number, 0)
                self.builder.text(
                    run_text(run.element), source=source, mark=self._mark(run, manner)
                )
        kind, level = (edge, 0) if edge else _kind(paragraph, manner)
        self.builder.end_block(kind, level=level, cell=paragraph.cell)

    def _mark(self, run: Run, manner: Manner) -> MarkKind | None:
        """A field that waits is often coloured too: then the colour says nothing new."""
        if run.waits:
            return "placeholder"
        if run.merged:
            return "field"
        return "instruction" if self.styles.is_instruction(run.element, manner) else None


def _kind(paragraph: Paragraph, manner: Manner) -> tuple[BlockKind, int]:
    if manner.level:
        return "heading", manner.level
    if manner.depth:
        return "list_item", manner.depth
    return ("table_cell" if paragraph.cell else "paragraph"), 0


def _shown(letter: Element, name: str) -> list[str]:
    """Return the keys of the headers or footers that are printed, those of page one first."""
    keys: dict[str, list[str]] = {kind: [] for kind in SHOWN_HEADERS}
    for section in letter.iter(f"{W}sectPr"):
        for reference in section.iterchildren(W + name):
            kind = reference.get(f"{W}type", "default")
            if kind == "default" or (kind == "first" and is_on(section.find(f"{W}titlePg"))):
                keys[kind].append(reference.get(f"{R}id", ""))
    return [key for kind in SHOWN_HEADERS for key in keys[kind]]


def _words(paragraph: Paragraph) -> str:
    text = "".join(run_text(run.element) for run in paragraph.runs)
    return " ".join(text.split())

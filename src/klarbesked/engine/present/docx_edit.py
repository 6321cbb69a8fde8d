"""Write what was changed in an editor into the Word file the letter came from.

The look of the file stays: a changed word keeps the look of the word it replaces, a new paragraph
looks like the nearest of its kind.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from klarbesked.engine.document import Document, Span
from klarbesked.engine.present.docx_field_text import drop_emptied, shown_fields
from klarbesked.engine.present.docx_text import new_run, replace_text, text_edits
from klarbesked.engine.present.docx_write import element, rewritten, unparsed
from klarbesked.engine.read.blocks import EditorBlock, editor_blocks
from klarbesked.engine.read.detect import read_letter
from klarbesked.engine.read.docx_package import Package, open_package
from klarbesked.engine.read.docx_runs import W, run_text, runs_of
from klarbesked.engine.read.docx_walk import ALTERNATIVES, PARAGRAPH
from klarbesked.engine.read.xml import Element

LOOK = f"{W}pPr"
KEEPS = (f"{W}sectPr", f"{W}drawing", f"{W}pict", f"{W}object")
"""A paragraph that holds one of these stays, also when all its text has gone."""

LEAST_KEPT = 0.34
"""With a smaller share of the blocks left, it is another letter."""


class TooMuchChangedError(Exception):
    """The letter has been rebuilt so much that the file cannot follow."""


@dataclass(frozen=True)
class EditedBlock:
    """A block as it stands now, and the number of the block of the upload it once was."""

    block: EditorBlock
    origin: int | None


def edit_docx(original: bytes, edited: Sequence[EditedBlock]) -> bytes:
    """Return the Word file with the editor's text. Raises `TooMuchChangedError`."""
    written = [one for one in edited if one.block.text.strip()]
    document = read_letter(original, "brev.docx")
    before = editor_blocks(document)
    steps = plan(before, written)
    if all(step.is_same(before) for step in steps) and len(steps) == len(before):
        return original
    return _Writer(open_package(original), document, before).write(steps)


@dataclass(frozen=True)
class Step:
    """A block to keep (`number` says which) or, where `is_new`, one to put in after it."""

    number: int
    block: EditorBlock
    is_new: bool

    def is_same(self, before: Sequence[EditorBlock]) -> bool:
        old = before[self.number]
        same_shape = (old.kind, old.level) == (self.block.kind, self.block.level)
        return not self.is_new and same_shape and old.text == self.block.text


def plan(before: Sequence[EditorBlock], edited: Sequence[EditedBlock]) -> list[Step]:
    """Say what each block was. Raises `TooMuchChangedError` where blocks have changed places."""
    steps: list[Step] = []
    last = -1
    for one in edited:
        is_known = one.origin is not None and 0 <= one.origin < len(before)
        origin = one.origin if is_known and one.origin is not None else -1
        if is_known and origin < last:
            raise TooMuchChangedError
        is_new = not is_known or origin == last
        last = last if is_new else origin
        steps.append(Step(max(last, 0), one.block, is_new))
        _refuse_new_tables(steps, before)
    if sum(not step.is_new for step in steps) < LEAST_KEPT * len(before):
        raise TooMuchChangedError
    return steps


def _refuse_new_tables(steps: Sequence[Step], before: Sequence[EditorBlock]) -> None:
    """A new paragraph may stand in a cell that was there; a new cell has no place in the file."""
    step = steps[-1]
    in_cell = step.block.cell is not None
    if in_cell != (before[step.number].cell is not None):
        raise TooMuchChangedError
    previous = steps[-2].block.cell if len(steps) > 1 else None
    if step.is_new and in_cell and previous != step.block.cell:
        raise TooMuchChangedError


@dataclass
class _Writer:
    package: Package
    document: Document
    before: Sequence[EditorBlock]
    roots: dict[str, Element] = field(default_factory=dict)
    runs: dict[str, list[Element]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = dict.fromkeys(piece.part for piece in self.document.pieces)
        for part in (self.package.main, *parts):
            is_main = part == self.package.main
            self.roots[part] = self.package.letter() if is_main else self.package.root(part)
            self.runs[part] = runs_of(self.roots[part])
        self.were = {part: self._bytes(part) for part in self.roots}
        self.paragraphs = [self._paragraph(block.span) for block in self.document.blocks]
        self.looks = [self._look(block.span) for block in self.document.blocks]

    def write(self, steps: Sequence[Step]) -> bytes:
        fields = [shown for runs in self.runs.values() for shown in shown_fields(runs)]
        kept = {step.number: step for step in steps if not step.is_new}
        for number in reversed(range(len(self.before))):
            self._rewrite(number, kept.get(number))
        self._add_new(steps)
        self._reshape(kept.values())
        drop_emptied(fields)
        self._remove_gone(kept)
        now = {part: self._bytes(part) for part in self.roots}
        changed = {part: data for part, data in now.items() if data != self.were[part]}
        return rewritten(self.package.archive, changed)

    def _bytes(self, part: str) -> bytes:
        return unparsed(self.roots[part], is_strict=self.package.is_strict)

    def _rewrite(self, number: int, step: Step | None) -> None:
        span = self.document.blocks[number].span
        after = step.block.text if step else ""
        edits = text_edits(span, self.before[number].text, after)
        for edit in reversed(edits):
            replace_text(edit, self.document, self.runs)
        if edits:
            _drop_twin(self.paragraphs[number])

    def _add_new(self, steps: Sequence[Step]) -> None:
        at: Element | None = None
        for step in steps:
            if not step.is_new:
                at = self.paragraphs[step.number]
                continue
            paragraph = self._new_paragraph(step)
            if at is None:
                self.paragraphs[0].addprevious(paragraph)
            else:
                at.addnext(paragraph)
                _drop_twin(paragraph)
            at = paragraph

    def _new_paragraph(self, step: Step) -> Element:
        model = self._model(step)
        look = None if model is None else self.paragraphs[model].find(LOOK)
        paragraph = element("p", {}, *([] if look is None else [deepcopy(look)]))
        for section in paragraph.findall(f"{LOOK}/{W}sectPr"):
            section.getparent().remove(section)
        like = None if model is None else self.looks[model]
        paragraph.append(new_run(step.block.text, like))
        return paragraph

    def _model(self, step: Step) -> int | None:
        """Return the nearest block of the same kind; for plain text any place will do."""
        same = [
            number
            for number, block in enumerate(self.before)
            if (block.kind, block.level, block.cell is None)
            == (step.block.kind, step.block.level, step.block.cell is None)
        ]
        if not same and step.block.kind in ("heading", "list_item"):
            raise TooMuchChangedError
        return min(same, key=lambda number: abs(number - step.number), default=None)

    def _reshape(self, kept: Iterable[Step]) -> None:
        """Give a paragraph that has become a heading or an item the look of its like."""
        for step in kept:
            old = self.before[step.number]
            if (old.kind, old.level) == (step.block.kind, step.block.level):
                continue
            model = self._model(step)
            paragraph = self.paragraphs[step.number]
            for look in paragraph.findall(LOOK):
                paragraph.remove(look)
            look = None if model is None else self.paragraphs[model].find(LOOK)
            if look is not None:
                paragraph.insert(0, deepcopy(look))

    def _remove_gone(self, kept: dict[int, Step]) -> None:
        stays = {id(self.paragraphs[number]) for number in kept}
        for number, paragraph in enumerate(self.paragraphs):
            if number not in kept and id(paragraph) not in stays and _may_go(paragraph):
                paragraph.getparent().remove(paragraph)

    def _paragraph(self, span: Span) -> Element:
        return next(self._look(span).iterancestors(PARAGRAPH))

    def _look(self, span: Span) -> Element:
        piece = next(p for p in self.document.pieces if p.start >= span.start)
        return self.runs[piece.part][piece.run]


def _drop_twin(paragraph: Element) -> None:
    """Word writes a text box twice, for new readers and for old; the old text would come back."""
    for alternatives in list(paragraph.iterancestors(ALTERNATIVES)):
        chosen = next(child for child in alternatives if child in set(paragraph.iterancestors()))
        for other in [child for child in alternatives if child is not chosen]:
            alternatives.remove(other)


def _may_go(paragraph: Element) -> bool:
    parent = paragraph.getparent()
    if parent is None or next(paragraph.iter(*KEEPS), None) is not None:
        return False
    is_only = len(parent.findall(PARAGRAPH)) == 1
    return not is_only and not any(run_text(run) for run in paragraph.iter(f"{W}r"))

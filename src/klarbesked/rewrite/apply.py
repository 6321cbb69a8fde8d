"""The whole way from a letter's file to the file with its fixes: read this first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from klarbesked.engine.document import Document
from klarbesked.engine.finding import Edit, FixClass
from klarbesked.engine.read import read_letter
from klarbesked.rewrite.choose import Left, Made, choose_fixes
from klarbesked.rewrite.edited import edited
from klarbesked.rewrite.guarded import Examine

WOULD_NOT_HOLD = "Linjerne i afsnittet ville falde anderledes. Ret det selv."


class LetterFile(Protocol):
    """A file that a letter was read from, and that can be written again with changes."""

    @property
    def document(self) -> Document: ...

    @property
    def name(self) -> str: ...

    def obstacle(self, edit: Edit) -> str | None:
        """Say in Danish why the file cannot take the edit; None where it can."""
        ...

    def written(self, edits: Iterable[Edit]) -> bytes:
        """Return the file with the edits; everything else in it is as it was."""
        ...


@dataclass(frozen=True)
class Applied:
    """The file after the fixes, those that were made, and those that were left with the reason."""

    data: bytes
    made: tuple[Made, ...]
    left: tuple[Left, ...]


def apply_fixes(file: LetterFile, examine: Examine, kinds: Collection[FixClass]) -> Applied:
    """Make the fixes of those kinds. What is written is read again, and must say what was meant.

    Where it does not, as when a text's lines would be joined in another way, the fixes there are
    left and the rest made again.
    """
    letter = examine(file.document)
    closed: set[int] = set()
    while True:

        def obstacle(edit: Edit) -> str | None:
            number = block_number(edit, file.document)
            return WOULD_NOT_HOLD if number in closed else file.obstacle(edit)

        choice = choose_fixes(letter, examine, kinds, obstacle)
        edits = choice.changes.edits()
        data = file.written(edits)
        wrong = _first_wrong(edited(file.document, edits), read_letter(data, file.name))
        if wrong is None:
            return Applied(data, choice.made, choice.left)
        changed = {block_number(edit, file.document) for edit in edits}
        closed.add(min(changed, key=lambda number: abs(number - wrong)))


def block_number(edit: Edit, document: Document) -> int:
    """Return the number of the block that the edit stands in, or that it begins in."""
    ends = (n for n, block in enumerate(document.blocks) if block.span.end >= edit.span.start)
    return next(ends, len(document.blocks) - 1)


def _first_wrong(meant: Document, read: Document) -> int | None:
    """Return the number of the first line that is read otherwise; a file may break blocks there."""
    ours, theirs = _lines(meant), _lines(read)
    if ours == theirs:
        return None
    same = zip(ours, theirs, strict=False)
    return next((n for n, (our, their) in enumerate(same) if our != their), len(ours) - 1)


def _lines(document: Document) -> list[str]:
    return [line for block in document.blocks for line in document.at(block.span).split("\n")]

"""Copies of the Word letters with comments at the right places."""

from collections.abc import Iterable
from pathlib import Path

from klarbesked.cli.files import COPY_ENDING, is_folder
from klarbesked.cli.output import write_whole
from klarbesked.engine.check import Checked
from klarbesked.engine.present.docx import comment_docx
from klarbesked.engine.present.docx_findings import comments_of

LONGEST_STEM = 100


class CommentedLetters:
    """The folder of copies. An original is never written over, nor one copy by another."""

    def __init__(self, folder: str, roots: Iterable[str]) -> None:
        self.folder = Path(folder)
        self._roots = [Path(root).resolve() for root in roots if is_folder(Path(root))]
        self._letters = {Path(root).resolve() for root in roots}
        self._taken: set[Path] = set()
        self.written = 0
        self.other_formats = 0

    def add(self, path: Path, original: bytes, checked: Checked) -> None:
        """Write the commented copy. Raises `OutputError`. Only docx can hold comments."""
        document = checked.letter.document
        if document.format != "docx":
            self.other_formats += 1
            return
        copy = comment_docx(original, document, comments_of(checked))
        write_whole(self._free_path(path), copy)
        self.written += 1

    def _free_path(self, path: Path) -> Path:
        """Keep the folders below a folder the user named, so that two letters never meet."""
        source = path.resolve()
        root = next((root for root in self._roots if source.is_relative_to(root)), source.parent)
        folder = self.folder / source.relative_to(root).parent
        stem = path.stem[:LONGEST_STEM]
        target = folder / f"{stem}{COPY_ENDING}.docx"
        number = 2
        while target in self._taken or target.resolve() in self._letters:
            target = folder / f"{stem}{COPY_ENDING}-{number}.docx"
            number += 1
        self._taken.add(target)
        return target

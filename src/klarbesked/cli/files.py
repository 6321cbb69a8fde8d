"""Which files the user means: files, folders with all their letters, or standard input."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from klarbesked.engine.read.detect import SUFFIXES

STANDARD_INPUT = "-"
NO_NAME = Path("(intet navn)")
COPY_ENDING = "-kommentarer"
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
COPY = re.compile(rf"{COPY_ENDING}(?:-\d+)?\.docx$")


OLD_LETTERS = {".doc", ".dot", ".rtf", ".pages", ".wpd", ".msg", ".xps"}
"""Letters in formats we cannot read: they are named as such and not passed over."""


class Chosen(NamedTuple):
    """The files to check, and how many files in the folders are no letters."""

    files: tuple[Path, ...]
    passed_over: int


def choose(paths: Iterable[str]) -> Chosen:
    """Return each file once, in the order given; files of a folder in the order of their names.

    Links to folders are not followed, so a loop of links ends. A file that was named is always
    checked; in a folder only formats we can read, and neither the lock files of Word
    nor copies with our own comments.
    """
    files: dict[Path, None] = {}
    passed_over = 0
    for name in paths:
        path = Path(name)
        if not name or name == STANDARD_INPUT or not is_folder(path):
            files[path if name else NO_NAME] = None
            continue
        inside = list(_files_below(path))
        known = SUFFIXES.keys() | OLD_LETTERS
        letters = [file for file in inside if file.suffix.lower() in known or is_folder(file)]
        files |= dict.fromkeys(letters)
        passed_over += len(inside) - len(letters)
    return Chosen(tuple(files), passed_over)


def is_folder(path: Path) -> bool:
    """Whether it is a folder we may look into; a file we may not see is named later, as a file."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _files_below(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=closed.append):
        folders.sort()
        for name in sorted(names):
            path = Path(root, name)
            if not is_no_letter(name) and not is_endless(path):
                yield path
    # A folder we may not open is named as a file that cannot be read, and never passed over.
    yield from (Path(str(error.filename)) for error in closed)


def is_no_letter(name: str) -> bool:
    """Whether it is a hidden file, a lock file of Word, or a copy with our own comments."""
    return name.startswith((".", "~$")) or COPY.search(name) is not None


def is_endless(path: Path) -> bool:
    """Whether it is a pipe, a socket or a device: reading it could last for ever."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def shown(path: Path) -> str:
    """Return the path as text that can be printed: no control signs, no bytes that are no UTF-8."""
    return CONTROL.sub("\ufffd", os.fsencode(path).decode("utf-8", errors="replace"))

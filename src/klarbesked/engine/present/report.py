"""What all presenters show: the letters that were checked, and the files that could not be read."""

from dataclasses import dataclass
from typing import NamedTuple

from klarbesked.engine.check import Checked


class NamedChecked(NamedTuple):
    """A checked letter and the path the user gave."""

    path: str
    checked: Checked


class LetterError(NamedTuple):
    """A file that could not be read, and a Danish sentence with what to do."""

    path: str
    error: str


@dataclass(frozen=True)
class Report:
    """The outcome of one run, in the order the user named the files."""

    letters: tuple[NamedChecked, ...]
    errors: tuple[LetterError, ...]

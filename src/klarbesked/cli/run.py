"""One run over many letters: read, check, go on when one cannot be read, count what was done."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from traceback import extract_tb

import click
from rich.console import Console

from klarbesked.cli.comments import CommentedLetters
from klarbesked.cli.files import STANDARD_INPUT, choose, shown
from klarbesked.cli.options import Choices
from klarbesked.cli.output import OutputError
from klarbesked.engine.check import Checked, check
from klarbesked.engine.present.report import LetterError, NamedChecked, Report
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.detect import MAX_FILE
from klarbesked.engine.read.file import file_bytes
from klarbesked.rewrite.offers import with_safe_fixes

OUR_FAULT = "Det er os, der har en fejl. Skriv til os, hvad der står her i parentesen."
SHOWS_PROGRESS = 5
"""From this many files on, a line tells how far we are."""


class Run:
    """Checks the files the user named, one at a time."""

    def __init__(self, choices: Choices, copies: CommentedLetters | None) -> None:
        self._choices = choices
        self._copies = copies
        self._letters: list[NamedChecked] = []
        self._errors: list[LetterError] = []
        self._count = 0

    @property
    def report(self) -> Report:
        return Report(tuple(self._letters), tuple(self._errors))

    def through(self, paths: Iterable[str]) -> Iterator[Report]:
        """Yield a report for each file as soon as it is checked. Raises `OutputError`."""
        chosen = choose(paths)
        self._count = len(chosen.files)
        for path in _with_progress(chosen.files):
            yield self._one(path)
        for note in self._notes(chosen.passed_over):
            click.echo(note, err=True)

    def _one(self, path: Path) -> Report:
        name = shown(path)
        try:
            data = letter_bytes(path)
            checked = self._checked(data, name)
            if self._copies:
                self._copies.add(path, data, checked)
        except OutputError:
            raise
        except UnreadableLetterError as error:
            return self._failed(name, str(error))
        except Exception as error:
            # A fault of ours in one letter must not stop the others. The exception's own words
            # could hold the letter's, so only its kind and place are told.
            return self._failed(name, f"{OUR_FAULT} ({kind_and_place(error)})")
        self._letters.append(NamedChecked(name, without_words(checked)))
        return Report((self._letters[-1],), ())

    def _checked(self, data: bytes, name: str) -> Checked:
        checked = check(
            read_letter(data, name),
            today=self._choices.today,
            profile=self._choices.profile,
            letter_type=self._choices.letter_type,
            flag_date=self._choices.flag_date,
            is_template=self._choices.is_template,
            answers=self._choices.answers,
            path=name,
            read=self._choices.read,
        )
        return with_safe_fixes(checked)

    def _failed(self, name: str, sentence: str) -> Report:
        self._errors.append(LetterError(name, sentence))
        return Report((), (self._errors[-1],))

    def _notes(self, passed_over: int) -> Iterator[str]:
        if not self._count:
            yield "Der er ingen breve i mappen, som vi kan læse. Vælg en anden mappe eller en fil."
        if passed_over == 1:
            yield "1 fil i mappen er ikke et brev. Den har vi ikke tjekket."
        elif passed_over:
            yield f"{passed_over} filer i mappen er ikke breve. Dem har vi ikke tjekket."
        if self._copies and self._copies.written:
            count, folder = self._copies.written, self._copies.folder
            yield f"Kopier med kommentarer: {count}. De ligger i {folder}."
        if self._copies and self._copies.other_formats:
            others = self._copies.other_formats
            yield f"Kun docx kan få kommentarer. Breve i andre formater: {others}."

    def interrupted(self, out: str | None) -> str:
        """Say how far we came, and that nothing was left half written."""
        done = len(self._letters) + len(self._errors)
        kept = f" Vi har ikke rørt {out}." if out else ""
        return f"Du har stoppet programmet. {done} af {self._count} breve er tjekket.{kept}"


def kind_and_place(error: Exception) -> str:
    """Return what somebody needs who is to mend it: "KeyError i token.py, linje 12"."""
    frames = extract_tb(error.__traceback__)
    own = [frame for frame in frames if "klarbesked" in frame.filename] or frames
    return f"{type(error).__name__} i {Path(own[-1].filename).name}, linje {own[-1].lineno}"


def without_words(checked: Checked) -> Checked:
    """Let go of the words: they are most of a letter's memory, and no report shows them."""
    return replace(checked, letter=checked.letter.without_words())


def _with_progress(files: tuple[Path, ...]) -> Iterable[Path]:
    console = Console(stderr=True)
    if len(files) < SHOWS_PROGRESS or not console.is_terminal:
        return files
    # Only a run over many letters shows how far it is; a single one need not wait for this.
    from rich.progress import track

    return track(files, description="Tjekker breve", console=console, transient=True)


def letter_bytes(path: Path) -> bytes:
    """Return the bytes of a file or, for "-", of standard input; a byte more than is allowed."""
    if str(path) == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_FILE + 1) if sys.stdin else b""
    return file_bytes(path)

"""Check a letter for another program, and answer as `klarbesked check --format json` does."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from klarbesked.engine.check import check
from klarbesked.engine.document import BlockKind, Cell, Document
from klarbesked.engine.letter_type import FAMILIES
from klarbesked.engine.present.json import as_data
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.profile import Profile
from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.shape import shaped
from klarbesked.engine.read.text import read_text
from klarbesked.rewrite.offers import with_safe_fixes
from klarbesked.web.letters.domain.upload import read_upload


class UnknownNameError(Exception):
    """A letter type or a question we do not know. The message is Danish and says what to do."""


@dataclass(frozen=True)
class Said:
    """What the other program says about the letter. Where it says nothing, the letter is asked."""

    letter_type: str | None = None
    answers: Mapping[str, bool] = field(default_factory=dict)
    letter_date: date | None = None
    is_template: bool = False


@dataclass(frozen=True)
class SentBlock:
    kind: BlockKind
    text: str
    level: int = 0
    cell: Cell | None = None


def document_of_text(text: str) -> Document:
    """Read plain text. Raises `UnreadableLetterError`."""
    return shaped(read_text(text.encode()))


def document_of_blocks(blocks: Iterable[SentBlock]) -> Document:
    """Put a letter together that the other program has taken apart. Raises as above."""
    builder = Builder("text")
    for block in blocks:
        builder.text(block.text.replace("\r\n", "\n"))
        builder.end_block(block.kind, level=block.level, cell=block.cell)
    return builder.document()


def document_of_file(data: bytes, name: str) -> Document:
    """Read an uploaded file. Raises `UploadError`."""
    return read_upload(data=data, name=name)


def check_letter(
    document: Document, *, name: str, said: Said, profile: Profile, today: date
) -> dict[str, Any]:
    """Return the report on one letter. Raises `UnknownNameError`."""
    _must_be_known(said, profile)
    checked = check(
        document,
        today=today,
        profile=profile,
        letter_type=said.letter_type,
        flag_date=said.letter_date,
        is_template=said.is_template,
        answers=said.answers,
        path=name,
    )
    return as_data(Report((NamedChecked(name, with_safe_fixes(checked)),), ()))


def _must_be_known(said: Said, profile: Profile) -> None:
    known = profile.catalogue
    if said.letter_type and said.letter_type not in {*known.types, *FAMILIES}:
        raise UnknownNameError("Vi kender ikke brevtypen. Se dem alle på /api/letter-types.")
    if not said.answers.keys() <= known.questions.keys():
        raise UnknownNameError(
            "Vi kender ikke et af spørgsmålene i answers. Se dem på /api/letter-types/{id}."
        )

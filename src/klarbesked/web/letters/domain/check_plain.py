"""Check a letter that is sent in a form, for those whose browser runs no JavaScript."""

from dataclasses import dataclass
from datetime import date

from klarbesked.engine.document import Document
from klarbesked.engine.present.order import remarks
from klarbesked.engine.profile import Profile
from klarbesked.engine.read import read_letter
from klarbesked.web.letters.domain.check_letter import Choices, check_document
from klarbesked.web.letters.domain.from_file import html_of
from klarbesked.web.letters.domain.plain import to_html, to_plain
from klarbesked.web.letters.domain.upload import read_upload
from klarbesked.web.letters.domain.workshop import Place

HEAD = '<!doctype html><meta charset="utf-8">'


@dataclass(frozen=True)
class PlainAnswer:
    """`places`: what to put right, the most important first."""

    places: list[Place]

    @property
    def first_count(self) -> int:
        return sum(place.remark.level == "A" for place in self.places)


def letter_of_text(text: str) -> Document:
    """Read what somebody wrote in a field. Raises as `to_html`, and `UnreadableLetterError`."""
    return read_letter(f"{HEAD}{to_html(text)}".encode(), "brev.html")


def letter_of_file(*, data: bytes, name: str) -> tuple[Document, str]:
    """Return the letter in a file, and the text it has in the field. Raises `UploadError`."""
    document = read_upload(data=data, name=name)
    return document, to_plain(html_of(document))


def check_plain(
    document: Document, *, letter_type: str, today: date, profile: Profile
) -> PlainAnswer:
    choices = Choices(letter_type=letter_type)
    checked = check_document(document, choices=choices, today=today, profile=profile)
    words = checked.letter.at
    return PlainAnswer(
        [
            Place(remark, words(remark.first.span) if remark.first.span else "")
            for remark in remarks(checked.findings)
        ]
    )

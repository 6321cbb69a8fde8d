"""Give the writer the letter back as a Word file, with or without our comments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from klarbesked.engine.check import Checked
from klarbesked.engine.present.docx import comment_docx
from klarbesked.engine.present.docx_edit import EditedBlock, TooMuchChangedError, edit_docx
from klarbesked.engine.present.docx_findings import comments_of
from klarbesked.engine.present.editor_remarks import without_ignored
from klarbesked.engine.profile import Profile
from klarbesked.engine.read import read_letter
from klarbesked.web.letters.domain.check_letter import Choices, check_document
from klarbesked.web.letters.domain.new_word import WrittenBlock, new_word
from klarbesked.web.letters.domain.upload import read_upload

NAME = "brev.docx"


@dataclass(frozen=True)
class WordFile:
    """`has_look`: the upload's look could be kept; None where there was no upload."""

    data: bytes
    has_look: bool | None


def word_letter(blocks: Sequence[WrittenBlock], *, original: bytes | None) -> WordFile:
    """Return the letter as Word: the upload with its text changed, or a new file.

    Raises `UploadError` where the upload is no Word file.
    """
    if original is None:
        return WordFile(new_word(blocks), None)
    read_upload(data=original, name=NAME)
    edited = [EditedBlock(one.block, one.origin) for one in blocks]
    try:
        return WordFile(edit_docx(original, edited), has_look=True)
    except TooMuchChangedError:
        return WordFile(new_word(blocks), has_look=False)


def commented_word(
    blocks: Sequence[WrittenBlock],
    *,
    original: bytes | None,
    choices: Choices,
    today: date,
    profile: Profile | None = None,
) -> WordFile:
    """Return the letter as Word with a comment for each finding that is not ignored."""
    plain = word_letter(blocks, original=original)
    document = read_letter(plain.data, NAME)
    checked: Checked = check_document(document, choices=choices, today=today, profile=profile)
    left = without_ignored(checked, choices.ignored)
    return WordFile(comment_docx(plain.data, document, comments_of(left)), plain.has_look)

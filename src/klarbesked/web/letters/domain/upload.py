"""Read a file somebody has sent us."""

from klarbesked.engine.document import Document
from klarbesked.engine.read import UnreadableLetterError, read_letter

MAX_BYTES = 20 * 1024 * 1024


class UploadError(Exception):
    """The file cannot be read. The message is a Danish sentence that says what to do."""


def read_upload(*, data: bytes, name: str) -> Document:
    """Return the letter in the file. Raises `UploadError`."""
    if len(data) > MAX_BYTES:
        raise UploadError(
            "Filen er større end 20 MB. Gem brevet uden store billeder, og prøv igen."
        )
    try:
        return read_letter(data, name)
    except UnreadableLetterError as error:
        raise UploadError(str(error)) from error

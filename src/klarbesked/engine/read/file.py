"""Read a letter from a file on the machine."""

from pathlib import Path

from klarbesked.engine.document import Document
from klarbesked.engine.read.detect import MAX_FILE, read_letter
from klarbesked.engine.read.error import UnreadableLetterError


def read_file(path: Path) -> Document:
    """Read the letter at `path`. Raises `UnreadableLetterError` with what the user can do."""
    return read_letter(file_bytes(path), path.name)


def file_bytes(path: Path) -> bytes:
    """Return at most one byte more than a letter may have, so that no file fills the memory."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise UnreadableLetterError("Filen findes ikke. Se efter, om navnet er rigtigt.") from error
    except PermissionError as error:
        raise UnreadableLetterError(
            "Du har ikke lov til at læse filen. Bed om adgang, eller kopiér den til din egen mappe."
        ) from error
    except IsADirectoryError as error:
        raise UnreadableLetterError("Det er en mappe og ikke en fil.") from error
    except OSError as error:
        raise UnreadableLetterError(
            "Vi kan ikke åbne filen. Kopiér den til din egen mappe, og prøv igen."
        ) from error

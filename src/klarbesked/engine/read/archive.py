"""Word and ODT files are zip files: open one from a stranger without being harmed."""

import zlib
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from klarbesked.engine.read.error import UnreadableLetterError

MAX_PART = 50_000_000
MAX_ALL = 200_000_000
MAX_PARTS = 4_000
OLE_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")
CENTRAL_ENTRY = b"PK\x01\x02"
LOCAL_HEADER = 30
ENCRYPTED = 0x1
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Archive:
    """A zip file in memory. `entries` are its parts in the order they stand in the file."""

    def __init__(self, zip_file: ZipFile) -> None:
        self._zip = zip_file
        self._room = MAX_ALL
        self._counted: set[str] = set()
        self.entries = tuple(zip_file.infolist())
        self.names = frozenset(entry.filename for entry in self.entries)

    def read(self, name: str) -> bytes:
        """Return a part. Raises `UnreadableLetterError` where it is missing, broken or too big."""
        if name not in self.names:
            raise _broken()
        most = MAX_PART if name in self._counted else min(MAX_PART, self._room)
        try:
            with self._zip.open(name) as part:
                data = part.read(most + 1)
        except BROKEN as error:
            raise _broken() from error
        if len(data) > most:
            raise _too_big()
        if name not in self._counted:
            self._room -= len(data)
            self._counted.add(name)
        return data


def open_archive(data: bytes) -> Archive:
    """Open a zip file. Raises `UnreadableLetterError` for anything else, and for a trap.

    Sizes are counted while reading, as a zip file may lie about them. Other packings than
    deflate are refused: zipfile cannot stop them half-way, and no writing program uses them.
    """
    refuse_ole(data)
    if data.count(CENTRAL_ENTRY) > MAX_PARTS:
        raise _too_big()
    try:
        zip_file = ZipFile(BytesIO(data))
    except BROKEN as error:
        raise _broken() from error
    entries = zip_file.infolist()
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise locked("dit skriveprogram")
    if _is_odd(entries):
        raise _broken()
    return Archive(zip_file)


def refuse_ole(data: bytes) -> None:
    """Raise `UnreadableLetterError` for the container of locked files and of old Word files."""
    if not data.startswith(OLE_MAGIC):
        return
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise locked("Word")
    raise UnreadableLetterError(
        "Det er det gamle Word-format (.doc). Åbn filen i Word, og gem den som docx."
    )


def locked(program: str) -> UnreadableLetterError:
    """Return the error for a file that needs a password; `program` can take it off."""
    return UnreadableLetterError(
        f"Filen er låst med en adgangskode. Fjern den i {program}, og gem igen."
    )


def _is_odd(entries: list[ZipInfo]) -> bool:
    """Tell whether parts share a name or share bytes, or are packed in a way nobody uses."""
    if len({entry.filename for entry in entries}) < len(entries):
        return True
    if any(entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for entry in entries):
        return True
    in_file = sorted(entries, key=lambda entry: entry.header_offset)
    return any(_least_end(entry) > later.header_offset for entry, later in pairwise(in_file))


def _least_end(entry: ZipInfo) -> int:
    return entry.header_offset + LOCAL_HEADER + len(entry.filename) + entry.compress_size


def _broken() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen er gået i stykker. Hent den igen, eller gem den igen fra dit skriveprogram."
    )


def _too_big() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen fylder for meget, når den er pakket ud. Fjern store billeder, og gem den igen."
    )

"""Read a message of Digital Post (MeMo 1.1 and 1.2): the letter is the main document's file."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from klarbesked.engine.document import Document
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.xml import Element, parse_xml

ReadPart = Callable[[bytes, str], Document]

MEMO = "{https://DigitalPost.dk/MeMo-1}"
FILES = f"{MEMO}MessageBody/{MEMO}MainDocument/{MEMO}File"
LABEL = f"{MEMO}MessageHeader/{MEMO}label"
CREATED = f"{MEMO}MessageBody/{MEMO}createdDateTime"
MOST_FILES = 20
FORMATS = (".html", ".docx", ".odt", ".txt", ".pdf")
"""In the order we prefer: a PDF file no longer knows its headings and lists."""

TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
LONG_CONTENT = re.compile(rb"(<(?:[\w.-]+:)?content(?:\s[^<>]*)?>)([A-Za-z0-9+/=\s]{1000,})(?=</)")
SET_ASIDE = re.compile(r"#(\d+)")
"""Stands for a file in the XML; no base64 text has a "#" in it."""


def read_memo(data: bytes, read_part: ReadPart) -> Document:
    """Read a message. `read_part` reads the bytes of a file, by a name such as "brev.html".

    Of several files, which are the same letter in different formats, the best that can be
    read is taken. The message's label is the letter's title.
    """
    contents: list[bytes] = []
    message = _message(parse_xml(LONG_CONTENT.sub(lambda found: _aside(found, contents), data)))
    files = sorted(_files(message), key=lambda file: FORMATS.index(file[0]))
    fault = None
    for suffix, content in files[:MOST_FILES]:
        try:
            letter = read_part(file_bytes(content, contents), f"brev{suffix}")
        except UnreadableLetterError as error:
            fault = fault or error
        else:
            title = " ".join((message.findtext(LABEL) or "").split())
            title = title or letter.title
            return replace(letter, format="memo", title=title, sent_date=sent_date(message))
    raise fault or UnreadableLetterError(
        "Meddelelsen har ikke brevet i et format, vi kan læse. Gem brevet som pdf eller docx."
    )


def _aside(found: re.Match[bytes], contents: list[bytes]) -> bytes:
    """Put a file aside: the XML parser takes no text of 10 MB, and Digital Post does."""
    contents.append(found.group(2))
    return found.group(1) + f"#{len(contents) - 1}".encode()


def _message(root: Element) -> Element:
    """Return the message, which may stand in the envelope of the system that sent it."""
    message = next(root.iter(f"{MEMO}Message"), None)
    if message is None:
        raise UnreadableLetterError(
            "Filen er ikke en meddelelse fra Digital Post. Gem brevet som pdf eller docx."
        )
    if message.find(f"{MEMO}MessageBody") is None:
        raise UnreadableLetterError(
            "Meddelelsen har intet brev. Hent den igen, eller gem brevet som pdf eller docx."
        )
    return message


def sent_date(message: Element) -> date | None:
    """Return the day the message was made; None where it says no day."""
    try:
        return date.fromisoformat((message.findtext(CREATED) or "").strip()[:10])
    except ValueError:
        return None


def _files(message: Element) -> Iterator[tuple[str, str]]:
    """Yield the suffix and the base64 text of each file in a format that we read."""
    for file in message.iterfind(FILES):
        mime = (file.findtext(f"{MEMO}encodingFormat") or "").split(";")[0].strip().lower()
        name = file.findtext(f"{MEMO}filename") or ""
        suffix = TYPES.get(mime) or PurePath(name.strip()).suffix.lower()
        suffix = ".html" if suffix == ".htm" else suffix
        if suffix in FORMATS:
            yield suffix, (file.findtext(f"{MEMO}content") or "").strip()


def file_bytes(content: str, contents: list[bytes]) -> bytes:
    """Return the bytes of a file. Raises `UnreadableLetterError` where they are not whole."""
    aside = SET_ASIDE.fullmatch(content)
    try:
        raw = contents[int(aside.group(1))] if aside else content.encode("ascii")
        data = b64decode(b"".join(raw.split()), validate=True)
    except (ValueError, IndexError):
        data = b""
    if not data:
        raise UnreadableLetterError(
            "Brevet i meddelelsen er gået i stykker. Hent den igen fra Digital Post."
        )
    return data

"""Read an e-mail: the letter is its body, or the file attached to a body that says little."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import parsedate_to_datetime
from itertools import islice
from pathlib import PurePath
from typing import Any, cast

from klarbesked.engine.document import Document
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.prepend import prepend_heading
from klarbesked.engine.read.quoted_mail import without_quoted

ReadPart = Callable[[bytes, str], Document]

FAULTS = (MessageError, LookupError, ValueError, AttributeError, TypeError, RecursionError)
"""What the standard library's parser lets out where a header or a part is broken."""

FEWEST_WORDS = 30
"""A shorter body with a letter attached only says that here is the letter."""

MOST_PARTS = 500
LONGEST_HEADER = 4000
LETTERS = {".docx": b"PK", ".odt": b"PK", ".pdf": b"%PDF-"}
TYPES = {
    "application/pdf": ".pdf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
REPLY = re.compile(r"(?:(?:re|sv|vs|fw|fwd)\s*:\s*)+", re.IGNORECASE)
BOM = b"\xef\xbb\xbf"
WINDOWS = "windows-1252"
LATIN_1 = {"", "iso-8859-1", "latin-1", "us-ascii", "ascii", "utf-8", "unknown-8bit"}
CHARSETS = ("utf", "iso-", "windows-", "us-ascii", "cp", "koi8", "mac", "big5", "gb", "shift")
"""Charsets of text; others, such as punycode, can take for ever."""

NOT_ASCII = ("utf-16", "utf-32", "utf-7", "iso-2022")
"""Charsets whose bytes would pass for UTF-8 and mean something else."""


def read_eml(data: bytes, read_part: ReadPart) -> Document:
    """Read an e-mail. `read_part` reads the bytes of a part, by a name such as "brev.html".

    The subject is the letter's first heading, unless the body already says the same.
    """
    message = _message(data)
    subject = subject_of(message)
    body = _body(message, read_part)
    if body is None or len(body.text.split()) < FEWEST_WORDS:
        attached = _attached(message, read_part, must_read=body is None)
        if attached:
            title = subject or attached.title
            return replace(attached, format="eml", title=title, sent_date=sent_date(message))
    if body is None:
        raise UnreadableLetterError(
            "Mailen har ingen tekst, og der er intet brev vedhæftet. Vælg en anden mail."
        )
    body = without_quoted(body)
    if _letters(message):
        body = replace(body, remnants=body.remnants | {"attached_letter"})
    body = replace(body, format="eml", title=subject or body.title, sent_date=sent_date(message))
    return body if _says(body, subject) else prepend_heading(body, subject)


class ShortHeaders(EmailPolicy):
    """The standard library's modern policy, which takes hours for a header of a few megabytes."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


def _message(data: bytes) -> EmailMessage:
    try:
        message = cast(EmailMessage, message_from_bytes(data, policy=ShortHeaders()))
        parts = sum(1 for _ in islice(message.walk(), MOST_PARTS + 1))
    except FAULTS:
        raise UnreadableLetterError(
            "Mailen er gået i stykker. Gem den igen fra dit mailprogram."
        ) from None
    if parts > MOST_PARTS:
        raise UnreadableLetterError("Mailen har for mange dele. Gem selve brevet som en fil.")
    return message


def subject_of(message: EmailMessage) -> str:
    """Return the subject, without "Sv:" and the like before it; empty where it is broken."""
    try:
        subject = str(message.get("Subject", ""))
    except FAULTS:
        return ""
    return REPLY.sub("", " ".join(subject.split()), count=1).strip()


def sent_date(message: EmailMessage) -> date | None:
    """Return the day in the mail's own time zone; None where the header says no day."""
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))).date()
    except FAULTS:
        return None


def _says(body: Document, subject: str) -> bool:
    return " ".join(subject.casefold().split()) in " ".join(body.text.casefold().split())


def _body(message: EmailMessage, read_part: ReadPart) -> Document | None:
    """Return the body, read from HTML where there is any; None where it holds no text."""
    for kind, name in (("html", "brev.html"), ("plain", "brev.txt")):
        try:
            part = message.get_body(preferencelist=(kind,))
            data = part and text_bytes(part)
        except FAULTS:
            continue
        if not data:
            continue
        try:
            return read_part(data, name)
        except UnreadableLetterError:
            continue
    return None


def text_bytes(part: Message) -> bytes | None:
    """Return the text of a part as UTF-8 with its mark, by the charset that its header tells.

    The mark keeps a text that begins like a mail from being read as one, and so on without end.
    """
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or not payload.strip():
        return None
    return BOM + decoded(payload, part.get_content_charset() or "").encode("utf-8", "replace")


def decoded(payload: bytes, charset: str) -> str:
    """Return the text in a payload. What can be UTF-8 is, whatever an old mail program says."""
    if not charset.lower().startswith(CHARSETS):
        charset = WINDOWS
    if not charset.lower().startswith(NOT_ASCII):
        try:
            return payload.decode("utf-8-sig")
        except UnicodeDecodeError:
            charset = WINDOWS if charset.lower() in LATIN_1 else charset
    try:
        return payload.decode(charset or WINDOWS, errors="replace")
    except (LookupError, ValueError):
        return payload.decode(WINDOWS, errors="replace")


def _attached(message: EmailMessage, read_part: ReadPart, *, must_read: bool) -> Document | None:
    """Return the first attached letter that can be read.

    Raises the reader's error where none can and the mail holds nothing else.
    """
    fault = None
    for data, name in _letters(message):
        try:
            return read_part(data, name)
        except UnreadableLetterError as error:
            fault = fault or error
    if fault and must_read:
        raise fault
    return None


def _letters(message: EmailMessage) -> list[tuple[bytes, str]]:
    """Return the attached files that are letters by their type or name, and by their first bytes.

    A file that is not what its name says could be a mail again, and that one too, without end.
    """
    letters = []
    for part in message.walk():
        try:
            suffix = _suffix(part)
            data = part.get_payload(decode=True) if suffix in LETTERS else None
        except FAULTS:
            continue
        if isinstance(data, bytes) and LETTERS[suffix] in data[:1024]:
            letters.append((data, f"brev{suffix}"))
    return letters


def _suffix(part: Message) -> str:
    by_type = TYPES.get(part.get_content_type(), "")
    return by_type or PurePath(part.get_filename() or "").suffix.lower()

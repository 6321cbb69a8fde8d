"""Find out which format a file is in, by its first bytes and then by its name; then read it."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from klarbesked.engine.document import Document
from klarbesked.engine.read.archive import open_archive, refuse_ole
from klarbesked.engine.read.docx import read_docx
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.html import read_html
from klarbesked.engine.read.memo import read_memo
from klarbesked.engine.read.odt import read_odt
from klarbesked.engine.read.shape import shaped
from klarbesked.engine.read.text import read_markdown, read_text

MAX_FILE = 60_000_000
FORMATS = "docx, odt, pdf, html, eml, txt eller md"
SUFFIXES = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".odt": "odt", ".ott": "odt",
    ".pdf": "pdf", ".html": "html", ".htm": "html", ".xhtml": "html", ".eml": "eml",
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".xml": "memo",
}  # fmt: skip
COMMENTS = re.compile(rb"\s*(?:<!--(?:(?!-->).)*+-->\s*+)*+", re.DOTALL)
HTML = re.compile(rb"<(?:!doctype html|html|body|head)\b", re.IGNORECASE)
MEMO = re.compile(rb"https?://DigitalPost\.dk/MeMo-1")
MAIL = re.compile(rb"(?:From|Received|Return-Path|MIME-Version|Message-ID|Delivered-To): ", re.I)

Reader = Callable[[bytes], Document]


def read_letter(data: bytes, name: str) -> Document:
    """Read a letter from the bytes of a file. `name` only helps where the bytes do not tell.

    Raises `UnreadableLetterError` with one Danish sentence for whatever cannot be read.
    """
    return shaped(_read_part(data, name))


def _read_part(data: bytes, name: str) -> Document:
    """Read a letter, or the letter inside a message; letterheads are not looked for yet."""
    if not data.strip():
        raise UnreadableLetterError("Filen er tom. Åbn den, og se, om brevet er gemt.")
    if len(data) > MAX_FILE:
        raise UnreadableLetterError("Filen er større end 60 MB. Gem brevet uden store billeder.")
    return READERS[detect(data, name)](data)


def _read_pdf(data: bytes) -> Document:
    # PDFium takes its time and memory to load, and most letters are no PDF.
    from klarbesked.engine.read.pdf import read_pdf

    return read_pdf(data)


def _read_eml(data: bytes) -> Document:
    # Python's mail reader takes its time to load, and most letters are no mail.
    from klarbesked.engine.read.eml import read_eml

    return read_eml(data, _read_part)


READERS: Mapping[str, Reader] = {
    "docx": read_docx,
    "odt": read_odt,
    "pdf": _read_pdf,
    "html": read_html,
    "eml": _read_eml,
    "memo": lambda data: read_memo(data, _read_part),
    "markdown": read_markdown,
    "text": read_text,
}


def detect(data: bytes, name: str) -> str:
    """Return the name of the format. Raises `UnreadableLetterError` for one we do not know."""
    suffix = PurePath(name).suffix.lower()
    refuse_ole(data)
    if data.startswith(b"PK"):
        return _inside_zip(data)
    if MEMO.search(data[:4096].replace(b"\0", b"")):
        return "memo"
    if data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableLetterError("Filen er i formatet rtf. Åbn den i Word, og gem som docx.")
    top = data.removeprefix(b"\xef\xbb\xbf")[:4096]
    if HTML.match(top, COMMENTS.match(top).end()):  # type: ignore[union-attr]
        return "html"
    if MAIL.match(data):
        return "eml"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if suffix and suffix not in SUFFIXES and name != "-":
        raise _unknown()
    return SUFFIXES.get(suffix, "text")


def _inside_zip(data: bytes) -> str:
    names = open_archive(data).names
    if any(
        name.lower().endswith("document.xml") or "[content_types]" in name.lower() for name in names
    ):
        return "docx"
    if "content.xml" in names:
        return "odt"
    raise _unknown()


def _unknown() -> UnreadableLetterError:
    return UnreadableLetterError(f"Vi kender ikke filens format. Gem brevet som {FORMATS}.")

"""Put findings into the Word file they are about, as comments at the exact place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Document, Span
from klarbesked.engine.present.docx_anchor import Anchor, Anchors
from klarbesked.engine.present.docx_comments import CommentsPart
from klarbesked.engine.present.docx_marker import mark
from klarbesked.engine.present.docx_write import rewritten, unparsed
from klarbesked.engine.read.docx_package import open_package

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Comment:
    """What to write in the margin. Each line of `text` is a paragraph of the comment.

    `span` is None for a comment on the whole letter.
    """

    span: Span | None
    text: str
    author: str = "Klar Besked"
    initials: str = "KB"


def comment_docx(original: bytes, document: Document, comments: Sequence[Comment]) -> bytes:
    """Return the Word file with comments; `document` is what `read_docx` made of `original`.

    The text and the comments already there stay, and so does every other part of the file, byte
    for byte. Word allows no comments in headers, footers, notes and text boxes: such a comment
    stands where the reader comes by, and says where it belongs.
    """
    package = open_package(original)
    letter = package.letter()
    part = CommentsPart(package, letter)
    anchors = Anchors(package, letter, document)
    placed = [(_add(part, comment, anchors.at(comment.span))) for comment in comments]
    mark(placed, part.reference_style)
    changed = {package.main: unparsed(letter, is_strict=package.is_strict)} | part.changed()
    return rewritten(package.archive, changed) if placed else original


def _add(part: CommentsPart, comment: Comment, anchor: Anchor) -> tuple[str, Anchor]:
    lines = _clean(anchor.where + comment.text).splitlines() or [""]
    return part.add(_clean(comment.author), _clean(comment.initials), lines), anchor


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text)

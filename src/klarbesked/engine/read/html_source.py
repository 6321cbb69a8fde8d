"""The source of an HTML letter: its bytes to text, and the code of its template out of it."""

import codecs
import re

from klarbesked.engine.read.error import UnreadableLetterError

MAX_BYTES = 20_000_000
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
CHARSET = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*(iso-8859-\d{1,2}|windows-125\d|macintosh)\b",
    re.IGNORECASE,
)
LATIN_1 = "iso-8859-1"
WINDOWS = "windows-1252"
END_OF_PAGE = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
"""Mail gateways add text after it. Browsers show that text, and the parser drops it."""

CONTROL_CODE = (
    (re.compile(r"\{% comment\b"), "{% endcomment %}"),
    (re.compile(r"\{#[-\s]"), "#}"),
    (re.compile(r"\{%"), "%}"),
)
"""Django's and Jinja's comments and tags. `{#` needs its space, or it may open a CSS rule."""


def read_source(data: bytes) -> tuple[str, bool]:
    """Return the source of an HTML file without template code, and whether there was any.

    What a template fills in, `{{ navn }}`, stays: the reader of the letter would see it.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableLetterError("Filen er større end 20 MB. Gem brevet uden store billeder.")
    source = decode(data).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    plain = source
    for opening, closing in CONTROL_CODE:
        plain = _without(plain, opening, closing)
    return END_OF_PAGE.sub("", plain), plain != source


def decode(data: bytes) -> str:
    """Return the text: by its BOM, else UTF-8 if it can be, else what the file itself says.

    UTF-8 goes before the file's own word, which is often left from an older version.
    """
    bom = next((encoding for mark, encoding in BOMS.items() if data.startswith(mark)), None)
    if bom:
        return data.decode(bom, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_declared(data), errors="replace")


def _declared(data: bytes) -> str:
    charset = CHARSET.search(data[:4096])
    name = charset.group(1).decode("ascii").lower() if charset else WINDOWS
    try:
        codecs.lookup(name)
    except LookupError:
        return WINDOWS
    return WINDOWS if name == LATIN_1 else name


def _without(source: str, opening: re.Pattern[str], closing: str) -> str:
    """Cut out everything from `opening` to `closing`; what is never closed stays."""
    kept = []
    place = 0
    while begin := opening.search(source, place):
        end = source.find(closing, begin.end() - 1)
        if end < 0:
            break
        kept.append(source[place : begin.start()])
        place = end + len(closing)
    return "".join([*kept, source[place:]])

"""Cut a letter's text into tokens: words, numbers, abbreviations, addresses, fields, signs."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from klarbesked.engine.annotate.abbreviation import abbreviations, dotted_pattern
from klarbesked.engine.annotate.facts.date import MONTHS
from klarbesked.engine.document import Span

TokenKind = Literal["word", "number", "abbreviation", "address", "field", "sign"]


class Token(NamedTuple):
    """`start` and `end` are offsets into the document's text.

    The full stop of an abbreviation and of an ordinal before a month belongs to the token.
    """

    start: int
    end: int
    text: str
    kind: TokenKind

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Whether it counts as a word that a reader reads."""
        return self.kind != "sign"


MONTH = "|".join(MONTHS)
TOP_DOMAIN = "dk|com|org|net|eu|nu|info|gl|fo|no|se|de|example"
LETTER = r"[^\W\d_]"
PARTS = [
    # Addresses on the net and e-mail; a full stop at the end is the sentence's.
    (
        r"(?P<address>(?:https?://|www\.)[^\s<>()\"”]*[^\s<>()\"”.,;:!?]"
        r"|(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,8}"
        rf"|(?<![\w.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?:{TOP_DOMAIN})\b(?:/[^\s<>()\"”]*[^\s<>()\"”.,;:!?])?(?!\.?\w))"
    ),
    r"(?P<dotted>(?<![\w.])(?:{dotted})(?!\w)\.?)",
    # Ordinals before a month, then dates, CPR numbers, amounts, ranges and times.
    rf"(?P<ordinal>\d{{1,2}}\.(?=[-–]?\s*(?:{MONTH})\b)|\d{{1,2}}\.(?=[-–]\d{{1,2}}\.))",
    (
        r"(?P<number>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b|\d{1,2}/\d{1,2}(?:[-/]\d{2,4})?"
        r"|\d{6}-\d{4}\b|\d{1,3}(?:\.\d{3})+(?:,\d+|,-)?(?!\d)|\d+(?:[.,:]\d+)+|\d+,-|\d+%?)"
    ),
    r"(?P<initials>(?<![\w.])(?:[A-ZÆØÅ]\.){2,})",
    rf"(?P<word>{LETTER}(?:\w|['’´](?=\w)|[-–/](?=\w)|-(?=\s+(?:og|eller|samt)\b))*)",
    r"(?P<sign>\.{2,}|…|§+|--+|[^\w\s]|_+)",
]
KINDS: dict[str, TokenKind] = {
    "address": "address",
    "dotted": "abbreviation",
    "ordinal": "number",
    "number": "number",
    "initials": "word",
    "word": "word",
    "sign": "sign",
}


@cache
def pattern() -> re.Pattern[str]:
    return re.compile("|".join(PARTS).replace("{dotted}", dotted_pattern()), re.IGNORECASE)


def tokens(
    text: str, span: Span, fields: Iterable[Span] = (), own: frozenset[str] = frozenset()
) -> Iterator[Token]:
    """Yield the tokens of `text` in `span`; each of `fields` is one token.

    `own` holds abbreviations of the authority's own, lower case, with their full stop.
    """
    start = span.start
    for field in fields:
        yield from _plain(text, start, field.start, own)
        yield Token(field.start, field.end, text[field.start : field.end], "field")
        start = field.end
    yield from _plain(text, start, span.end, own)


def _plain(text: str, start: int, end: int, own: frozenset[str]) -> Iterator[Token]:
    position = start
    find, known = pattern().search, _plain_pieces().get
    while position < end:
        # Most of a letter is plain words, perhaps with a comma or full stop: no need to search.
        stop = text.find(" ", position, end)
        if stop < 0:
            stop = end
        piece = text[position:stop]
        parts = known(piece)
        if parts is None:
            parts = _remember(piece)
        if parts and not own:
            word, sign = parts
            close = position + len(word)
            yield Token(position, close, word, "word")
            if sign:
                yield Token(close, close + 1, sign, "sign")
            position = stop + 1
            continue
        if not piece:
            position += 1
            continue
        match = find(text, position, end)
        if not match:
            return
        name = match.lastgroup or "sign"
        position = match.end()
        if name == "word" and _is_abbreviation(text, match, end, own):
            position += text[position : position + 1] == "."
            yield Token(match.start(), position, text[match.start() : position], "abbreviation")
            continue
        yield Token(match.start(), position, match.group(), KINDS[name])


PIECE = re.compile(rf"({LETTER}{{2,40}})([.,:;?!]?)")
"""Two letters or more, and perhaps one sign."""

LONGEST_PIECE = 41
MOST_PIECES = 50_000
Parts = tuple[()] | tuple[str, str]
"""A word and the sign after it, which may be empty; nothing where the piece is not so simple."""


@cache
def _plain_pieces() -> dict[str, Parts]:
    return {}


def _remember(piece: str) -> Parts:
    """Take apart what stands between two spaces, where it is a word whatever stands around it."""
    if len(piece) > LONGEST_PIECE:
        return ()
    known = _plain_pieces()
    if len(known) >= MOST_PIECES:
        known.clear()
    found = PIECE.fullmatch(piece)
    known[piece] = (found[1], found[2]) if found and _is_plain(found[1]) else ()
    return known[piece]


def _is_plain(word: str) -> bool:
    """Tell whether a piece of letters is a word whatever stands around it."""
    low = word.lower()
    if low in abbreviations() or f"{low}." in abbreviations() or low in _dotted_beginnings():
        return False
    return not _looks_short(word)


@cache
def _dotted_beginnings() -> frozenset[str]:
    """Return what may be the first part of an abbreviation in parts: "bl." of "bl. a."."""
    dotted = {short.split(".")[0] for short in abbreviations() if "." in short[:-1]}
    return frozenset(dotted | {"cand", "stud", "mag", "lic"})


AMBIGUOUS = {"adm", "apr", "art", "bem", "bet", "bl", "div", "dok", "ds", "f", "fr", "gl", "hf"}
AMBIGUOUS |= {"if", "ist", "kap", "lok", "mar", "max", "min", "mm", "o", "p", "pk", "pp", "red"}
AMBIGUOUS |= {"amb", "arb", "bil", "soc", "spec", "rep", "ons", "fre", "beh", "ass", "jan", "aug"}
AMBIGUOUS |= {"ref", "reg", "s", "st", "tel", "tilf", "v", "d", "nov", "opg", "omg", "ang", "el"}
"""Also words, units or letters: an abbreviation only with the full stop and a word after it."""

BEFORE_DIGIT = {"man", "søn", "bil", "kap", "maj"}
"""Everyday words that are abbreviations only before a number: "man. 9-12", "bil. 2"."""

WITH_STOP = {"etc", "dir"}
AFTER_STOP_DIGIT = re.compile(r"\.\s(?:\d|[IVX]+\b)")
VOWEL = re.compile("[aeiouyæøåéäö]")
"""A word without one is an abbreviation nobody has listed yet: "Hj. Lorentzen", "str. 43"."""

NO_VOWEL = {"cv", "dvd", "hf", "hhx", "htx", "pdf", "sms", "stx", "tv"}


def _looks_short(written: str) -> bool:
    word = written.lower()
    if word.endswith("nr"):
        return True
    is_bare = len(word) > 1 and word.isalpha() and not VOWEL.search(word)
    return is_bare and not written.isupper() and word not in NO_VOWEL


def _is_abbreviation(text: str, match: re.Match[str], end: int, own: frozenset[str]) -> bool:
    word = match.group().lower()
    with_stop = f"{word}."
    if word in own or with_stop in own:
        return True
    has_stop = text[match.end() : match.end() + 1] == "." and match.end() < end
    if with_stop not in abbreviations():
        return word in abbreviations() or (has_stop and _looks_short(match.group()))
    if word in BEFORE_DIGIT:
        return has_stop and AFTER_STOP_DIGIT.match(text, match.end()) is not None
    if word in AMBIGUOUS:
        after = text[match.end() + 1 : match.end() + 3]
        return has_stop and (after[:1].isspace() and after[1:2].strip() != "")
    return has_stop or word not in WITH_STOP

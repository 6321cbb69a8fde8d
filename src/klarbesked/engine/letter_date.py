"""Which day a letter is from: the law and the deadlines of a letter are those of its own date."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, takewhile
from typing import Literal, NamedTuple

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.facts.date import DateMention, date_mentions
from klarbesked.engine.document import Block
from klarbesked.engine.read.shape import is_greeting

DateSource = Literal["flag", "letter", "today"]


class LetterDate(NamedTuple):
    """The letter's day, and who says so. Where nobody does, it is today."""

    day: date
    source: DateSource


FIRST_BLOCKS = 40
LABEL = re.compile(r"\b(?:brev)?dato\b|^(?:\w+,? ){0,2}(?:den\b|d\.)", re.IGNORECASE)
OTHER_DATE = re.compile(
    r"født|fødsel|modtaget|møde|frist|svar|senest|inden|periode|gælder|fra den|udbetal|forfald"
    r"|(?:deres|dit|jeres) brev|din mail",
    re.IGNORECASE,
)
MOST_WORDS = 6
MOST_TOP_WORDS = 14


def letter_date(letter: Annotated, *, flag: date | None, today: date) -> LetterDate:
    """Return the date from the flag, else from the top of the letter or the message it came in.

    Where none of them has one, it is today.
    """
    if flag:
        return LetterDate(flag, "flag")
    written = next(_dates_of_top(letter), None) or letter.document.sent_date
    return LetterDate(written, "letter") if written else LetterDate(today, "today")


def _dates_of_top(letter: Annotated) -> Iterator[date]:
    """Yield days that stand alone on a line near the top; a labelled one first."""
    blocks = takewhile(lambda block: not _begins_letter(letter, block), letter.document.blocks)
    tops = [block for block in islice(blocks, FIRST_BLOCKS) if _is_date_line(letter, block)]
    for block in sorted(tops, key=lambda block: not LABEL.search(letter.document.at(block.span))):
        for mention in date_mentions(letter.document.at(block.span)):
            day = _full_date(mention)
            if day:
                yield day


def _begins_letter(letter: Annotated, block: Block) -> bool:
    text = letter.document.at(block.span)
    return is_greeting(text) or (block.kind == "paragraph" and len(text.split()) > MOST_TOP_WORDS)


def _is_date_line(letter: Annotated, block: Block) -> bool:
    text = letter.document.at(block.span)
    if block.kind in ("heading", "list_item", "footer") or is_sentence(text):
        return False
    words = re.sub(r"[\d./-]+", " ", text).split()
    return len(words) <= MOST_WORDS and not OTHER_DATE.search(text) and not text.endswith("?")


def is_sentence(text: str) -> bool:
    """Whether it says something of the day: "Pengene kommer 1. juni 2026."."""
    words = re.findall(r"[^\W\d_]+", text)
    return text.endswith((".", "!")) and len(words) > 2


def _full_date(mention: DateMention) -> date | None:
    return mention.in_year(mention.year) if mention.year else None

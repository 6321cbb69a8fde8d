"""Which day a letter is from: the law and the deadlines of a letter are those of its own date."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.facts.date import DateMention, date_mentions
from klarbesked.engine.document import Block

DateSource = Literal["flag", "letter", "today"]


class LetterDate(NamedTuple):
    """The letter's day, and who says so. Where nobody does, it is today."""

    day: date
    source: DateSource


FIRST_BLOCKS = 40
LABEL = re.compile(r"\bdato\b|\bden\b|\bd\.|\bbrevdato\b", re.IGNORECASE)
OTHER_DATE = re.compile(r"født|fødsel|modtaget|møde|frist|svar|senest|inden|periode", re.IGNORECASE)
MOST_WORDS = 6


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
    tops = [
        block for block in letter.document.blocks[:FIRST_BLOCKS] if _is_date_line(letter, block)
    ]
    for block in sorted(tops, key=lambda block: not LABEL.search(letter.document.at(block.span))):
        for mention in date_mentions(letter.document.at(block.span)):
            day = _full_date(mention)
            if day:
                yield day


def _is_date_line(letter: Annotated, block: Block) -> bool:
    text = letter.document.at(block.span)
    words = re.sub(r"[\d./-]+", " ", text).split()
    return len(words) <= MOST_WORDS and not OTHER_DATE.search(text) and not text.endswith("?")


def _full_date(mention: DateMention) -> date | None:
    return mention.in_year(mention.year) if mention.year else None

"""Numbers that are no amount, date or length: "3 samtaler", "9. dag", "hver fjerde uge"."""

import re
from functools import lru_cache

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import WORDS, number, plain
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.guard.side import Said

HOLDERS = frozenset({
    "date", "amount", "phone", "email", "cpr", "duration", "percentage", "clock_time", "place",
    "case_number", "citation", "deadline",
})  # fmt: skip
ARTICLES = frozenset({"en", "et", "én", "ét", "nul"})
ORDINALS = {
    "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7,
    "ottende": 8, "niende": 9, "tiende": 10, "tolvte": 12, "trettende": 13,
}  # fmt: skip
SECOND = frozenset({"anden", "andet"})
"""Only behind "hver": else they are "another"."""

DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,6}(?:,\d+)?")
ORDINAL = re.compile(r"\d{1,3}\.")
LABELS = frozenset({
    "ting", "punkt", "punkter", "muligheder", "mulighed", "måder", "måde", "krav", "rater", "rate",
    "betingelser", "grunde", "første", "anden", "andet", "tredje", "spørgsmål", "dele", "forhold", "steder", "valg", "trin", "slags",
})  # fmt: skip
"""What a writer counts to lead up to a list: "to ting", "rate 1"."""

MOST_REMEMBERED = 4000


@lru_cache(MOST_REMEMBERED)
def numbers(said: Said) -> list[Fact]:
    """Return the bare numbers of a sentence, without those that only number or count a list."""
    held = [fact.span for fact in said.facts if fact.kind in HOLDERS]
    found = []
    for i, word in enumerate(said.words):
        value = _value(said.words, i)
        if value and not any(span.holds(word.span) for span in held):
            found.append(Fact("number", word.span, value))
    return found


def _value(words: tuple[Word, ...], i: int) -> str | None:
    if _is_label(words, i):
        return None
    low = words[i].low
    before = words[i - 1].low if i else ""
    if low in SECOND and before in ("hver", "hvert"):
        return "2"
    if low in ORDINALS:
        return str(ORDINALS[low])
    if ORDINAL.fullmatch(low):
        return low[:-1] if i + 1 < len(words) and words[i + 1].low[0].islower() else None
    if DIGITS.fullmatch(low):
        return plain(number(low))
    return plain(WORDS[low]) if low in WORDS and low not in ARTICLES else None


def _is_label(words: tuple[Word, ...], i: int) -> bool:
    beside = {word.low for word in (*words[max(0, i - 1) : i], *words[i + 1 : i + 3])}
    is_first = not any(word.is_word for word in words[:i])
    is_marker = is_first and i + 1 < len(words) and words[i + 1].low in (".", ")", "|")
    return is_marker or bool(beside & LABELS)

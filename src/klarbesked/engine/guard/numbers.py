"""Numbers that are no amount, date or length: "3 samtaler", "9. dag", "hver fjerde uge"."""

import re

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import WORDS, number, plain
from klarbesked.engine.annotate.word import Word

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
CURRENCIES = frozenset({"euro", "eur", "€", "dollar", "usd", "sek", "nok"})
AGE = re.compile(r"(\d{1,3})-?årige?s?")
ORDINAL = re.compile(r"\d{1,3}\.")
LABELS = frozenset({
    "ting", "punkt", "punkter", "muligheder", "mulighed", "måder", "måde", "krav", "rater", "rate",
    "betingelser", "grunde", "første", "anden", "andet", "tredje", "spørgsmål", "dele", "forhold",
    "steder", "valg", "trin", "slags",
})  # fmt: skip
"""What a writer counts to lead up to a list: "to ting", "rate 1"."""


def bare_numbers(words: tuple[Word, ...], facts: tuple[Fact, ...]) -> list[Fact]:
    """Return the bare numbers of a sentence, without those that only number or count a list."""
    held = [fact.span for fact in facts if fact.kind in HOLDERS]
    found = []
    for i, word in enumerate(words):
        value = _value(words, i)
        is_long = _is_account(words, i)
        if value and not is_long and not any(span.holds(word.span) for span in held):
            found.append(Fact("number", word.span, value))
    return found


def _value(words: tuple[Word, ...], i: int) -> str | None:
    if _is_label(words, i):
        return None
    low = words[i].low
    turn = _turn(words, i)
    if turn:
        return turn
    if low in ORDINALS:
        return str(ORDINALS[low])
    if ORDINAL.fullmatch(low):
        return (
            low[:-1]
            if low != "1." and i + 1 < len(words) and words[i + 1].low[0].islower()
            else None
        )
    age = AGE.fullmatch(low)
    if age:
        return age[1]
    if DIGITS.fullmatch(low):
        behind = words[i + 1].low if i + 1 < len(words) else ""
        return plain(number(low)) + (f" {behind}" if behind in CURRENCIES else "")
    return plain(WORDS[low]) if low in WORDS and low not in ARTICLES else None


def _is_account(words: tuple[Word, ...], i: int) -> bool:
    """Tell "4455" of the account 4455-0012345678, whose parts are no numbers to count by."""
    beside = [*words[max(0, i - 1) : i], *words[i + 1 : i + 2]]
    return any(word.low in ("-", "–") and _touches(word, words[i]) for word in beside)


def _touches(sign: Word, word: Word) -> bool:
    return sign.token.end == word.token.start or word.token.end == sign.token.start


def _turn(words: tuple[Word, ...], i: int) -> str | None:
    """Return "every 4 uge" for "hver fjerde uge" and "hver 4. uge"."""
    if not i or words[i - 1].low not in ("hver", "hvert"):
        return None
    low = words[i].low
    count = 2 if low in SECOND else ORDINALS.get(low)
    if count is None and low.rstrip(".").isdigit():
        count = int(low.rstrip("."))
    unit = next((word.lemma for word in words[i + 1 : i + 3] if word.is_word), "")
    if unit == "uge" and count:
        count, unit = count * 7, "dag"
    return f"every {count} {unit}" if count and unit else None


def _is_label(words: tuple[Word, ...], i: int) -> bool:
    beside = {word.low for word in (*words[max(0, i - 1) : i], *words[i + 1 : i + 3])}
    if i > 1 and words[i - 1].low == "det" and words[i - 2].low == "for":
        return True
    if words[i].low in ORDINALS and not any(word.is_word for word in words[:i]):
        return True
    is_first = not any(word.is_word for word in words[:i])
    is_marker = is_first and i + 1 < len(words) and words[i + 1].low in (".", ")", "|")
    return is_marker or bool(beside & LABELS)

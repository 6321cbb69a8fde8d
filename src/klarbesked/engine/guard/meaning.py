"""What a clause says apart from its words: denied or not, and who must, may or should do it."""

import re
from functools import cache

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.guard.side import Statement
from klarbesked.table import rows

DENIES = {("duty", "must_not"), ("duty", "need_not"), ("negation", "not"), ("outcome", "refuse")}
NO = r"(?:ikke|aldrig|hverken|ingen)"
NO_WORDS = frozenset({"ikke", "ingen", "intet", "aldrig", "hverken"})
NO_DENIAL = re.compile(
    r"\bikke (?:kun|blot|bare|alene|mindst|uden|senere end|over)\b"
    r"|\buden (?:ophold|unødi\w*|ugrundet|rimelig|videre|om)\b"
    r"|\bellers ikke\b|\bikke desto\b"
)
MORE = r"(?:mere|flere|ældre|længere|højere|mindre|færre|kortere|lavere|over|under|overst\w+)"
CAPPED = re.compile(
    rf"\b(?:ikke|aldrig)\b(?: \w+){{0,4}}? {MORE}\b(?: \w+){{0,2}}? (?:end|\d)"
    r"|\bikke (?:\w+ ){0,1}?overst\w+"
)
""" "må ikke være ældre end 3 måneder" is "må højst være 3 måneder": a limit, no denial."""

ELSE = re.compile(r"\b(?:ellers|i modsat fald)\b")
""" "Ellers stopper vi" is "Hvis du ikke gør det, stopper vi"."""

NEITHER = "heller ikke"
""" "Ikke A og heller ikke B" is "hverken A eller B"."""

ONLY_THEN = re.compile(r"\b(?:må|kan) (?:\w+ ){0,2}?først\b")
""" "Du må først begynde, når …" denies as much as "Du må ikke begynde, før …"."""

BEFORE_THE_VERB = re.compile(
    rf"\b{NO} (?:\w+ )?(?P<modal>skal|kan|må|bør|behøver)\b|\bskal (?:\w+ )?hverken\b"
)
WITHOUT = ("fri", "frit", "frie", "løs", "løst", "løse")
BEFORE = frozenset({"før", "inden", "førend", "indtil"})
""" "… før vi kan begynde" allows nothing."""

TURNED = {"must": "need_not", "may": "must_not"}


@cache
def negative_words() -> frozenset[str]:
    return frozenset(row["ord"] for row in rows(__package__, "negative_words.tsv"))


def denials(statement: Statement) -> int:
    """Return how many times the clause says no in so many words: two of them say yes."""
    text = text_of(statement)
    count = len({f.span for f in statement.facts if _denies(f, statement)})
    count -= len(NO_DENIAL.findall(text)) + len(CAPPED.findall(text))
    count -= count > 1 and NEITHER in text
    count += len(ONLY_THEN.findall(text)) + len(ELSE.findall(text))
    return max(0, count)


def denied_here(statement: Statement) -> bool:
    """Whether the clause itself says no: "ellers" and "hvis ikke" speak of the one before."""
    text = text_of(statement)
    borrowed = len(ELSE.findall(text)) + text.startswith("hvis ikke ,")
    return (denials(statement) - borrowed) % 2 == 1


def _denies(fact: Fact, statement: Statement) -> bool:
    """Whether the fact says no in so many words; "afslag" does it by itself."""
    if (fact.kind, fact.value) not in DENIES:
        return False
    inside = (w.low for w in statement.words if fact.span.start <= w.token.start < fact.span.end)
    return fact.kind != "outcome" or not NO_WORDS.isdisjoint(inside)


def has_negative_word(statement: Statement) -> bool:
    """Whether a word says no by itself: "forhindret" is "kan ikke komme"."""
    listed = negative_words()
    return any(
        w.lemma.lower() in listed or w.low in listed or w.low.endswith(WITHOUT)
        for w in statement.words
    )


def modes(statement: Statement) -> frozenset[str]:
    """Return "must", "may" …, and "order" for "Send skemaet"."""
    if statement.is_question or statement.opener in BEFORE:
        return frozenset()
    text = text_of(statement)
    found = {fact.value for fact in statement.facts if fact.kind == "duty"}
    if BEFORE_THE_VERB.search(text):
        found = {TURNED.get(mode, mode) for mode in found}
    if CAPPED.search(text):
        found = {"may" if mode == "must_not" else mode for mode in found}
    if ONLY_THEN.search(text) and statement.actor != "authority":
        found = {"must_not" if mode == "may" else mode for mode in found}
    return frozenset(found | ({"order"} if statement.is_order else set()))


def text_of(statement: Statement) -> str:
    return " ".join(word.low for word in statement.words)

"""Words that open a subordinate clause, told from the same words in other uses."""

from collections.abc import Sequence
from typing import Literal

from klarbesked.engine.annotate.word import Word

OpenerKind = Literal["that", "condition", "time", "reason", "relative", "question", "other"]

KINDS: dict[str, OpenerKind] = {
    "at": "that", "hvis": "condition", "såfremt": "condition", "medmindre": "condition",
    "ifald": "condition", "når": "time", "da": "time", "mens": "time", "før": "time",
    "inden": "time", "siden": "time", "efter": "time", "indtil": "time", "fordi": "reason",
    "eftersom": "reason", "idet": "reason", "som": "relative", "der": "relative",
    "om": "question", "hvorvidt": "question",
}  # fmt: skip
QUESTION_WORDS = {"hvem", "hvad", "hvilken", "hvilket", "hvilke", "hvor", "hvordan", "hvorfor"}
QUESTION_WORDS |= {"hvornår", "hvorvidt", "hvorved", "hvorefter", "hvormed", "hvorpå", "hvoraf"}
QUESTION_WORDS |= {"hvortil", "hvorfra", "hvori", "hvorom", "hvorledes", "hvis", "hvorimod"}
PREPOSITIONS = {"før", "inden", "siden", "end", "idet", "fordi", "indtil", "efter", "til"}
"""Tagged as prepositions, but openers before a subject: "inden du rejser"."""

MAY_OPEN = QUESTION_WORDS | PREPOSITIONS | {"så", "der", "som", "om", "end"}

IF_NEEDED = {"nødvendigt", "muligt", "fornødent", "ønsket", "ønskes"}
"""After "om" they need no verb: "om nødvendigt"."""

WITH_SA = {"længe", "snart", "vidt", "ofte"}
NEUTRAL = {"det", "den", "dette", "denne"}
"""Pronouns whose form does not tell subject from object."""

LOOK_AHEAD = 9
STOPS = {",", ".", ";", ":", "?", "!"}


def opener_kind(words: Sequence[Word], i: int, first: int) -> OpenerKind | None:
    """Return how word `i` opens a finite clause, or None; `first`: where the sentence begins."""
    word = words[i]
    low = word.low
    if word.pos != "SCONJ" and low not in MAY_OPEN:
        return None
    if low == "så":
        return _sa(words, i, first)
    if low == "om" and i > 0 and words[i - 1].low == "selv":
        return "other"
    if low == "om" and i + 1 < len(words) and words[i + 1].low in IF_NEEDED:
        return None
    if low == "end":
        return "other" if i + 1 < len(words) and words[i + 1].morph.is_nominative else None
    if word.pos == "SCONJ" and _before_finite(words, i):
        return KINDS.get(low, "other")
    if low == "der":
        return "relative" if _is_relative_der(words, i, first) else None
    if low == "som":
        is_relative = word.pos == "PRON" if i > first else _has_front(words, i)
        return "relative" if is_relative else None
    if low in QUESTION_WORDS:
        return _question(words, i, first)
    if low in PREPOSITIONS and i + 1 < len(words) and words[i + 1].morph.is_nominative:
        return KINDS.get(low, "other")
    return None


def _before_finite(words: Sequence[Word], i: int) -> bool:
    """Tell "at du kommer" from "at komme" where the tagger was wrong."""
    following = words[i + 1] if i + 1 < len(words) else None
    return following is not None and not following.morph.is_infinitive


def _sa(words: Sequence[Word], i: int, first: int) -> OpenerKind | None:
    """ "så længe du …", and ", så vi kan …" where the subject comes first."""
    following = words[i + 1] if i + 1 < len(words) else None
    if following is None:
        return None
    if following.low in WITH_SA and i + 2 < len(words):
        return "time" if _can_be_subject(words[i + 2]) else None
    is_after_comma = i > first and words[i - 1].low == ","
    return "other" if is_after_comma and _can_be_subject(following) else None


def _can_be_subject(word: Word) -> bool:
    if word.morph.is_finite or (word.morph.is_accusative and word.low not in NEUTRAL):
        return False
    return word.morph.is_nominative or word.pos in ("DET", "NOUN", "PROPN", "PRON")


def _is_relative_der(words: Sequence[Word], i: int, first: int) -> bool:
    """Tell "den, der søger" from "der er" and "kan der"."""
    if i <= first or i + 1 >= len(words) or words[i - 1].low in QUESTION_WORDS:
        return False
    before = words[i - 1]
    if before.low == ",":
        before = words[i - 2] if i > 1 else before
        if before.morph.is_verb or before.pos in ("ADV", "PUNCT"):
            return False
        return _finite_soon(words, i) and before.pos != "ADP" and not _clause_in_front(words, i)
    return before.pos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM") and not before.morph.is_verb


def _clause_in_front(words: Sequence[Word], i: int) -> bool:
    """Tell "Når du søger, der er …": a front clause needs no relative. (Rare, so: never.)"""
    return words[i + 1].morph.is_finite and words[0].pos == "SCONJ" and not words[i - 2].is_word


def _finite_soon(words: Sequence[Word], i: int) -> bool:
    for word in words[i + 1 : i + 1 + LOOK_AHEAD]:
        if word.morph.is_finite:
            return True
        if word.low in STOPS:
            return False
    return False


def _has_front(words: Sequence[Word], i: int) -> bool:
    """Tell "Som det fremgår af brevet, er …" from "Som sygemeldt skal du …"."""
    following = words[i + 1] if i + 1 < len(words) else None
    if following is None or not _can_be_subject(following):
        return False
    comma = next((j for j in range(i, len(words)) if words[j].low == ","), None)
    return comma is not None and any(w.morph.is_finite for w in words[i + 1 : comma])


def _question(words: Sequence[Word], i: int, first: int) -> OpenerKind | None:
    """ "hvor", "hvad" … open a clause unless they open the sentence's own question."""
    if words[i].low == "hvis" and i > first and words[i - 1].pos in ("NOUN",):
        return "condition"
    kind: OpenerKind = "condition" if words[i].low == "hvis" else "question"
    if i > first:
        return kind if words[i - 1].low not in ('"', "”", ":", "-", "–") else None
    if kind == "condition":
        return kind
    is_question = any(word.low == "?" for word in words[-3:])
    return kind if not is_question and _has_front(words, i) else None

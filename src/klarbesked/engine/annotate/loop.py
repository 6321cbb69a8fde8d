"""Officialese loops: "den af kommunen trufne afgørelse", where much is packed before a noun."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.lemma.participle import verb_of_participle
from klarbesked.engine.annotate.word import Word

DETERMINERS = {"den", "det", "de", "en", "et", "denne", "dette", "disse"}
OWNERS = {"din", "dit", "dine", "deres", "vores", "hans", "hendes", "jeres", "kommunens"}
OPENERS = {"nedenfor", "ovenfor", "hidtil", "nærmere", "tidligere"}
OPENERS |= {f"{a}{b}" for a in ("her", "der") for b in ("af", "for", "i", "om", "på", "til", "ved")}
"""Adverbs that open a loop: "det nedenfor anførte beløb". Others only weigh: "meget spændende"."""

AFTER_PREPOSITION = {"ikke", "allerede", "endnu", "senest"}
"""The same, but most often they stand after a pronoun: "at de ikke sendte brevet"."""

WEIGHING = {"øvrige", "mange", "enkelte", "nye", "seneste", "samlede"}
"""Adjectives that can stand before the phrase: "de øvrige i sagen foreliggende akter"."""

TOO = {"meget", "lidt", "sent", "tidligt"}
LONGEST = 18
SHORTEST_PARTICIPLE = 5
INSIDE = {"ADP", "NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADV", "CCONJ", "X", "SYM"}
OPEN_ENDS = {"DET", "ADJ", "ADP", "CCONJ", "SCONJ", "PART"}
"""What cannot stand right before the participle: then the inner phrase would not be finished."""

ENDINGS = ("de", "te", "ne", "t")
NOT_PARTICIPLES = {"enkelte", "rette", "bestemte", "næste", "samlede", "ledende", "løbende"}


class Loop(NamedTuple):
    """Places in the sentence: "den" `start`, "trufne" `participle`, "afgørelse" `noun`."""

    start: int
    participle: int
    noun: int


def loops(words: Sequence[Word]) -> Iterator[Loop]:
    end = 0
    for i in range(len(words) - 3):
        if i >= end and _opens(words, i):
            loop = _loop_from(words, i)
            if loop:
                yield loop
                end = loop.noun


def _opens(words: Sequence[Word], i: int) -> bool:
    low, follows = words[i].low, words[i + 1].low
    if low not in DETERMINERS and low not in OWNERS:
        return False
    if follows == "for" and words[i + 2].low in TOO:
        return True
    if follows in AFTER_PREPOSITION:
        return i > 0 and words[i - 1].pos == "ADP"
    if follows in WEIGHING and words[i + 2].pos == "ADP":
        return True
    is_addressed = words[i + 1].text in ("Dem", "dig") and words[i + 2].pos == "ADP"
    if is_addressed and low in DETERMINERS:
        return True
    is_date = follows == "den" and words[i + 2].token.kind == "number"
    return is_date or follows in OPENERS or words[i + 1].pos == "ADP"


def _loop_from(words: Sequence[Word], start: int) -> Loop | None:
    for i in range(start + 2, min(start + LONGEST, len(words) - 1)):
        word = words[i]
        if i > start + 2 and word.low in DETERMINERS and _opens(words, i):
            return None
        if _is_participle(word) and _fits(words[start], word) and _is_finished(words, start, i):
            noun = _noun_after(words, i)
            if noun is not None:
                return Loop(start, i, noun)
            if _stands_alone(words, start, i):
                return Loop(start, i, i)
        if word.pos not in INSIDE and not _is_participle(word) and not _is_listed(words, i):
            return None
    return None


def _is_listed(words: Sequence[Word], i: int) -> bool:
    """Tell the comma of "nr. 42, 58 og 59" and of "§ 16, stk. 2" from one between clauses."""
    beside = (words[i - 1], words[i + 1])
    return words[i].low in (",", "-", "–", "§") and any(w.token.kind == "number" for w in beside)


def _fits(determiner: Word, participle: Word) -> bool:
    """Tell "den … trufne" from "De ikke fandt": after "den" it ends in -e."""
    return participle.low[-1] == "e" or determiner.low in ("en", "et")


def _stands_alone(words: Sequence[Word], start: int, participle: int) -> bool:
    """Tell "det af Dem fremførte", which has no noun of its own."""
    is_actor = words[start].low in ("det", "de") and words[start + 1].low == "af"
    follows = words[participle + 1]
    return is_actor and (follows.pos in ("ADP", "AUX", "VERB") or not follows.is_word)


def _is_participle(word: Word) -> bool:
    """Tell "trufne", "foreliggende" and "udfyldt" from other adjectives, whatever their tag."""
    if word.pos not in ("VERB", "ADJ", "ADV") or word.low in NOT_PARTICIPLES:
        return False
    if len(word.low) < SHORTEST_PARTICIPLE or not word.low.endswith(ENDINGS):
        return False
    return verb_of_participle(word.low) is not None


def _is_finished(words: Sequence[Word], start: int, participle: int) -> bool:
    """Tell "den af kommunen trufne" from "det i den trufne": the inner phrase is finished."""
    before = words[participle - 1]
    if participle - 1 == start + 1:
        return before.low in OPENERS or before.low in AFTER_PREPOSITION
    return before.pos not in OPEN_ENDS and not before.morph.is_genitive


def _noun_after(words: Sequence[Word], participle: int) -> int | None:
    for i in range(participle + 1, min(participle + 4, len(words))):
        if words[i].pos in ("NOUN", "PROPN"):
            return i
        if words[i].pos != "ADJ" and not words[i].morph.is_participle:
            return None
    return None

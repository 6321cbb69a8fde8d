"""Verbal nouns: acts written as things, "udbetaling" and "indsendelse", and the verbs in them."""

from collections.abc import Sequence
from functools import cache, lru_cache

from klarbesked.engine.annotate.lemma.lemma import is_infinitive
from klarbesked.engine.annotate.word import Word
from klarbesked.table import rows

ENDINGS = (("ning", ("e", "te", "de")), ("ing", ("e",)), ("else", ("e", "")), ("ation", ("ere",)))
"""What a verbal noun ends in, and what its verb ends in instead."""

FOREIGN = "ering"
"""Always made from a verb in -ere, known to us or not: "opkvalificering"."""

PREFIXES = {"af", "an", "be", "bi", "efter", "er", "for", "fore", "fra", "frem", "gen", "gennem"}
PREFIXES |= {"igen", "ind", "med", "mis", "mod", "ned", "om", "op", "over", "på", "sam", "til"}
PREFIXES |= {"tilbage", "ud", "under", "und", "ved", "videre", "mellem", "bort", "hen", "sammen"}
"""What makes another word of a noun and not a compound: "beregning" is not a kind of "regning"."""

MOST_WORDS = 20_000
SHORTEST = 5
LONGEST = 40
"""No last part is longer; a word without end would be cut at every letter."""


@cache
def listed() -> dict[str, str]:
    """Return `{noun: verb}` for the nouns we know by name; no verb: it names a thing today."""
    return {row["navneord"]: row["udsagnsord"] for row in rows(__package__, "verbal_nouns.tsv")}


def is_verbal_noun(words: Sequence[Word], i: int) -> bool:
    """Whether the word is an act; in the plural it is a thing to be counted: "behandlinger"."""
    word = words[i]
    if len(word.lemma) <= SHORTEST:
        return False
    is_noun = word.pos == "NOUN" and not word.morph.is_plural and not _is_name(word, i)
    return is_noun and act_of(word.lemma) is not None


def _is_name(word: Word, i: int) -> bool:
    """Tell "Arbejdsmarkedets Erhvervssikring" from "Udbetaling", which opens a sentence."""
    return i > 0 and word.text[0].isupper()


@lru_cache(MOST_WORDS)
def act_of(noun: str) -> str | None:
    """Return the verb that a verbal noun hides, None for other nouns and ordinary ones.

    >>> act_of("tilbagebetaling"), act_of("beregning"), act_of("regning"), act_of("ordning")
    ('tilbagebetale', 'beregne', None, None)
    """
    known = _listed_head(noun)
    if known is not None:
        return known or None
    return verb_of(noun)


def verb_of(noun: str) -> str | None:
    """Return the verb that the noun is made from by its ending, whether it is ordinary or not."""
    for ending, others in ENDINGS:
        if noun.endswith(ending):
            made = (noun.removesuffix(ending) + other for other in others)
            verb = next(filter(is_infinitive, made), None)
            if verb:
                return verb
    is_foreign = noun.endswith(FOREIGN) and len(noun) > len(FOREIGN) + 2
    return noun.removesuffix("ing") + "e" if is_foreign else None


def _listed_head(noun: str) -> str | None:
    """Look a noun up, or its last part: "boligstøtteansøgning" is a kind of "ansøgning"."""
    if noun in listed():
        return listed()[noun]
    for i in range(max(2, len(noun) - LONGEST), len(noun) - SHORTEST):
        if noun[i:] in listed() and noun[:i] not in PREFIXES:
            return listed()[noun[i:]]
    return None

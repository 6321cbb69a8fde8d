"""What a word is about, so that "indsendelse" and "sende" can be told to be the same."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from klarbesked.engine.annotate.lemma.compound import split
from klarbesked.engine.annotate.verbal_noun import act_of, verb_of
from klarbesked.engine.annotate.word import Word
from klarbesked.table import parts, rows

MOST_WORDS = 20_000
EMPTY = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "SYM", "NUM"})
LIGHT, PART, WHOLE = 0.25, 0.6, 1.0
"""How much a word counts: a verb that says little, a part of a compound, any other."""

US = frozenset({"=kommune", "borger"})
"""The sender and the reader are in every letter, as "vi" and "du" if not by name."""

MOST_BETWEEN = 5
STOPS = frozenset({",", ".", ";", ":", "?", "!"})
LONG_ENOUGH = 5
"""A stem must be this long to tell that two words are related."""


class Term(NamedTuple):
    """A word with content. `at` is its place in the sentence's words.

    `concepts`: what the whole word is about. `parts`: what its parts are about, for a compound.
    """

    at: int
    low: str
    concepts: frozenset[str]
    parts: frozenset[str]
    weight: float
    is_verb: bool
    is_noun: bool


@cache
def _listed(slags: str) -> frozenset[str]:
    return frozenset(
        row["ord"] for row in rows(__package__, "light_words.tsv") if row["slags"] == slags
    )


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Return the concepts of each listed word; they carry a mark that no word has."""
    found: dict[str, set[str]] = {}
    for row in rows(__package__, "synonyms.tsv"):
        for word in parts(row["ord"]):
            found.setdefault(word, set()).add(f"={row['begreb']}")
    return {word: frozenset(concepts) for word, concepts in found.items()}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the expressions of several words by their first: "træde i kraft"."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for word, concepts in _groups().items():
        first, *rest = word.split()
        if rest:
            found.setdefault(first, []).extend((tuple(rest), concept) for concept in concepts)
    return found


def terms(words: Sequence[Word]) -> tuple[Term, ...]:
    """Return the words of a sentence that have content of their own."""
    said: dict[int, set[str]] = {}
    forms = [(word.low, word.lemma.lower()) for word in words]
    present = frozenset(form for pair in forms for form in pair)
    for i, pair in enumerate(forms):
        for form in set(pair):
            for rest, concept in _phrases().get(form, ()):
                if present.issuperset(rest) and _follows(forms, i + 1, rest):
                    said.setdefault(i, set()).add(concept)
    found = (_term(i, word, said.get(i, set())) for i, word in enumerate(words))
    return tuple(term for term in found if term is not None)


def _follows(forms: Sequence[tuple[str, str]], i: int, rest: tuple[str, ...]) -> bool:
    """Tell whether the other words of an expression come, with a few others between them."""
    for part in rest:
        near = range(i, min(len(forms), i + MOST_BETWEEN))
        place = next((j for j in near if part in forms[j]), None)
        if place is None or any(forms[j][0] in STOPS for j in range(i, place)):
            return False
        i = place + 1
    return True


def _term(at: int, word: Word, said: set[str]) -> Term | None:
    if not word.is_word or not word.low[0].isalpha():
        return None
    lemma = word.lemma.lower()
    is_empty = word.pos in EMPTY or lemma in _listed("tomt") or word.low in _listed("tomt")
    if is_empty and not said:
        return None
    is_light = lemma in _listed("let") and not said
    concepts, parts_of_it = _read(lemma, word.low)
    if said:
        concepts = frozenset(said) if is_empty else concepts | said
    return Term(
        at,
        word.low,
        concepts,
        parts_of_it,
        LIGHT if is_light else WHOLE,
        word.morph.is_verb,
        word.morph.is_noun,
    )


@lru_cache(MOST_WORDS)
def _read(lemma: str, low: str) -> tuple[frozenset[str], frozenset[str]]:
    found = {lemma, *_concepts_of(lemma), *_concepts_of(low)}
    act = act_of(lemma) or verb_of(lemma)
    if act:
        found |= {act, *_concepts_of(act)}
    pieces = split(lemma)
    inside: set[str] = set()
    if len(pieces) > 1:
        for piece in pieces:
            inside |= _piece(piece)
    return frozenset(found), frozenset(inside)


def _piece(piece: str) -> set[str]:
    """Return what a part of a compound is about, with and without its link."""
    ways = {piece, piece.removesuffix("s"), piece.removesuffix("e")}
    found = set(ways)
    for way in ways:
        found |= _concepts_of(way)
        act = act_of(way)
        found |= {act, *_concepts_of(act)} if act else set()
    return found


def _concepts_of(word: str) -> frozenset[str]:
    return _groups().get(word, frozenset())


class Bag:
    """The words of one or more sentences, ready to be looked up in."""

    def __init__(self, found: Sequence[Term]) -> None:
        self.terms = tuple(found)
        self.whole = frozenset(c for term in found for c in term.concepts)
        self.inside = frozenset(c for term in found for c in term.parts)
        self.weight = sum(term.weight for term in found)
        self.stems = frozenset(
            term.low[:LONG_ENOUGH] for term in found if len(term.low) > LONG_ENOUGH
        )

    def holds(self, term: Term) -> float:
        """Return how much of the word's content is there: 0 to 1."""
        if not US.isdisjoint(term.concepts) or not self.whole.isdisjoint(term.concepts):
            return WHOLE
        if not self.inside.isdisjoint(term.concepts) or not self.whole.isdisjoint(term.parts):
            return PART
        if not self.inside.isdisjoint(term.parts) or term.low[:LONG_ENOUGH] in self.stems:
            return PART / 2
        return 0.0


def cover(found: Sequence[Term], bag: Bag) -> float:
    """Return the share of the words' content that the bag holds: 0 to 1; 1 where there is none."""
    weight = sum(term.weight for term in found)
    if not weight:
        return 1.0
    return sum(term.weight * bag.holds(term) for term in found) / weight

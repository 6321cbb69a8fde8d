"""Din, dit or dine: which of them the noun after "Deres" asks for, where that is sure."""

from collections.abc import Sequence
from functools import cache

from klarbesked.engine.annotate.lemma.inflect import gender
from klarbesked.engine.annotate.lemma.lemma import the_lemmas
from klarbesked.engine.annotate.word import Word
from klarbesked.table import rows

BY_GENDER = {"Com": "din", "Neut": "dit"}
BY_OWN = {"egen": "din", "eget": "dit", "egne": "dine"}
BETWEEN = {"ADJ", "NUM", "ADV", "CCONJ", "DET"}
REACH = 6


@cache
def _listed() -> dict[str, str]:
    """Return `{noun form: its word}` for nouns that no ending tells of: "forhold" is "dine"."""
    return {row["ord"]: row["din"] for row in rows(__package__, "yours.tsv")}


def yours(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """Return the word for the "Deres" at `i`, and the place of its noun; None where not sure."""
    for j in range(i + 1, min(i + 1 + REACH, len(words))):
        word = words[j]
        if word.low in BY_OWN:
            noun = next((n for n in range(j + 1, len(words)) if words[n].morph.is_noun), j)
            return BY_OWN[word.low], noun
        if word.morph.is_noun or word.pos == "X":
            said = _by_noun(word)
            return (said, j) if said else None
        if word.pos not in BETWEEN and not word.morph.is_participle:
            return None
    return None


def _by_noun(word: Word) -> str | None:
    form = word.low.removesuffix("s") if word.morph.is_genitive else word.low
    listed = next((said for end, said in _listed().items() if form.endswith(end)), None)
    if listed:
        return listed
    lemma = word.lemma.lower()
    if _is_plural(form, lemma):
        return "dine"
    if form != lemma or form in _either():
        return None
    return BY_GENDER.get(gender(lemma) or "")


def _is_plural(form: str, lemma: str) -> bool:
    return form != lemma and form.endswith(("er", "e", "r"))


@cache
def _either() -> frozenset[str]:
    """Nouns that are alike in the singular and the plural: "svar", "krav"."""
    tags = the_lemmas().by_tag
    one = {f for t, known in tags.items() if _is(t, "Sing") for f, lemma in known.items() if f == lemma}
    many = {f for t, known in tags.items() if _is(t, "Plur") for f, lemma in known.items() if f == lemma}
    return frozenset(one & many)


def _is(tag: str, number: str) -> bool:
    return tag.startswith("NOUN") and f"Number={number}" in tag and "Definite=Ind" in tag

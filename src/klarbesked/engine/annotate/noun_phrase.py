"""What stands before a noun and belongs to it, and what governs it."""

from collections.abc import Sequence

from klarbesked.engine.annotate.word import Word

BEFORE_NOUN = {"DET", "ADJ", "NUM"}
ARTICLES = {"en", "et"}


def phrase_start(words: Sequence[Word], noun: int) -> int:
    """Return the place where the noun's phrase begins: "eventuelle yderligere bemærkninger"."""
    i = noun
    while i > 0 and _belongs(words[i - 1]):
        i -= 1
        if words[i].pos == "DET" or words[i].low in ARTICLES:
            break
    return i


def _belongs(word: Word) -> bool:
    if word.pos in BEFORE_NOUN or word.low in ARTICLES:
        return True
    return word.morph.is_participle and word.low[-1] == "e"


def governor(words: Sequence[Word], noun: int) -> Word | None:
    """Return the preposition before the noun's phrase: "i den nye ansøgning"."""
    start = phrase_start(words, noun)
    before = words[start - 1] if start else None
    return before if before is not None and before.pos == "ADP" else None


def noun_lemma(words: Sequence[Word], i: int) -> str | None:
    """Return a noun's dictionary form in lower case, None for other words.

    A noun that opens a sentence is sometimes taken for a name: "Raskmelding". A verb made a noun
    is one as it stands: "medvirken".
    """
    word = words[i]
    if word.morph.is_gerund and not word.morph.is_genitive:
        return word.low
    if word.morph.is_genitive or not (word.morph.is_noun or word.pos == "X"):
        return None
    return word.lemma.lower()

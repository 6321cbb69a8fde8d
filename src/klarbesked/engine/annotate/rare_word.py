"""Which words of a letter are rare: names, numbers and words with capitals never are."""

from collections.abc import Iterable, Iterator

from klarbesked.engine.annotate.lemma.rarity import is_rare
from klarbesked.engine.annotate.word import Word

JUDGED = {"NOUN", "VERB", "ADJ", "ADV"}


def rare_words(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words that most readers seldom meet, by their dictionary form and as they stand."""
    for word in words:
        is_judged = word.pos in JUDGED and word.token.kind == "word" and word.text.islower()
        if is_judged and is_rare(word.lemma) and is_rare(word.low):
            yield word

"""Which words of a letter are rare: names, numbers and words with capitals never are."""

from klarbesked.engine.annotate.lemma.rarity import is_rare
from klarbesked.engine.annotate.word import Word

JUDGED = {"NOUN", "VERB", "ADJ", "ADV"}


def is_rare_word(word: Word) -> bool:
    """Whether most readers seldom meet it, neither as it stands nor in its dictionary form."""
    is_judged = word.pos in JUDGED and word.token.kind == "word" and word.text.islower()
    return is_judged and is_rare(word.lemma) and is_rare(word.low)

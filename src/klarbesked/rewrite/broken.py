"""Is a sentence broken after a fix: what a machine can see of bad Danish.

Only what is new is held against the fix: the letter may have had faults of its own.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.lemma.lemma import is_infinitive, the_lemmas
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.tagger.features import known_head
from klarbesked.engine.annotate.tagger.tagger import the_tagger
from klarbesked.engine.annotate.verbal_noun import PREFIXES
from klarbesked.engine.annotate.word import Word

SPACES = re.compile(r"  | [,.;:!?)]|\( |[,;:][,.;:]|(?<!\.)\.\.(?!\.)|^\s|\s$|\(\)|“”")
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
MAY_DOUBLE = {"der", "som", "de", "den", "det", "for"}
"""Not at once, but across a joint: "det, det …" has a comma between and is not doubled."""

POLITE = ("De", "Dem", "Deres")
"""They change form with their place: "af Dem" is "De"."""

REGULAR = ("r", "t", "de")
"""What a regular verb puts behind its infinitive: "bevilger", "udøvet", "vurderede"."""

VERB_PREFIXES = (*sorted(PREFIXES - {"be", "er", "bi"}), "re")
"""A verb we know with one of them before it is Danish too: "genvurderet", "revurderer"."""

HANGING = {"ADP", "CCONJ", "SCONJ", "DET"}
HANGING_SIGNS = {".", "!", "?", ";"}
ENDS = {".", "!", "?", ":", "”", '"', ")"}


def faults(before: Annotated, after: Annotated) -> tuple[str, ...]:
    """Return the names of what a fix has broken, none where the text still is good Danish.

    spaces    a space or a sign too many
    brackets  one of a pair is gone
    doubled   the same word twice
    capital   a sentence begins small, or a word in the middle has been given a capital
    verb      a sentence has lost its finite verb
    passive   there are more passives than before
    hanging   a little word stands where its noun should follow
    unknown   a form that is no Danish word
    order     two finite verbs side by side
    language  it is not Danish any more
    """
    return tuple(name for name, is_broken in CHECKS.items() if is_broken(before, after))


def _spaces(before: Annotated, after: Annotated) -> bool:
    return len(SPACES.findall(after.text)) > len(SPACES.findall(before.text))


def _brackets(before: Annotated, after: Annotated) -> bool:
    return any(_lack(pair, after.text) > _lack(pair, before.text) for pair in PAIRS)


def _lack(pair: tuple[str, str], text: str) -> int:
    return abs(text.count(pair[0]) - text.count(pair[1]))


def _doubled(before: Annotated, after: Annotated) -> bool:
    return bool(_twins(after) - _twins(before))


def _twins(letter: Annotated) -> Counter[str]:
    pairs: Counter[str] = Counter()
    for words in _sentences(letter):
        for one, two in pairwise(words):
            pairs[one.low] += one.low == two.low and one.is_word and one.token.kind == "word"
    return +pairs


def _sentences(letter: Annotated) -> Iterator[tuple[Word, ...]]:
    return (letter.words_of(sentence) for sentence in letter.sentences)


def _capital(before: Annotated, after: Annotated) -> bool:
    if _small_starts(after) > _small_starts(before):
        return True
    return bool(_capitals(after) - _capitals(before) - _first_words(before))


def _small_starts(letter: Annotated) -> int:
    """Count the sentences that begin small, sentences cut in two by a stray full stop too."""
    return sum(_first(words)[:1].islower() for words in _sentences(letter))


def _first(words: tuple[Word, ...]) -> str:
    return next((word.text for word in words if word.is_word), "")


def _capitals(letter: Annotated) -> Counter[str]:
    """Count the words with a capital that open no sentence."""
    found: Counter[str] = Counter()
    for words in _sentences(letter):
        first = next((i for i, word in enumerate(words) if word.is_word), 0)
        inside = (word.text for word in words[first + 1 :] if word.text[0].isupper())
        found.update(text for text in inside if text not in POLITE)
        found[POLITE[0]] = max(found[POLITE[0]], *(word.text in POLITE for word in words))
    return found


def _first_words(letter: Annotated) -> Counter[str]:
    """A name that opened a sentence may stand inside one."""
    names = (words[0] for words in _sentences(letter) if words and words[0].pos == "PROPN")
    return Counter(word.text for word in names)


def _verb(before: Annotated, after: Annotated) -> bool:
    """Whether there are fewer sentences with a finite verb, or more without one."""
    return _verbless(after) > _verbless(before)


def _verbless(letter: Annotated) -> int:
    return sum(_lacks_verb(letter, sentence) for sentence in letter.sentences)


def _lacks_verb(letter: Annotated, sentence: Sentence) -> bool:
    is_line = sentence.block.kind == "heading" or not sentence.is_ended
    if is_line or letter.text[sentence.span.start : sentence.span.end].startswith("Regler: "):
        return False
    return letter.parse_of(sentence).main_verb is None


def _passive(before: Annotated, after: Annotated) -> bool:
    return _passives(after) > _passives(before)


def _passives(letter: Annotated) -> int:
    return sum(len(letter.parse_of(sentence).passives) for sentence in letter.sentences)


def _hanging(before: Annotated, after: Annotated) -> bool:
    """A clause that ended in "er i tvivl om," may end a sentence too."""
    return bool(_hung(after, HANGING_SIGNS) - _hung(before, {*HANGING_SIGNS, ","}))


def _hung(letter: Annotated, signs: set[str]) -> Counter[str]:
    """Count what stands before a sign and cannot: "på grund af.", "og."."""
    found: Counter[str] = Counter()
    for words in _sentences(letter):
        for one, two in pairwise(words):
            found[one.low] += one.pos in HANGING and two.low in signs
    return +found


def _unknown(before: Annotated, after: Annotated) -> bool:
    old = {word.low for words in _sentences(before) for word in words}
    new = (word for words in _sentences(after) for word in words if word.low not in old)
    return any(word.token.kind == "word" and not _is_danish(word) for word in new)


def _is_danish(word: Word) -> bool:
    lexicon = the_tagger().lexicon
    low = word.low
    if low in lexicon or low in _forms() or is_infinitive(low):
        return True
    if word.morph.is_verb:
        is_regular = any(is_infinitive(low.removesuffix(e)) for e in REGULAR if low.endswith(e))
        made = (low[len(p) :] for p in VERB_PREFIXES if low.startswith(p))
        return is_regular or any(form in _forms() for form in made)
    return bool(known_head(low, lexicon))


@cache
def _forms() -> frozenset[str]:
    return frozenset().union(*the_lemmas().by_tag.values())


def _order(before: Annotated, after: Annotated) -> bool:
    return bool(_side_by_side(after) - _side_by_side(before))


def _side_by_side(letter: Annotated) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for words in _sentences(letter):
        for one, two in pairwise(words):
            is_pair = one.morph.is_finite and two.morph.is_finite
            found[one.low, two.low] += is_pair and not two.morph.is_imperative
    return +found


def _language(before: Annotated, after: Annotated) -> bool:
    return after.language not in (before.language, "da")


CHECKS: dict[str, Callable[[Annotated, Annotated], bool]] = {
    "spaces": _spaces,
    "brackets": _brackets,
    "doubled": _doubled,
    "capital": _capital,
    "verb": _verb,
    "passive": _passive,
    "hanging": _hanging,
    "unknown": _unknown,
    "order": _order,
    "language": _language,
}

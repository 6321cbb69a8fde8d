"""Where a letter uses an expression of a word table, in whatever form it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.lemma.inflect import gender, inflect
from klarbesked.engine.annotate.lemma.lemma import is_infinitive
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span


class Expression(Protocol):
    """What a table must say of each expression, in its dictionary form."""

    @property
    def expression(self) -> str: ...

    @property
    def pos(self) -> str: ...


Entry = TypeVar("Entry", bound=Expression)
POS_OF: Mapping[str, frozenset[str]] = {
    "verb": frozenset({"VERB", "AUX"}),
    "noun": frozenset({"NOUN"}),
    "adj": frozenset({"ADJ", "VERB", "DET", "PRON"}),
    "term": frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "X"}),
}
"""Which words an entry of one word may stand for; the other classes have one form only."""

ENDINGS = ("erne", "ernes", "ene", "ens", "ets", "en", "et", "er", "ne", "n", "t", "e", "s")
LONG_ENOUGH = 8
MOST_FORMS = 20_000

BENDABLE = frozenset({"VERB", "AUX", "NOUN", "ADJ"})


@dataclass(frozen=True)
class Use(Generic[Entry]):
    """An expression in a sentence: words[first : last + 1].

    `head` is the word that is bent, None where none is.
    """

    entry: Entry
    words: tuple[Word, ...]
    first: int
    last: int
    head: int | None

    @property
    def span(self) -> Span:
        return Span(self.words[self.first].token.start, self.words[self.last].token.end)

    @property
    def written(self) -> str:
        """The expression as it stands in the letter."""
        parts: list[str] = []
        end = self.span.start
        for word in self.words[self.first : self.last + 1]:
            parts.append(" " if word.token.start > end else "")
            parts.append(word.text)
            end = word.token.end
        return "".join(parts)

    @property
    def is_first_in_sentence(self) -> bool:
        return not any(word.is_word for word in self.words[: self.first])


class Wording(Generic[Entry]):
    """Finds the expressions of a table; made once for each table."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._single: dict[str, list[tuple[list[str], Entry]]] = {}
        self._begins: dict[str, bool] = {}
        self._several: dict[str, dict[str, list[tuple[list[str], Entry]]]] = {}
        for entry in entries:
            parts = entry.expression.replace(",", " ,").split()
            if len(parts) == 1:
                self._single.setdefault(parts[0], []).append((parts, entry))
            else:
                seconds = self._several.setdefault(parts[0], {})
                seconds.setdefault(parts[1], []).append((parts, entry))
        for seconds in self._several.values():
            for group in seconds.values():
                group.sort(key=lambda item: -len(item[0]))

    def uses(self, letter: Annotated) -> Iterator[tuple[Sentence, Use[Entry]]]:
        """Yield the longest expression at each place of the running text; no two overlap."""
        taken = 0
        for sentence, i in letter.places_of(self._may_begin):
            words = letter.words_of(sentence)
            use = self._at(words, i) if words[i].token.start >= taken else None
            if use:
                taken = use.span.end
                yield sentence, use

    def _may_begin(self, form: str) -> bool:
        """Whether an expression can begin with the word; what we found out is remembered."""
        known = self._begins.get(form)
        if known is None:
            if len(self._begins) >= MOST_FORMS:
                self._begins.clear()
            is_listed = form in self._single or form in self._several
            known = is_listed or (len(form) > LONG_ENOUGH and bool(self._by_stem(form)))
            self._begins[form] = known
        return known

    def _at(self, words: tuple[Word, ...], i: int) -> Use[Entry] | None:
        single, several = self._single, self._several
        word = words[i]
        low, lemma = word.low, word.lemma.lower()
        may_be = low in several or lemma in several
        use = self._several_at(words, i) if may_be else None
        if use is None and (low in single or lemma in single):
            return self._single_at(words, i, [*single.get(low, ()), *single.get(lemma, ())])
        if use is None and word.morph.is_noun and len(low) > LONG_ENOUGH:
            return self._single_at(words, i, self._by_stem(low))
        return use

    def _single_at(
        self, words: tuple[Word, ...], i: int, found: Sequence[tuple[list[str], Entry]]
    ) -> Use[Entry] | None:
        for parts, entry in found:
            if _fits_alone(words[i], parts[0], entry.pos):
                return Use(entry, words, i, i, _head(words, i, i, parts))
        return None

    def _several_at(self, words: tuple[Word, ...], i: int) -> Use[Entry] | None:
        if i + 1 >= len(words):
            return None
        first, second = words[i], words[i + 1]
        best: Use[Entry] | None = None
        for start in {first.low, first.lemma.lower()}:
            seconds = self._several.get(start, {})
            for follows in {second.low, second.lemma.lower()}:
                for parts, entry in seconds.get(follows, ()):
                    last = i + len(parts) - 1
                    is_longer = best is None or last > best.last
                    if is_longer and last < len(words) and _fits(words, i, parts):
                        best = Use(entry, words, i, last, _head(words, i, last, parts))
        return best

    def _by_stem(self, low: str) -> list[tuple[list[str], Entry]]:
        """Try the endings of nouns where we do not know the word's dictionary form."""
        stems = (low.removesuffix(ending) for ending in ENDINGS if low.endswith(ending))
        return next((self._single[stem] for stem in stems if stem in self._single), [])


def _fits(words: tuple[Word, ...], i: int, parts: list[str]) -> bool:
    return all(_is_form_of(words[i + n], part) for n, part in enumerate(parts))


def _fits_alone(word: Word, part: str, pos: str) -> bool:
    if word.token.kind == "sign":
        return False
    allowed = POS_OF.get(pos)
    if allowed is None:
        return word.low == part
    is_same = word.lemma.lower() == part or word.low.startswith(part)
    return is_same and word.pos in allowed


def _is_form_of(word: Word, part: str) -> bool:
    return word.low == part or (word.lemma == part and word.pos in BENDABLE)


def _head(words: tuple[Word, ...], first: int, last: int, parts: list[str]) -> int | None:
    """Return the word whose form the replacement must take: the verb, else the last noun."""
    places = [
        i for i in range(first, last + 1) if words[i].pos in BENDABLE and words[i].morph.feats
    ]
    verbs = [i for i in places if words[i].morph.is_verb]
    if verbs:
        return verbs[0]
    bent = [i for i in places if words[i].low != parts[i - first]]
    return bent[-1] if bent else (places[0] if len(parts) == 1 and places else None)


def in_form_of(use: Use[Entry], plain: str) -> str | None:
    """Return `plain` in the form of the expression it replaces, or None where we are not sure.

    "sende" for "fremsendte" gives "sendte". A noun of the other gender gives None: the words
    around it would have to change too.
    """
    if use.head is None or not _is_bent(use.entry, plain):
        return _capitalised(plain, use)
    head = use.words[use.head]
    words, words_of_entry = plain.split(), use.entry.expression.split()
    if head.low == words_of_entry[0] and is_infinitive(head.low) and is_infinitive(words[0]):
        return _capitalised(plain, use)
    if head.pos == "NOUN":
        if len(words) > 1 or not _same_gender(head.lemma, words[0]):
            return None
        bent = inflect(words[0], head.morph)
    elif head.morph.is_verb:
        bent = inflect(words[0], head.morph)
    else:
        bent = inflect(words[0], head.morph) if len(words) == 1 else None
    return _capitalised(" ".join([bent, *words[1:]]), use) if bent else None


def _is_bent(entry: Expression, plain: str) -> bool:
    """Whether the entry has forms at all; a phrase has them when it begins with a verb."""
    if entry.pos == "phrase":
        return is_infinitive(entry.expression.split()[0]) and is_infinitive(plain.split()[0])
    return entry.pos not in {"adv", "conj", "prep", "pron", "abbr"}


def _same_gender(old: str, new: str) -> bool:
    return gender(old) is not None and gender(old) == gender(new)


def _capitalised(text: str, use: Use[Entry]) -> str:
    is_capital = use.words[use.first].text[0].isupper()
    return text[0].upper() + text[1:] if is_capital else text

"""One of the two letters, taken apart for comparison: its sentences, and what each clause says."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.clause import Clause, ClauseKind
from klarbesked.engine.annotate.duties import Actor, actor_of
from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.guard.concepts import Bag, Term, terms
from klarbesked.engine.guard.numbers import bare_numbers

THINGS = frozenset({
    "date", "amount", "phone", "email", "cpr", "duration", "percentage", "clock_time", "place",
    "case_number", "citation",
})  # fmt: skip


@dataclass(frozen=True, eq=False)
class Statement:
    """A clause and what it says. All places are in the letter's text.

    `sentence`: the number of its sentence. `acts`: what is done, by the concepts of its verbs.
    `facts`: those that begin in the clause.
    """

    sentence: int
    span: Span
    kind: ClauseKind
    opener: str
    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    acts: frozenset[str]
    actor: Actor
    is_order: bool
    is_question: bool
    facts: tuple[Fact, ...]

    @cached_property
    def bag(self) -> Bag:
        return Bag(self.terms)

    @cached_property
    def things(self) -> frozenset[tuple[str, str]]:
        return frozenset((fact.kind, fact.value) for fact in self.facts if fact.kind in THINGS)

    @property
    def is_main(self) -> bool:
        return self.kind == "main"

    def values(self, kind: str) -> list[str]:
        return [fact.value for fact in self.facts if fact.kind == kind]


@dataclass(frozen=True, eq=False)
class Said:
    """A sentence and what it says; `number` is its place among the letter's sentences."""

    number: int
    sentence: Sentence
    words: tuple[Word, ...]
    terms: tuple[Term, ...]
    facts: tuple[Fact, ...]
    statements: tuple[Statement, ...]

    @property
    def span(self) -> Span:
        return self.sentence.span

    @cached_property
    def bag(self) -> Bag:
        return Bag(self.terms)

    @cached_property
    def numbers(self) -> list[Fact]:
        """The numbers that are no amount, date, length …"""
        return bare_numbers(self.words, self.facts)

    @cached_property
    def values(self) -> frozenset[tuple[str, str]]:
        """The things named in it, by kind and value: dates, amounts …"""
        return frozenset((fact.kind, fact.value) for fact in self.facts if fact.kind in THINGS)


@dataclass(frozen=True, eq=False)
class Side:
    """A letter, sentence by sentence. Headings, labels and table cells are sentences too."""

    letter: Annotated

    @property
    def text(self) -> str:
        return self.letter.text

    @cached_property
    def low(self) -> str:
        """The text in lower case: made once, as it is asked for at every sentence."""
        return self.text.lower()

    @cached_property
    def said(self) -> tuple[Said, ...]:
        return tuple(_said(self.letter))

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return self.letter.facts

    def of_kind(self, *kinds: str) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind in kinds]

    @cached_property
    def _starts(self) -> list[int]:
        return [said.span.start for said in self.said]

    def said_at(self, span: Span) -> Said | None:
        """Return the sentence that the place begins in; None in a letter without words."""
        place = bisect_left(self._starts, span.start + 1) - 1
        return self.said[place] if 0 <= place < len(self.said) else None

    def at(self, span: Span) -> str:
        """Return the text of a place on one line."""
        return " ".join(self.text[span.start : span.end].split())


def _said(letter: Annotated) -> Iterator[Said]:
    facts = letter.facts
    starts = [fact.span.start for fact in facts]
    for number, sentence in enumerate(letter.sentences):
        low = bisect_left(starts, sentence.span.start)
        high = bisect_left(starts, sentence.span.end)
        words = letter.words_of(sentence)
        inside = facts[low:high]
        found = terms(words)
        yield Said(
            number, sentence, words, found, inside,
            tuple(_statements(number, letter, sentence, found, inside)),
        )  # fmt: skip


def _statements(
    number: int,
    letter: Annotated,
    sentence: Sentence,
    found: tuple[Term, ...],
    facts: tuple[Fact, ...],
) -> Iterator[Statement]:
    words, parse = letter.words_of(sentence), letter.parse_of(sentence)
    owners = clause_owners(parse, len(words))
    actor: Actor = "unsure"
    for place, clause in enumerate(parse.clauses):
        inside = tuple(word for i, word in enumerate(words) if owners[i] == place)
        if not any(word.is_word for word in inside):
            continue
        held = [word.span for word in inside]
        own = tuple(term for term in found if owners[term.at] == place)
        actor = _actor(words, parse, clause, actor)
        yield Statement(
            sentence=number,
            span=_trimmed(inside),
            kind=clause.kind,
            opener="" if clause.opener is None else words[clause.opener].low,
            words=inside,
            terms=own,
            acts=_acts(words, own),
            actor=actor,
            is_order=_is_order(words, clause),
            is_question=words[-1].low == "?",
            facts=tuple(f for f in facts if any(s.start <= f.span.start < s.end for s in held)),
        )


def clause_owners(parse: Parse, count: int) -> list[int]:
    """Return which clause each word belongs to: the innermost, until an outer one's verb comes.

    In "Hvis du vil klage, skal vi have din klage" the main clause goes on at "skal".
    """
    owners = [0] * count
    begins = {clause.start: place for place, clause in enumerate(parse.clauses)}
    verbs = {clause.verb: place for place, clause in enumerate(parse.clauses)}
    owner = 0
    for i in range(count):
        owner = begins.get(i, owner)
        owner = verbs.get(i, owner)
        owners[i] = owner
    return owners


def _actor(words: tuple[Word, ...], parse: Parse, clause: Clause, before: Actor) -> Actor:
    """Return who acts; in "vi skriver til lægen og betaler for attesten" it is the same twice."""
    if clause.verb is None:
        return "unsure"
    is_joined = words[clause.start].low == "og" and clause.verb == clause.start + 1
    return before if is_joined else actor_of(words, parse, clause, clause.verb)


def _is_order(words: tuple[Word, ...], clause: Clause) -> bool:
    return clause.verb is not None and words[clause.verb].morph.is_imperative


def _acts(words: tuple[Word, ...], own: tuple[Term, ...]) -> frozenset[str]:
    verbs = (term for term in own if words[term.at].morph.is_verb)
    return frozenset(concept for term in verbs for concept in term.concepts)


def _trimmed(inside: tuple[Word, ...]) -> Span:
    real = [word for word in inside if word.is_word]
    return Span(real[0].token.start, real[-1].token.end)

"""A document with the marks that rules work on."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, reduce

from klarbesked.engine.annotate.citation import citations
from klarbesked.engine.annotate.duties import Duty, duties
from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts import find_facts
from klarbesked.engine.annotate.field import Field, fields
from klarbesked.engine.annotate.hidden_duty import HiddenDuty
from klarbesked.engine.annotate.hidden_risk import hidden_duties
from klarbesked.engine.annotate.language import Language, Tally, language_of, tally
from klarbesked.engine.annotate.lemma.rarity import is_rare
from klarbesked.engine.annotate.parse import Parse, parse
from klarbesked.engine.annotate.places import Place, word_places
from klarbesked.engine.annotate.rare_word import is_rare_word
from klarbesked.engine.annotate.reading import Reader, read_words
from klarbesked.engine.annotate.sentence import Sentence, sentences
from klarbesked.engine.annotate.token import Token, tokens
from klarbesked.engine.annotate.verbal_noun import act_of, is_verbal_noun
from klarbesked.engine.annotate.word import Word, words
from klarbesked.engine.document import Block, Document, Span

RUNNING_KINDS = {"paragraph", "list_item", "table_cell"}


@dataclass(frozen=True)
class OwnWords:
    """Words the authority says its readers know, lower case.

    `abbreviations` are written with their full stop, `acronyms` without.
    """

    abbreviations: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Annotated:
    """A document and its marks, in reading order."""

    document: Document
    own_words: OwnWords
    fields: tuple[Field, ...]
    sentences: tuple[Sentence, ...]
    read: Reader = read_words
    said_language: Language = "ukendt"

    @property
    def text(self) -> str:
        return self.document.text

    def without_words(self) -> "Annotated":
        """Return the letter without its sentences and words: they are most of its memory.

        What language it is in is still known.
        """
        light = replace(self, sentences=())
        vars(light)["_tallies"] = self._tallies
        return light

    @cached_property
    def _tallies(self) -> dict[Span, Tally]:
        found: dict[Span, Tally] = {}
        for sentence in self.sentences:
            words = [token[2].lower() for token in sentence.tokens if token[3] == "word"]
            before = found.get(sentence.block.span, Tally())
            found[sentence.block.span] = before.and_more(tally(words))
        return found

    @cached_property
    def languages(self) -> dict[Span, Language]:
        """The language of each block that is long enough to tell."""
        found = {span: language_of(counted) for span, counted in self._tallies.items()}
        return {span: language for span, language in found.items() if language != "ukendt"}

    @cached_property
    def language(self) -> Language:
        """The language most of the letter is in; where it is too short to tell, what was said."""
        found = language_of(reduce(Tally.and_more, self._tallies.values(), Tally()))
        return self.said_language if found == "ukendt" else found

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        return find_facts(self.document)

    @cached_property
    def citations(self) -> tuple[Span, ...]:
        """References to law: "§ 13, stk. 2, nr. 3", "lov nr. 62 af 24. oktober 2025"."""
        return tuple(citations(self.text))

    def is_in_citation(self, span: Span) -> bool:
        """Whether the place is part of a reference to law."""
        before = bisect_right(self.citations, span.start, key=lambda c: c.start) - 1
        return before >= 0 and self.citations[before].touches(span)

    @cached_property
    def _words(self) -> dict[int, tuple[Word, ...]]:
        found = words(self.sentences, self.text, self.read)
        return {s.span.start: w for s, w in zip(self.sentences, found, strict=True)}

    def words_of(self, sentence: Sentence) -> tuple[Word, ...]:
        """Return the sentence's tokens, signs and all, with what each of them is."""
        return self._words[sentence.span.start]

    @cached_property
    def _places(self) -> dict[str, list[Place]]:
        return word_places(self._words.values())

    def places_of(
        self, is_wanted: Callable[[str], object], *, headings: bool = False
    ) -> list[tuple[Sentence, int]]:
        """Return the words of the running text whose form is wanted, in reading order.

        `is_wanted` is asked once of each form in the letter, as it stands and as the dictionary
        has it, both in lower case. Most rules see in this way that there is nothing to look at.
        `headings`: those are looked through too.
        """
        wanted = [places for form, places in self._places.items() if is_wanted(form)]
        if not wanted:
            return []
        read = self._read if headings else self._running_numbers
        found = sorted({place for places in wanted for place in places})
        return [(self.sentences[n], i) for n, i in found if n in read]

    @cached_property
    def _running_numbers(self) -> frozenset[int]:
        return frozenset(n for n, s in enumerate(self.sentences) if self.is_running(s))

    @cached_property
    def _read(self) -> frozenset[int]:
        headings = (n for n, s in enumerate(self.sentences) if s.block.kind == "heading")
        return self._running_numbers.union(headings)

    @cached_property
    def rare_words(self) -> tuple[Word, ...]:
        """The words of the running text that most readers seldom meet."""
        found = (self.words_of(sentence)[i] for sentence, i in self.places_of(is_rare))
        return tuple(filter(is_rare_word, found))

    @cached_property
    def verbal_nouns(self) -> dict[int, list[int]]:
        """The places of the verbal nouns of each running sentence that has any, by its start."""
        found: dict[int, list[int]] = {}
        for sentence, i in self.places_of(act_of):
            if is_verbal_noun(self.words_of(sentence), i):
                found.setdefault(sentence.span.start, []).append(i)
        return found

    @cached_property
    def _parses(self) -> dict[int, Parse]:
        return {}

    def parse_of(self, sentence: Sentence) -> Parse:
        """Return the sentence's clauses, its main verb and its passives."""
        found = self._parses.get(sentence.span.start)
        if found is None:
            found = self._parses[sentence.span.start] = parse(self.words_of(sentence))
        return found

    @cached_property
    def _duties(self) -> dict[Span, tuple[HiddenDuty, ...]]:
        return {}

    def hidden_duties_of(self, sentence: Sentence) -> tuple[HiddenDuty, ...]:
        """Return the duties of the reader that the sentence hides, see `hidden_duty`."""
        found = self._duties.get(sentence.span)
        if found is None:
            found = hidden_duties(self.words_of(sentence), self.parse_of(sentence))
            self._duties[sentence.span] = found
        return found

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Who must, may or must not do what, in reading order."""
        read = [(s, self.words_of(s), self.parse_of(s)) for s in self.running]
        return tuple(duties(read, self.facts))

    @cached_property
    def running(self) -> tuple[Sentence, ...]:
        """Sentences of the letter itself: no headings, addresses, greetings or instructions."""
        return tuple(self.sentences[n] for n in sorted(self._running_numbers))

    def is_running(self, sentence: Sentence) -> bool:
        """Whether it is part of what the letter says: see `running`."""
        if sentence.block.kind not in RUNNING_KINDS or self.is_instruction(sentence.span):
            return False
        if self.language == "da" and self.languages.get(sentence.block.span, "da") != "da":
            return False
        words = len(sentence.words)
        if sentence.block.kind == "table_cell":
            return sentence.is_ended and words >= MIN_CELL_SENTENCE
        if sentence.block.kind == "list_item":
            return words >= MIN_ITEM
        return words >= MIN_SENTENCE if not sentence.is_ended else words > 1

    def is_instruction(self, span: Span) -> bool:
        """Whether the text is coloured as a note to the caseworker, from end to end."""
        place = bisect_right(self._instructions, span.start, key=lambda s: s.start) - 1
        return place >= 0 and self._instructions[place].holds(span)

    @cached_property
    def _instructions(self) -> list[Span]:
        return sorted(mark.span for mark in self.document.marks if mark.kind == "instruction")

    def running_at(self, span: Span) -> Sentence | None:
        """Return the running sentence the place stands in, or None."""
        place = bisect_right(self.running, span.start, key=lambda s: s.span.start) - 1
        sentence = self.running[place] if place >= 0 else None
        return sentence if sentence and sentence.span.holds(span) else None

    @cached_property
    def _running_by_block(self) -> dict[Span, list[Sentence]]:
        found: dict[Span, list[Sentence]] = {}
        for sentence in self.running:
            found.setdefault(sentence.block.span, []).append(sentence)
        return found

    def running_in(self, block: Block) -> list[Sentence]:
        return self._running_by_block.get(block.span, [])

    def word_count(self, sentence: Sentence) -> int:
        """Words in a sentence as a reader meets them: a reference to law counts as one."""
        return len(self.counted_words(sentence))

    @cached_property
    def _counted(self) -> dict[int, list[Token]]:
        return {}

    def counted_words(self, sentence: Sentence) -> list[Token]:
        """Return the words of a sentence as a reader meets them; see `word_count`."""
        found = self._counted.get(sentence.span.start)
        if found is None:
            found = self._counted[sentence.span.start] = self._count(sentence)
        return found

    def _count(self, sentence: Sentence) -> list[Token]:
        low = bisect_left(self.citations, sentence.span)
        high = bisect_left(self.citations, Span(sentence.span.end, 0))
        inside = self.citations[low:high]
        if not inside:
            return sentence.words
        counted = []
        known: Span | None = None
        place = 0
        for word in sentence.words:
            while place < len(inside) and inside[place].end <= word.start:
                place += 1
            citation = inside[place] if place < len(inside) else None
            if citation is None or not citation.holds(word.span) or citation != known:
                counted.append(word)
            known = citation if citation and citation.holds(word.span) else None
        return counted


MIN_SENTENCE = 6
"""A line without an end mark and with fewer words is a greeting, a label or a name."""

MIN_ITEM = 3
MIN_CELL_SENTENCE = 6


def annotate(
    document: Document,
    own_words: OwnWords | None = None,
    read: Reader = read_words,
    said_language: Language = "ukendt",
) -> Annotated:
    """Mark fields, tokens and sentences; the rest is worked out when somebody asks.

    `read` says what each word is: our own tagger unless the user has another. `said_language`:
    what the user says the text is in.
    """
    own = own_words or OwnWords()
    found = tuple(fields(document))
    cut = tuple(_sentences(document, found, own))
    return Annotated(document, own, found, cut, read, said_language)


def _sentences(document: Document, found: tuple[Field, ...], own: OwnWords) -> Iterator[Sentence]:
    spans = iter([field.span for field in found] + [Span(len(document.text) + 1, 0)])
    field = next(spans)
    for block in document.blocks:
        inside = []
        while field.start < block.span.end:
            if block.span.holds(field):
                inside.append(field)
            field = next(spans)
        cut = list(tokens(document.text, block.span, inside, own.abbreviations))
        yield from sentences(block, document.text, cut)

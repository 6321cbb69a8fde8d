"""A letter's sentences, made ready for cues: spelled in one way, with their place and facts."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal, get_args

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.fact import Fact, FactKind
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.letter_type.quote import quotes
from klarbesked.engine.letter_type.signer import is_signer
from klarbesked.engine.read.shape import is_closing, is_greeting

Place = Literal["brevhoved", "overskrift", "emne", "start", "tekst", "slutning"]
PLACES: tuple[Place, ...] = get_args(Place)
"""
brevhoved   above the greeting
overskrift  a heading; `emne` is the letter's own
start       the first lines after the greeting
tekst       all running text
slutning    from the closing line on
"""

SIGNER = "signer"
LINE_FACTS: tuple[str, ...] = (*get_args(FactKind), SIGNER)
"""The facts of a line; `signer`: a line at the end that is a person's name."""

LONGEST_WORD = 60
"""A longer word is none; a pattern must not search it from every letter of it."""

FIRST_LINES = 6
LAST_LINES = 4
POLITE = {"De": "du", "Dem": "dig", "Deres": "din"}
FIELD_FACTS = {
    "amount": ("beløb", "kr", "sats", "ydelse"),
    "date": ("dato", "date", "dag"),
    "deadline": ("frist", "dato"),
    "duration": ("periode", "måned"),
    "phone": ("telefon", "tlf", "phone"),
    "case_number": ("sagsnr", "sagsnummer", "journal", "sags-id", "sagsid"),
    "citation": ("paragraf", "hjemmel", "lov"),
    "clock_time": ("tidspunkt", "klok", "kl"),
    "place": ("sted", "adresse", "lokale"),
}
"""What an unfilled field stands for, by the words in it."""


@dataclass(frozen=True)
class Line:
    """A sentence, heading or line. `forms` are its words as they stand and in dictionary form.

    `said` is its text without what it quotes: "" where all of it is a quotation.
    """

    span: Span
    text: str
    said: str
    places: frozenset[str]
    forms: frozenset[str]
    facts: frozenset[str]
    heading: int
    heading_forms: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Lines:
    """All lines of a letter, and in which of them each form stands."""

    all: Sequence[Line]
    by_form: Mapping[str, Set[int]]


NO_LINES = Lines((), {})


def lines_of(letter: Annotated) -> Lines:
    """Return the letter's lines in reading order."""
    found: list[Line] = []
    facts = sorted(letter.facts, key=lambda fact: fact.span.start)
    starts = [fact.span.start for fact in facts]
    where = _Places(letter)
    is_polite = _says_de(letter)
    quoted = tuple(quotes(letter.document))
    heading, heading_forms = -1, frozenset[str]()
    for number, sentence in enumerate(letter.sentences):
        words = letter.words_of(sentence)
        forms = frozenset(w.low for w in words) | frozenset(w.lemma.lower() for w in words)
        if sentence.block.kind == "heading":
            heading, heading_forms = number, forms
        low = bisect_left(starts, sentence.span.start)
        high = bisect_left(starts, sentence.span.end)
        text, places = _text(words, is_polite=is_polite), where.of(sentence)
        found.append(
            Line(
                span=sentence.span,
                text=text,
                said=_said(sentence.span, words, quoted, text, is_polite=is_polite),
                places=places,
                forms=forms,
                facts=_kinds(facts[low:high], words, places),
                heading=heading,
                heading_forms=heading_forms,
            )
        )
    by_form: dict[str, set[int]] = {}
    for number, line in enumerate(found):
        for form in line.forms:
            by_form.setdefault(form, set()).add(number)
    return Lines(tuple(found), by_form)


class _Places:
    """Where each sentence stands; asked in reading order."""

    def __init__(self, letter: Annotated) -> None:
        self._letter = letter
        self._begun = not any(
            is_greeting(letter.document.at(b.span)) for b in letter.document.blocks
        )
        self._ended = False
        self._running = 0
        self._subject = _subject(letter)
        closings = [b for b in letter.document.blocks if is_closing(letter.document.at(b.span))]
        # Without a closing line the last lines are where somebody signs.
        self._end = len(letter.sentences) if closings else len(letter.sentences) - LAST_LINES
        self._number = -1

    def of(self, sentence: Sentence) -> frozenset[str]:
        self._number += 1
        text = self._letter.document.at(sentence.block.span)
        self._begun = self._begun or is_greeting(text)
        self._ended = self._ended or is_closing(text) or self._number >= self._end
        places: set[str] = set()
        if sentence.block.kind == "letterhead" or not self._begun:
            places.add("brevhoved")
        if sentence.block.kind == "heading":
            places.add("overskrift")
            if sentence.block.span == self._subject:
                places.add("emne")
        if self._ended:
            places.add("slutning")
        if self._letter.is_running(sentence):
            places.add("tekst")
            self._running += 1
            if self._running <= FIRST_LINES:
                places.add("start")
        return frozenset(places)


def _subject(letter: Annotated) -> Span | None:
    """Return the letter's own heading: the last one before the greeting, else the first."""
    headings: list[Span] = []
    for block in letter.document.blocks:
        if block.kind == "heading":
            headings.append(block.span)
        elif is_greeting(letter.document.at(block.span)) and headings:
            return headings[-1]
    return headings[0] if headings else None


def _says_de(letter: Annotated) -> bool:
    """Whether the letter says "De" to its reader: inside a sentence it can mean nothing else."""
    return any(
        word.text in POLITE
        for sentence in letter.sentences
        for word in letter.words_of(sentence)[1:]
    )


def _text(words: Sequence[Word], *, is_polite: bool) -> str:
    """Spell a sentence in lower case, with "du" for "De" and one space between words.

    A first word is spelled so before a verb, and "Deres" also where the letter is polite.
    """
    spelled = []
    for i, word in enumerate(words):
        polite = POLITE.get(word.text)
        is_first = not i and len(words) > 1
        says_you = (word.text == "Deres" and is_polite) if is_first else bool(i)
        if polite and (says_you or (is_first and words[1].morph.is_finite)):
            spelled.append(polite)
        else:
            spelled.append(word.low[:LONGEST_WORD])
    return " ".join(spelled)


def _said(
    span: Span, words: Sequence[Word], quoted: Sequence[Span], text: str, *, is_polite: bool
) -> str:
    """Spell what is left of a sentence when its quotations are taken out."""
    inside = [q for q in quoted if q.start < span.end and span.start < q.end]
    if not inside:
        return text
    left = [w for w in words if not any(q.start <= w.token.start < q.end for q in inside)]
    return _text(left, is_polite=is_polite) if any(word.is_word for word in left) else ""


def _kinds(
    facts: Sequence[Fact], words: Sequence[Word], places: Set[str] = frozenset()
) -> frozenset[str]:
    kinds: set[str] = {fact.kind for fact in facts}
    if "slutning" in places and is_signer(words):
        kinds.add(SIGNER)
    named = [word.low for word in words if word.token.kind == "field"]
    named += [word.low for a, word, b in _threes(words) if (a.text, b.text) == ("[", "]")]
    fields = {name for field in named for name in (field, _with_danish_letters(field))}
    stand_ins = {
        kind
        for kind, signs in FIELD_FACTS.items()
        if any(sign in field for field in fields for sign in signs)
    }
    return frozenset(kinds | stand_ins)


def _with_danish_letters(field: str) -> str:
    """Spell a field's name as Danish does: systems that know only English letters write beloeb."""
    return field.replace("oe", "ø").replace("ae", "æ").replace("aa", "å")


def _threes(words: Sequence[Word]) -> Iterable[tuple[Word, Word, Word]]:
    """Yield three words at a time: a single word in square brackets is no field elsewhere."""
    return zip(words, words[1:], words[2:], strict=False)

"""What a recast is given: the place a rule points at, and the sentence it stands in."""

from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter

LONGEST_SHOWN = 400
LONGEST_SENTENCE = 400
"""Words in a row without a full stop are no sentence that anybody can build anew."""


class Spot(NamedTuple):
    """All numbers below are places in `words`, as in a parse."""

    letter: Letter
    sentence: Sentence
    words: tuple[Word, ...]
    parse: Parse
    span: Span

    def text(self, start: int, end: int) -> str:
        """Return the letter's own text of words `start` to `end`, "" where there are none."""
        if start >= end:
            return ""
        return self.letter.at(self.span_of(start, end))

    def span_of(self, start: int, end: int) -> Span:
        return Span(self.words[start].span.start, self.words[end - 1].span.end)

    def word_at(self, offset: int) -> int | None:
        """Return the place of the word that begins at `offset` of the letter."""
        return next((i for i, w in enumerate(self.words) if w.span.start == offset), None)

    @property
    def first(self) -> int:
        """The place of the sentence's first word, behind a quotation mark or a bullet."""
        return next((i for i, word in enumerate(self.words) if word.is_word), 0)

    def lows(self, start: int, end: int) -> Iterator[str]:
        return (word.low for word in self.words[start:end])

    def instead(self, start: int, end: int, text: str) -> Fix:
        """Return the fix that puts `text` in the place of words `start` to `end`."""
        return recast(text, Edit(self.span_of(start, end), text))


def spot_at(letter: Letter, span: Span) -> Spot | None:
    """Return the spot of a place in the letter's running text."""
    sentence = letter.annotated.running_at(span)
    if sentence is None or len(sentence.tokens) > LONGEST_SENTENCE:
        return None
    words, parse = letter.annotated.words_of(sentence), letter.annotated.parse_of(sentence)
    return Spot(letter, sentence, words, parse, span)


def recast(said: str, *edits: Edit) -> Fix:
    """Return a fix of the kind that builds a sentence anew, named by how it begins."""
    line = " ".join(said.split())
    shown = line if len(line) <= LONGEST_SHOWN else f"{line[:LONGEST_SHOWN].rsplit(' ', 1)[0]} …"
    return Fix("recast", f"Skriv “{shown}”", edits)


def with_capital(text: str) -> str:
    return text[:1].upper() + text[1:]

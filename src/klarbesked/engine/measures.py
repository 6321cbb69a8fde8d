"""What is counted about a letter: words, sentences, fronts, clauses, LIX and RIX.

How each figure comes about is told in docs/metode/maal.md; there is no overall score.
"""

from dataclasses import dataclass

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.annotate.front import front

LONG_SENTENCE = 25
"""A sentence with more words than this is long."""

LONG_WORD = 6
"""A word with more letters than this is long (Björnsson 1968)."""

HEAVY_FRONT = 9
"""With more words than this before its main verb, a sentence keeps the reader waiting."""


@dataclass(frozen=True)
class Measures:
    """Counts of the running text. What is divided by nothing is None, never 0.

    `words`, `sentences`: paragraphs, list items and full sentences in tables; headings,
    addresses, greetings and notes to the caseworker are left out.
    `lix`: words per sentence + 100 × long words per word (Björnsson 1968).
    `rix`: long words per sentence (Anderson 1983).
    `fronts`, `front_words`: sentences whose main verb is sure, and the words before those verbs.
    `heavy_fronts`: those with more than 9. `clauses`: finite ones, main and subordinate.
    `duties_without_actor`: what the reader must do or risks, said without naming the reader.
    `unexplained_terms`: terms few know, that the letter does not explain, each counted once.
    `rare_words`: words that most readers seldom meet, compounds judged by their parts.
    """

    words: int
    sentences: int
    long_sentences: int
    long_words: int
    fronts: int
    front_words: int
    heavy_fronts: int
    clauses: int
    verbal_nouns: int
    duties_without_actor: int
    rare_words: int
    unexplained_terms: int

    @property
    def words_per_sentence(self) -> float | None:
        return round(self.words / self.sentences, 1) if self.sentences else None

    @property
    def long_sentence_share(self) -> float | None:
        return round(self.long_sentences / self.sentences, 3) if self.sentences else None

    @property
    def lix(self) -> float | None:
        if not (self.words and self.sentences):
            return None
        return round(self.words / self.sentences + 100 * self.long_words / self.words, 1)

    @property
    def rix(self) -> float | None:
        return round(self.long_words / self.sentences, 2) if self.sentences else None

    @property
    def front_weight(self) -> float | None:
        """Words before the main verb, on average."""
        return round(self.front_words / self.fronts, 1) if self.fronts else None

    @property
    def clause_density(self) -> float | None:
        """Finite clauses per sentence."""
        return round(self.clauses / self.sentences, 2) if self.sentences else None

    @property
    def verbal_noun_share(self) -> float | None:
        """Verbal nouns per 100 words."""
        return round(100 * self.verbal_nouns / self.words, 1) if self.words else None

    @property
    def rare_word_share(self) -> float | None:
        """Rare words per 100 words."""
        return round(100 * self.rare_words / self.words, 1) if self.words else None


def measure(letter: Annotated, *, unexplained_terms: int) -> Measures:
    """Count the running text. `unexplained_terms`: their number, which the letter's day decides.

    >>> from klarbesked.engine.annotate import annotate
    >>> from klarbesked.engine.read import read_letter
    >>> text = "Vi har modtaget din ansøgning. Du får svar inden mandag den 4. maj 2026."
    >>> counted = measure(annotate(read_letter(text.encode(), "brev.txt")), unexplained_terms=0)
    >>> counted.words, counted.sentences, counted.long_words, counted.lix
    (14, 2, 2, 21.3)
    >>> counted.front_weight, counted.clause_density, counted.verbal_noun_share
    (1.0, 1.0, 0.0)
    """
    counts = [letter.word_count(sentence) for sentence in letter.running]
    words = [word for sentence in letter.running for word in letter.counted_words(sentence)]
    fronts = [found for s in letter.running if (found := front(letter, s))]
    return Measures(
        words=sum(counts),
        sentences=len(counts),
        long_sentences=sum(count > LONG_SENTENCE for count in counts),
        long_words=sum(
            word.kind == "word" and sum(map(str.isalpha, word.text)) > LONG_WORD for word in words
        ),
        fronts=len(fronts),
        front_words=sum(found.words for found in fronts),
        heavy_fronts=sum(found.words > HEAVY_FRONT for found in fronts),
        clauses=sum(
            clause.verb is not None for s in letter.running for clause in letter.parse_of(s).clauses
        ),
        verbal_nouns=sum(map(len, letter.verbal_nouns.values())),
        duties_without_actor=sum(len(letter.hidden_duties_of(s)) for s in letter.running),
        rare_words=len(letter.rare_words),
        unexplained_terms=unexplained_terms,
    )

"""What is counted about a letter: words, sentences, long sentences, LIX and RIX.

How each figure comes about is told in docs/metode/maal.md; there is no overall score.
"""

from dataclasses import dataclass

from klarbesked.engine.annotate import Annotated

LONG_SENTENCE = 25
"""A sentence with more words than this is long."""

LONG_WORD = 6
"""A word with more letters than this is long (Björnsson 1968)."""


@dataclass(frozen=True)
class Measures:
    """Counts of the running text. What is divided by nothing is None, never 0.

    `words`, `sentences`: paragraphs, list items and full sentences in tables; headings,
    addresses, greetings and notes to the caseworker are left out.
    `lix`: words per sentence + 100 × long words per word (Björnsson 1968).
    `rix`: long words per sentence (Anderson 1983).
    """

    words: int
    sentences: int
    long_sentences: int
    long_words: int

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


def measure(letter: Annotated) -> Measures:
    """Count words, sentences, long sentences and long words of the running text.

    >>> from klarbesked.engine.annotate import annotate
    >>> from klarbesked.engine.read import read_letter
    >>> text = "Vi har modtaget din ansøgning. Du får svar inden mandag den 4. maj 2026."
    >>> counted = measure(annotate(read_letter(text.encode(), "brev.txt")))
    >>> counted.words, counted.sentences, counted.long_words, counted.lix
    (14, 2, 2, 21.3)
    """
    counts = [letter.word_count(sentence) for sentence in letter.running]
    words = [word for sentence in letter.running for word in letter.counted_words(sentence)]
    return Measures(
        words=sum(counts),
        sentences=len(counts),
        long_sentences=sum(count > LONG_SENTENCE for count in counts),
        long_words=sum(
            word.kind == "word" and sum(map(str.isalpha, word.text)) > LONG_WORD for word in words
        ),
    )

"""What a rule of the authority's own finds: lines with its signs, and words to put otherwise."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type.cue import Cue
from klarbesked.engine.letter_type.line import Line
from klarbesked.engine.rule import Hit

JOINED = r"(?![-–/’']?\w)"
"""Behind a word that ends here: "mail" is not in "mails", nor in "mail-adresse"."""


class Swaps:
    """Words and phrases, and what to write instead of each."""

    def __init__(self, instead: Mapping[str, str]) -> None:
        phrases = sorted(instead, key=len, reverse=True)
        self._instead = [instead[phrase] for phrase in phrases]
        parts = (r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
        pattern = "|".join(f"({part})" for part in parts)
        self._pattern = re.compile(f"(?:{pattern}){JOINED}", re.IGNORECASE)

    def hits(self, letter: Letter) -> Iterator[Hit]:
        """Yield the places where one of them stands as whole words, each with its fix."""
        if not self._instead:
            return
        for sentence in letter.annotated.sentences:
            tokens = [word.token for word in letter.annotated.words_of(sentence)]
            ends = {token.end for token in tokens}
            after = sentence.span.start
            for token in tokens:
                if token.start < after:
                    continue
                found = self._pattern.match(letter.text, token.start, sentence.span.end)
                if found and found.end() in ends:
                    after = found.end()
                    yield from self._hit(found)

    def _hit(self, found: re.Match[str]) -> Iterator[Hit]:
        written, instead = found[0], self._instead[(found.lastindex or 1) - 1]
        if written[0].isupper():
            instead = instead[0].upper() + instead[1:]
        if instead == written:
            return
        span = Span(*found.span())
        fix = Fix("swap", f"Skriv “{instead}”", (Edit(span, instead),))
        yield Hit(span, {"ord": " ".join(written.split())}, (fix,))


@dataclass(frozen=True)
class Finder:
    """Finds each line once, however many of its signs it has."""

    cues: tuple[Cue, ...]
    swaps: Swaps

    def __call__(self, letter: Letter) -> Iterator[Hit]:
        found: dict[Span, Hit] = {}
        sentences = {sentence.span: sentence for sentence in letter.annotated.sentences}
        for cue in self.cues:
            for line in cue.lines(letter.lines):
                if line.span not in found:
                    words = _words(cue, line, sentences[line.span], letter)
                    found[line.span] = Hit(line.span, {"ord": words})
        yield from found.values()
        yield from self.swaps.hits(letter)


def _words(cue: Cue, line: Line, sentence: Sentence, letter: Letter) -> str:
    """Return what the sign saw, as it stands in the letter; the line where that is all we know."""
    words = [
        word.text
        for word in letter.annotated.words_of(sentence)
        if cue.words.of({word.low, word.lemma.lower()})
    ]
    if words:
        return ", ".join(dict.fromkeys(words))
    seen = cue.pattern.compiled.search(line.text) if cue.pattern else None
    return (seen and seen[0].strip()) or " ".join(letter.at(line.span).split())

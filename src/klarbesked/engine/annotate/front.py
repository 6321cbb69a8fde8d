"""What stands before a sentence's main verb: the longer it is, the more must be remembered."""

from collections.abc import Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.annotated import Annotated
from klarbesked.engine.annotate.loop import loops
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span

UNSURE = set('"“”„«»?:;|')
"""Signs of a quotation, a question or a label: what the main verb is, is anybody's guess."""


class Front(NamedTuple):
    """`words`: how many, a reference to law being one. `verb`: the main verb's place."""

    span: Span
    words: int
    verb: int


def front(letter: Annotated, sentence: Sentence) -> Front | None:
    """Return the words before the main clause's finite verb; None where we are not sure of it."""
    verb = _main_verb(letter, sentence)
    if verb is None or not _is_plain(sentence, verb):
        return None
    end = sentence.tokens[verb].start
    inside = [word for word in letter.counted_words(sentence) if word.start < end]
    if not inside:
        return Front(Span(sentence.span.start, end), 0, verb)
    last = [token for token in sentence.tokens[:verb] if token.is_word][-1]
    return Front(Span(inside[0].start, last.end), len(inside), verb)


def _main_verb(letter: Annotated, sentence: Sentence) -> int | None:
    """Pass by the participle of "det af dig indsendte skema", which looks like a past tense."""
    verb = letter.parse_of(sentence).main_verb
    words = letter.words_of(sentence)
    if verb is None or not words[verb].morph.is_past:
        return verb
    inside = {loop.participle for loop in loops(words)}
    if verb not in inside:
        return verb
    return next((i for i in range(verb, len(words)) if _is_finite(words, i, inside)), None)


def _is_finite(words: Sequence[Word], i: int, inside: set[int]) -> bool:
    return words[i].morph.is_finite and i not in inside


def _is_plain(sentence: Sentence, verb: int) -> bool:
    """Tell whether it is a whole sentence of its own, with nothing that can mislead us."""
    if sentence.block.kind != "paragraph" or sentence.tokens[-1].text not in (".", "!"):
        return False
    return UNSURE.isdisjoint(token.text for token in sentence.tokens[: verb + 1])

"""Passives that hide who must act, told from those that only hide who acts."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.annotated import Annotated
from klarbesked.engine.annotate.hidden_duty import HiddenDuty
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.passive import Passive
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word

MUST_OR_MAY = {"skulle", "kunne", "måtte", "burde"}
DEADLINE = {"senest", "snarest"}
BEFORE = "inden"
RELATIVE = {"der", "som"}
"""Before "kan" they tell what a thing is able to: "et bord, der kan hæves"."""


class SeenPassive(NamedTuple):
    """A passive of the letter. `hides_duty`: somebody must or may act, and nobody is named."""

    passive: Passive
    words: tuple[Word, ...]
    hides_duty: bool


def seen_passives(letter: Annotated) -> Iterator[SeenPassive]:
    """Yield the passives of the running text that are not a duty of the reader.

    Those that are have a finding of their own, see `hidden_duty`.
    """
    for sentence in letter.running:
        found = letter.parse_of(sentence).passives
        if not found:
            continue
        words = letter.words_of(sentence)
        duties = letter.hidden_duties_of(sentence)
        for passive in found:
            if not any(_covers(duty, passive) for duty in duties):
                yield SeenPassive(passive, words, _hides_duty(letter, sentence, passive))


def _covers(duty: HiddenDuty, passive: Passive) -> bool:
    """Whether the passive is the duty itself, or tells what happens after a risk."""
    is_after = passive.verb >= duty.start
    return is_after and (duty.kind == "risk" or passive.verb < duty.end)


def _hides_duty(letter: Annotated, sentence: Sentence, passive: Passive) -> bool:
    if passive.agent is not None:
        return False
    words, parse = letter.words_of(sentence), letter.parse_of(sentence)
    if _hangs_on_modal(words, passive, {clause.opener for clause in parse.clauses}):
        return True
    if _is_done(words, passive):
        return False
    return any(_is_deadline(words, i, parse) for i in range(len(words)))


def _hangs_on_modal(words: Sequence[Word], passive: Passive, openers: set[int | None]) -> bool:
    """Also where the modal is far away: "kan sendes med posten, afleveres eller indscannes"."""
    for i in range(passive.start - 1, -1, -1):
        word = words[i]
        if word.lemma in MUST_OR_MAY and word.morph.is_verb:
            if word.lemma == "kunne" and i and words[i - 1].low in RELATIVE and i - 1 in openers:
                return False
            return word.morph.is_finite or passive.modal is not None
        if i in openers or word.low == ";" or (word.morph.is_finite and not word.morph.is_s_form):
            return False
    return False


def _is_done(words: Sequence[Word], passive: Passive) -> bool:
    """Tell "blev afgjort" and "er blevet afgjort" from "bliver afgjort"."""
    return words[passive.start].morph.is_past


def _is_deadline(words: Sequence[Word], i: int, parse: Parse) -> bool:
    """Tell "inden fredag" from "inden vi svarer"."""
    if words[i].low in DEADLINE:
        return True
    return words[i].low == BEFORE and all(clause.opener != i for clause in parse.clauses)

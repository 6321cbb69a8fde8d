"""Passives: "udbetales" and "bliver udbetalt", told from deponents, adjectives and the future."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.verb_list import verbs
from klarbesked.engine.annotate.word import Word


class Passive(NamedTuple):
    """A passive. All numbers are places in the sentence's words.

    `verb`: the s-form, or the participle after "blive". `start`: the verb itself, or "blive".
    `agent`: the "af" of "af kommunen", None where nobody is named who acts.
    `is_after_modal`: "skal udbetales", "kan blive stoppet".
    """

    kind: Literal["s", "blive"]
    start: int
    verb: int
    agent: int | None
    modal: int | None


WITH_PARTICLE = {("slås", "sammen"), ("slås", "op"), ("slås", "fast"), ("findes", "at")}
"""Passives of verbs that are otherwise deponents: "slås sammen" is "merged", not "fight"."""

PEOPLE = {"parterne", "begge", "alle", "os", "jer", "man"}
MEETING = {"mødes", "mødtes", "skilles", "skiltes", "kysses"}
"""Done by two or more to each other unless somebody is named behind: "mødes af lægen"."""

ENDINGS = ("es", "ås")
"""An s-passive ends in one of them: "gives", "fås"."""

REACH, NEAR = 4, 2
CLAUSE_WINDOW = 13
AGENT_WINDOW = 7
MODALS = {"kunne", "skulle", "ville", "måtte", "burde"}


def passives(words: Sequence[Word], clauses: Sequence[Clause]) -> Iterator[Passive]:
    """Yield the passives of a sentence in the order of their verbs."""
    openers = {clause.opener for clause in clauses}
    for i, word in enumerate(words):
        if word.morph.is_s_form and word.morph.is_verb:
            if not _is_deponent(words, i):
                yield Passive("s", i, i, _agent(words, i), _modal(words, i, openers))
        elif word.lemma == "blive" and word.morph.is_verb:
            verb = _participle(words, i, openers)
            while verb is not None:
                yield Passive("blive", i, verb, _agent(words, verb), _modal(words, i, openers))
                verb = _joined(words, verb)


def _is_deponent(words: Sequence[Word], i: int) -> bool:
    low = words[i].low
    if not (low.isalpha() and low.endswith(ENDINGS)):
        return True
    following = words[i + 1].low if i + 1 < len(words) else ""
    if (low, following) in WITH_PARTICLE:
        return False
    if low in verbs("deponent"):
        return True
    if low not in verbs("gensidig"):
        return False
    if following == "af":
        return False
    if low in MEETING:
        return True
    beside = [*words[max(0, i - REACH) : i], *words[i + 1 : i + 1 + NEAR]]
    return any(word.morph.is_nominative or word.low in PEOPLE for word in beside)


def _participle(words: Sequence[Word], i: int, openers: set[int | None]) -> int | None:
    """Return the participle that belongs to "blive" at `i`, or None where there is none."""
    for j in range(i + 1, min(i + CLAUSE_WINDOW, len(words))):
        word = words[j]
        is_participle = word.morph.is_past_participle and word.morph.is_verb
        is_participle = is_participle and not word.low.endswith("ede")
        if is_participle and word.lemma != "blive" and word.low not in verbs("bliver"):
            if not _is_attribute(words, j):
                return j
            continue
        if j in openers or word.low in (".", ";", ":", "?", "!", ","):
            return None
        if word.morph.is_verb and (word.morph.is_finite or word.morph.is_infinitive):
            return None
    return None


def _joined(words: Sequence[Word], verb: int) -> int | None:
    """Return the second participle of "bliver leveret og monteret"."""
    if verb + 2 >= len(words):
        return None
    if words[verb + 1].pos != "CCONJ" and words[verb + 1].low != ",":
        return None
    form = words[verb + 2].morph
    return verb + 2 if form.is_past_participle and form.is_verb else None


def _is_attribute(words: Sequence[Word], j: int) -> bool:
    """Tell "den aftalte tid" from "bliver aftalt"."""
    following = words[j + 1] if j + 1 < len(words) else None
    before = words[j - 1]
    return following is not None and following.pos == "NOUN" and before.pos in ("DET", "ADJ")


def _modal(words: Sequence[Word], start: int, openers: set[int | None]) -> int | None:
    """Return the modal verb that an infinitive at `start` hangs on."""
    if not words[start].morph.is_infinitive:
        return None
    for j in range(start - 1, max(-1, start - CLAUSE_WINDOW), -1):
        if words[j].lemma in MODALS and words[j].morph.is_verb:
            return j
        if j in openers:
            return None
    return None


def _agent(words: Sequence[Word], verb: int) -> int | None:
    """Return the "af" of the one who acts: "træffes af kommunen", not "udbetaling af"."""
    for j in range(verb + 1, min(verb + AGENT_WINDOW, len(words) - 1)):
        word = words[j]
        if word.low == "af" and words[j - 1].pos not in ("NOUN", "PROPN"):
            return j if words[j + 1].pos in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "X") else None
        if word.low in (",", ".", ";", ":") or word.morph.is_verb:
            return None
    return None

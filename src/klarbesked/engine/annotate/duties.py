"""Who must, may or must not do what, by when, and what happens otherwise.

The table a letter's reader wants: what do I have to do? Where the text hides who acts, the duty
says "unsure" instead of guessing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span

DutyKind = Literal["must", "may", "must_not", "need_not", "should"]
Actor = Literal["reader", "authority", "other", "unsure"]


class Duty(NamedTuple):
    """One line of the table. All places are in the letter's text.

    `act`: the words that say what is to be done. `deadline`: the fact that says by when, None
    where the sentence names none. `consequence`: what happens if it is not done, None where
    the letter does not say. `place`: the whole clause.
    """

    kind: DutyKind
    actor: Actor
    act: Span
    place: Span
    deadline: Fact | None
    consequence: Span | None


MODALS: dict[str, DutyKind] = {"skal": "must", "må": "may", "kan": "may", "bør": "should"}
READER = {"du", "dig", "jer", "dem"}
POLITE = {"De", "Dem", "I"}
AUTHORITY = re.compile(
    r"\b(?:vi|os|jeg|mig|kommune\w*|jobcente\w*|forvaltning\w*|afdeling\w*|ankestyrelse\w*|udvalg\w*"
    r"|\w*konsulent\w*|\w*rådgiver\w*|visitator\w*|medarbejder\w*"
    r"|myndighed\w*|sagsbehandler\w*|udbetaling danmark|rehabiliteringsteam\w*|borgerservice"
    r"|ydelseskontor\w*|team\w*)\b",
    re.IGNORECASE,
)
HAS_TO = {"pligt": "must", "ret": "may", "mulighed": "may", "krav": "may", "lov": "may"}
OTHERWISE = re.compile(
    r"(?:ellers|i modsat fald|sker (?:det|dette) ikke"
    r"|(?:hvis|såfremt) (?:du|De|vi|det|dette) (?:\w+ ){0,2}?ikke\b"
    r"|\w+r (?:du|De|vi|det) (?:\w+ ){0,1}?ikke\b)",
    re.IGNORECASE,
)
"""How a sentence begins that says what happens if the duty is not done."""


def duties(
    sentences: Sequence[tuple[Sentence, tuple[Word, ...], Parse]], facts: Sequence[Fact]
) -> Iterator[Duty]:
    """Yield the duties of the letter's running sentences in reading order."""
    deadlines = [fact for fact in facts if fact.kind == "deadline"]
    for number, (sentence, words, parse) in enumerate(sentences):
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        for clause in parse.clauses:
            duty = _duty(sentence, words, parse, clause, deadlines)
            if duty:
                yield duty._replace(consequence=_consequence(following))


def _duty(
    sentence: Sentence,
    words: tuple[Word, ...],
    parse: Parse,
    clause: Clause,
    deadlines: Sequence[Fact],
) -> Duty | None:
    verb = clause.verb
    if verb is None or clause.kind in ("condition", "verb_first", "time", "question"):
        return None
    kind = _kind(words, clause, verb)
    if kind is None:
        return None
    place = _place(words, clause)
    act = _act(words, clause, verb)
    return Duty(
        kind=kind,
        actor=actor_of(words, parse, clause, verb),
        act=act,
        place=place,
        deadline=_deadline(sentence, place, deadlines),
        consequence=None,
    )


def _kind(words: tuple[Word, ...], clause: Clause, verb: int) -> DutyKind | None:
    word = words[verb]
    if word.morph.is_imperative:
        return "must"
    if word.low == "bedes":
        return "must"
    after = words[verb + 1 : clause.end]
    has_no = any(w.low in ("ikke", "aldrig") for w in after[:4])
    kind = MODALS.get(word.low)
    if kind and not any(w.morph.is_infinitive for w in after):
        return None
    if kind:
        return _negated(kind, word.low) if has_no else kind
    if word.lemma == "behøve":
        return "need_not" if has_no else "must"
    if word.lemma in ("have", "være"):
        noun = next((w.lemma for w in after[:4] if w.lemma in HAS_TO), None)
        if noun and any(w.low == "til" for w in after[:6]):
            return "need_not" if has_no else ("must" if noun == "pligt" else "may")
    return None


def _negated(kind: DutyKind, modal: str) -> DutyKind:
    if modal in ("må", "kan"):
        return "must_not"
    return "need_not" if kind == "must" else kind


def actor_of(words: tuple[Word, ...], parse: Parse, clause: Clause, verb: int) -> Actor:
    """Return who acts in a clause with the finite verb `verb`; "unsure" where the text hides it."""
    if words[verb].morph.is_imperative:
        return "reader"
    if words[verb].low == "bedes":
        near = words[max(0, verb - 2) : verb + 3]
        is_named = any(w.low in READER or w.text in POLITE for w in near)
        return "reader" if is_named else "unsure"
    passive = next((p for p in parse.passives if _is_in(p.verb, clause, parse)), None)
    if passive:
        return _agent(words, passive.agent)
    if clause.subject is None:
        return "unsure"
    return _who(words[slice(*clause.subject)])


def _is_in(verb: int, clause: Clause, parse: Parse) -> bool:
    """Whether a passive is the clause's own: the finite verb before it is the clause's."""
    if not clause.start <= verb < clause.end:
        return False
    finite = [c for c in parse.clauses if c.verb is not None and c.verb <= verb]
    return max(finite, key=lambda c: c.verb or 0, default=clause) is clause


def _agent(words: tuple[Word, ...], agent: int | None) -> Actor:
    return "unsure" if agent is None else _who(words[agent + 1 : agent + 4])


def _who(phrase: Sequence[Word]) -> Actor:
    if any(word.low in READER - {"dem"} or word.text in POLITE for word in phrase):
        return "reader"
    text = " ".join(word.text for word in phrase)
    if AUTHORITY.search(text):
        return "authority"
    has_person = any(word.pos in ("NOUN", "PROPN") for word in phrase)
    return "other" if has_person and phrase[0].low not in ("der", "det") else "unsure"


def _place(words: tuple[Word, ...], clause: Clause) -> Span:
    inside = [word for word in words[clause.start : clause.end] if word.is_word]
    return Span(inside[0].token.start, inside[-1].token.end)


def _act(words: tuple[Word, ...], clause: Clause, verb: int) -> Span:
    """Return the words from the verb that says the act to the end of the clause."""
    start = verb
    if not words[verb].morph.is_imperative:
        verbs = [i for i in range(verb + 1, clause.end) if words[i].morph.is_infinitive]
        start = verbs[0] if verbs else verb
    end = clause.end - 1
    while end > start and not words[end].is_word:
        end -= 1
    return Span(words[start].token.start, words[end].token.end)


def _deadline(sentence: Sentence, place: Span, deadlines: Sequence[Fact]) -> Fact | None:
    """Return the deadline in the clause, else the first in the sentence."""
    here = bisect_left(deadlines, place.start, key=_start)
    first = bisect_left(deadlines, sentence.span.start, key=_start)
    near = [f for f in deadlines[max(0, here - 1) : here + 1] if place.touches(f.span)]
    found = [*near, *deadlines[first : first + 1]]
    return next((fact for fact in found if sentence.span.holds(fact.span)), None)


def _start(fact: Fact) -> int:
    return fact.span.start


def _consequence(following: tuple[Sentence, tuple[Word, ...], Parse] | None) -> Span | None:
    """Return what happens otherwise, where the next sentence says it."""
    if following is None:
        return None
    after, their_words, their_parse = following
    text = " ".join(word.text for word in their_words)
    if not OTHERWISE.match(text) or their_parse.main_verb is None:
        return None
    main = next(c for c in their_parse.clauses if c.verb == their_parse.main_verb)
    start = their_words[main.verb or 0].token.start
    last = next(w for w in reversed(their_words) if w.is_word)
    return Span(start, last.token.end) if start < last.token.end else after.span

"""A passive with a known actor turned round: "træffes af kommunen" is "kommunen træffer"."""

from typing import NamedTuple

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.passive import Passive
from klarbesked.engine.finding import Fix
from klarbesked.rewrite.recast.agent import Agent, agent
from klarbesked.rewrite.recast.particle import PARTICLES
from klarbesked.rewrite.recast.pronoun import AS_OBJECT, as_object, as_subject
from klarbesked.rewrite.recast.spot import Spot, with_capital
from klarbesked.rewrite.recast.verb import Form, verb

OWN = {"sin", "sit", "sine", "sig", "dens", "dets"}
"""They speak of whoever is the subject, and another one is now."""

NARROW = {"ikke", "aldrig", "ingen", "alle", "hver", "hvert", "kun"}
"""With one of them "af en læge" is any doctor, and "en læge" as subject would be some doctor."""

TURNED = {"main", "verb_first"}


class Turn(NamedTuple):
    """The pieces of the clause: the new sentence is made of them alone.

    `adverbs` stand with the verb ("ikke", "altid"), `behind` after what is acted upon ("ned").
    `verbs` are the new finite verb and what hangs on it.
    """

    actor: str
    finite: str
    verbs: str
    object: str
    adverbs: str
    behind: str


def passive_to_active(spot: Spot) -> Fix | None:
    """Return the clause with the passive at the spot said of the one who acts."""
    passive = next((p for p in spot.parse.passives if _is_at(spot, p)), None)
    by = agent(spot, passive) if passive else None
    if passive is None or by is None or _goes_on_without(spot, by.end):
        return None
    finite = _finite(spot, passive)
    clause = next((c for c in spot.parse.clauses if finite is not None and c.verb == finite), None)
    if finite is None or clause is None or _speaks_of_subject(spot, clause, by):
        return None
    if _is_indefinite(spot, by) and NARROW.intersection(spot.lows(clause.start, by.by)):
        return None
    if clause.kind == "main":
        return _main(spot, passive, by, clause, finite)
    return _subordinate(spot, passive, by, clause, finite)


def _is_at(spot: Spot, passive: Passive) -> bool:
    return spot.span.holds(spot.words[passive.verb].span)


def _goes_on_without(spot: Spot, end: int) -> bool:
    """Whether a verb behind "og" or "men" has the same subject: "…, men skal afleveres her"."""
    words = spot.words
    for i in range(end, len(words) - 1):
        if words[i].pos == "CCONJ":
            follows = next((w for w in words[i + 1 :] if w.pos != "ADV"), None)
            if follows is not None and follows.morph.is_verb:
                return True
    return False


def _is_indefinite(spot: Spot, by: Agent) -> bool:
    last = spot.words[by.end - 1].morph
    is_bare = by.end - by.start == 1 and last.is_noun and not last.is_definite
    return spot.words[by.start].low in ("en", "et", "nogen", "enhver") or is_bare


def _speaks_of_subject(spot: Spot, clause: Clause, by: Agent) -> bool:
    """Whether "sin" stands in the clause; in another one it has another subject."""
    end = next((i for i in range(by.end, len(spot.words)) if spot.words[i].low == ","), None)
    return bool(OWN.intersection(spot.lows(clause.start, len(spot.words) if end is None else end)))


def _finite(spot: Spot, passive: Passive) -> int | None:
    """Return the finite verb: the passive itself, its modal, or the "er" of "er blevet"."""
    start = spot.words[passive.start]
    if start.morph.is_finite:
        return passive.start
    if passive.modal is not None:
        return passive.modal if spot.words[passive.modal].morph.is_finite else None
    if not start.morph.is_past_participle:
        return None
    before = range(passive.start - 1, max(-1, passive.start - 6), -1)
    return next((i for i in before if spot.words[i].low in ("er", "var")), None)


def _verbs(spot: Spot, passive: Passive, finite: int) -> tuple[str, str] | None:
    """Return the new finite verb and the verb that hangs on it."""
    lemma = spot.words[passive.verb].lemma
    if passive.modal is not None:
        return _pair(spot.words[finite].low, verb(lemma, "infinitive"))
    if finite != passive.start:
        has = "har" if spot.words[finite].low == "er" else "havde"
        return _pair(has, verb(lemma, "participle"))
    form: Form = "past" if spot.words[finite].morph.is_past else "present"
    return _pair(verb(lemma, form), "")


def _pair(finite: str | None, rest: str | None) -> tuple[str, str] | None:
    return None if finite is None or rest is None else (finite, rest)


def _turn(
    spot: Spot, passive: Passive, by: Agent, finite: int, acted: tuple[int, int], first: int
) -> Turn | None:
    """Take the clause apart; `first`: where the words after what is acted upon begin."""
    verbs = _verbs(spot, passive, finite)
    between = [i for i in range(first, by.by) if i not in _verb_places(passive, finite)]
    acted_on = _acted_on(spot, *acted)
    if verbs is None or acted_on is None:
        return None
    if any(spot.words[i].pos != "ADV" and spot.words[i].low not in PARTICLES for i in between):
        return None
    low = [(i, spot.words[i].text) for i in between]
    behind = " ".join(t for i, t in low if t in PARTICLES)
    adverbs = " ".join(t for i, t in low if t not in PARTICLES)
    actor = as_subject(spot.text(by.start, by.end))
    return Turn(actor, verbs[0], verbs[1], acted_on, adverbs, behind)


def _verb_places(passive: Passive, finite: int) -> set[int]:
    return {finite, passive.start, passive.verb}


def _acted_on(spot: Spot, start: int, end: int) -> str | None:
    """Return the old subject as an object, None where it is not one plain phrase."""
    words = spot.words[start:end]
    if not words or any(word.low in (",", "(", ")", ":", "der") for word in words):
        return None
    if any(word.morph.is_finite and word.pos != "NOUN" for word in words):
        return None
    if words[0].text == "De" and start == spot.first:
        return None
    if len(words) == 1:
        is_plain = words[0].morph.is_nominative or words[0].pos in ("NOUN", "PROPN", "PRON")
        return as_object(_uncapitalised(spot, start, end)) if is_plain else None
    is_noun = words[-1].pos in ("NOUN", "PROPN", "NUM", "X") and words[0].pos != "ADP"
    return _uncapitalised(spot, start, end) if is_noun else None


def _uncapitalised(spot: Spot, start: int, end: int) -> str:
    text = spot.text(start, end)
    word = spot.words[start]
    is_name = word.pos in ("PROPN", "X") or word.text[1:] != word.text[1:].lower()
    if start != spot.first or is_name or word.token.kind != "word":
        return text
    return text[:1].lower() + text[1:]


def _main(spot: Spot, passive: Passive, by: Agent, clause: Clause, finite: int) -> Fix | None:
    """ "Sagen behandles af nævnet" and "i dag behandles sagen af nævnet"."""
    start = max(spot.first, clause.start)
    start += spot.words[start].pos == "CCONJ"
    if clause.subject is None or not clause.start <= finite < clause.end:
        return None
    if clause.subject[0] < finite:
        if clause.subject[0] != start:
            return None
        turn = _turn(spot, passive, by, finite, (start, finite), finite + 1)
        if turn is None:
            return None
        said = _in_order(turn.actor, turn.finite, turn)
        return spot.instead(start, by.end, with_capital(said) if start == spot.first else said)
    first = finite + 1
    end = _end_of_turned_subject(spot, first, min(by.by, max(passive.verb, first)))
    turn = _turn(spot, passive, by, finite, (first, end), end)
    if turn is None:
        return None
    said = _in_order(turn.finite, turn.actor, turn)
    return spot.instead(finite, by.end, with_capital(said) if finite == start else said)


def _end_of_turned_subject(spot: Spot, first: int, stop: int) -> int:
    end = first
    while end < stop and spot.words[end].pos in ("DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "X"):
        end += 1
    return end


def _in_order(first: str, second: str, turn: Turn) -> str:
    """Put "ikke" before a noun and behind a pronoun: "ser ikke sagen", "ser dig ikke"."""
    is_pronoun = turn.object.lower() in AS_OBJECT.values() or turn.object == "Dem"
    if turn.verbs or not is_pronoun:
        parts = [first, second, turn.adverbs, turn.verbs, turn.object, turn.behind]
    else:
        parts = [first, second, turn.object, turn.adverbs, turn.behind]
    return " ".join(part for part in parts if part)


def _subordinate(
    spot: Spot, passive: Passive, by: Agent, clause: Clause, finite: int
) -> Fix | None:
    """ "at sagen behandles af nævnet" and "sagen, der behandles af nævnet"."""
    opener = clause.opener
    if opener is None or clause.start != opener or clause.kind in TURNED:
        return None
    if clause.kind == "relative":
        return _relative(spot, passive, by, opener, finite)
    start = opener + 1
    end = _end_of_turned_subject(spot, start, finite)
    turn = _turn(spot, passive, by, finite, (start, end), end)
    if turn is None:
        return None
    parts = [turn.actor, turn.adverbs, turn.finite, turn.verbs, turn.object, turn.behind]
    return spot.instead(start, by.end, " ".join(part for part in parts if part))


def _relative(spot: Spot, passive: Passive, by: Agent, opener: int, finite: int) -> Fix | None:
    """ "der behandles af nævnet" is "som nævnet behandler"."""
    verbs = _verbs(spot, passive, finite)
    between = [i for i in range(opener + 1, by.by) if i not in _verb_places(passive, finite)]
    if verbs is None or any(spot.words[i].pos != "ADV" for i in between):
        return None
    front = [spot.words[i].text for i in between if spot.words[i].low not in PARTICLES]
    behind = [spot.words[i].text for i in between if spot.words[i].low in PARTICLES]
    actor = as_subject(spot.text(by.start, by.end))
    parts = ["som", actor, *front, *verbs, *behind]
    return spot.instead(opener, by.end, " ".join(part for part in parts if part))

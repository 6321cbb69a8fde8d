"""Who does it: "vi sender dig et skema" is not "du skal sende os et skema"."""

from collections.abc import Iterator

from klarbesked.engine.annotate.duties import Actor
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.parties import known_party
from klarbesked.engine.guard.side import Statement
from klarbesked.engine.guard.twins import twins

ALIKE = 0.4
ASKS = frozenset({"råde", "bede", "anbefale", "opfordre", "tilbyde", "minde", "anmode", "pålægge"})
SUBJECT = 8
CONVERSE = frozenset(
    {"=modtage", "=møde", "=bevilge", "=betale", "=tilbage", "=ydelse", "=stoppe", "=betyde"}
)
"""Who gives and who gets: "vi bevilger dig" and "du får" are the same."""


def compare_actors(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        for pair in twins(group):
            if pair.likeness >= ALIKE and _is_another(pair.before, pair.after):
                yield changed("actor", "hard", matched, pair.before.span, pair.after.span)


def _actor(statement: Statement) -> Actor:
    """Return who acts, "unsure" where it is a thing, or where one is asked or advised to act."""
    lemmas = {word.lemma for word in statement.words}
    if not lemmas.isdisjoint(ASKS) or _is_done(statement):
        return "unsure"
    if statement.actor == "other" and not _has_party(statement):
        return "unsure"
    return statement.actor


def _is_done(statement: Statement) -> bool:
    """Tell "er truffet": who did it is not said."""
    verbs = [word for word in statement.words if word.morph.is_verb]
    is_state = any(word.lemma in ("være", "blive") for word in verbs)
    return is_state and any(word.morph.is_past_participle for word in verbs)


def _has_party(statement: Statement) -> bool:
    subject = statement.words[:SUBJECT]
    return any(known_party(subject, i) for i in range(len(subject)))


def _is_another(before: Statement, after: Statement) -> bool:
    actors = _actor(before), _actor(after)
    if "unsure" in actors or actors[0] == actors[1]:
        return False
    shared = before.acts & after.acts
    return bool(shared - CONVERSE) and not shared & CONVERSE

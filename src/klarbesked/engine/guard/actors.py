"""Who does it: "vi sender dig et skema" is not "du skal sende os et skema"."""

from collections.abc import Iterator

from klarbesked.engine.annotate.duties import AUTHORITY
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import changed
from klarbesked.engine.guard.parties import OWN, known_party
from klarbesked.engine.guard.side import Statement

ALIKE = 0.4
ASKS = frozenset(
    {
        "bemærke",
        "huske",
        "råde",
        "bede",
        "anbefale",
        "opfordre",
        "tilbyde",
        "minde",
        "anmode",
        "pålægge",
    }
)
GETS = frozenset({"få", "modtage", "have", "give", "komme"})
"""Who gets and who gives: "du får besked af os" is "vi giver dig besked"."""

SAME_VERB = frozenset({"betale", "indbetale", "sende", "indhente"})
"""Where both letters use the very verb, it is the one who acts that has changed."""

SUBJECT = 8
UNSURE = "unsure"
PREPOSITIONS = frozenset({"til", "fra", "hos", "for", "om", "med", "over", "ved"})
READER = frozenset({"dig", "dem", "jer"})
CONVERSE = frozenset(
    {"=modtage", "=møde", "=bevilge", "=betale", "=tilbage", "=ydelse", "=stoppe", "=betyde"}
)
"""Who gives and who gets: "vi bevilger dig" and "du får" are the same."""


def compare_actors(matched: Matched) -> Iterator[Difference]:
    for group in matched.groups:
        for pair in group.twins:
            if pair.likeness >= ALIKE and _is_another(pair.before, pair.after):
                yield changed("actor", "hard", matched, pair.before.span, pair.after.span)


def _actor(statement: Statement) -> str:
    """Return who acts: "reader", "authority" or the name of a party; "unsure" where it is a
    thing, or where one is asked or advised to act.
    """
    agent = _agent(statement)
    if agent:
        return agent
    if not _verbs(statement).isdisjoint(ASKS | GETS) or _is_done(statement):
        return UNSURE
    lows = {word.low for word in statement.words}
    if "sammen" in lows or ("du" in lows and "vi" in lows):
        return UNSURE
    if statement.actor not in ("other", "authority"):
        return statement.actor
    party = _party(statement.words)
    return party or (statement.actor if statement.actor == "authority" else UNSURE)


def _is_authority(words: tuple[Word, ...]) -> bool:
    return AUTHORITY.search(" ".join(word.text for word in words)) is not None


def _agent(statement: Statement) -> str | None:
    """Return the one who acts in a passive: "udbetales af boligselskabet"."""
    words = statement.words
    is_passive = any(word.morph.is_s_form for word in words) or _is_done(statement)
    for i, word in enumerate(words[:-1]):
        if is_passive and word.low == "af" and words[i - 1].morph.is_verb:
            behind = words[i + 1 : i + 4]
            if behind[0].low in READER:
                return "reader"
            return _party(behind) or ("authority" if _is_authority(behind) else None)
    return None


def _verbs(statement: Statement) -> set[str]:
    """Return the verbs in their dictionary form, without the "har" of "har vurderet"."""
    lemmas = {word.lemma for word in statement.words if word.morph.is_verb}
    has_participle = any(word.morph.is_past_participle for word in statement.words)
    return lemmas - {"have"} if has_participle else lemmas


def _is_done(statement: Statement) -> bool:
    """Tell "er truffet": who did it is not said."""
    verbs = [word for word in statement.words if word.morph.is_verb]
    is_state = any(word.lemma in ("være", "blive") for word in verbs)
    return is_state and any(word.morph.is_past_participle for word in verbs)


def _party(words: tuple[Word, ...]) -> str | None:
    """Return the first party named; only the beginning of a clause holds its subject."""
    verb = next((i for i, word in enumerate(words) if word.morph.is_finite), 0)
    subject = words[: min(SUBJECT, verb + 4)]
    known = (known_party(subject, i) for i in range(len(subject)) if not _is_governed(subject, i))
    found = next((party for party in known if party), None)
    if found is None:
        return None
    return "authority" if found[1] in OWN else found[0]


def _is_governed(words: tuple[Word, ...], i: int) -> bool:
    """Tell "til Ankestyrelsen" and "fra din læge", which do not act."""
    return any(word.low in PREPOSITIONS for word in words[max(0, i - 2) : i])


def _is_another(before: Statement, after: Statement) -> bool:
    actors = _actor(before), _actor(after)
    if UNSURE in actors or actors[0] == actors[1]:
        return False
    shared = before.acts & after.acts
    if shared and all(map(_agent, (before, after))):
        return True
    if shared & SAME_VERB:
        return True
    return bool(shared - CONVERSE) and not shared & CONVERSE

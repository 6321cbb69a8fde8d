"""A weak verb and its noun said as one verb, where more than the two words must move.

Where only the two words change, the rule itself proposes the text.
"""

from klarbesked.engine.annotate.noun_phrase import ARTICLES, phrase_start
from klarbesked.engine.finding import Fix
from klarbesked.engine.rules.sprog.svagt_verbum import Weak, bent, is_active, weak_at
from klarbesked.rewrite.recast.spot import Spot

MANNERS = {
    "ny": "igen", "nye": "igen", "fornyet": "igen", "fornyede": "igen", "grundig": "grundigt",
    "nøje": "nøje", "konkret": "konkret", "individuel": "individuelt", "samlet": "samlet",
    "konkrete": "konkret", "individuelle": "individuelt", "samlede": "samlet",
}  # fmt: skip
"""What an adjective before the noun is, when the noun becomes a verb."""

DEFINITE = {"den", "det"}
IN_OBJECT = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"}
ENDS = {".", ",", ";", ":", "!"}
OPINIONS = {"sige, hvad man mener"}
"""What the table writes of "udtalelse"; whose opinion it is must be plain."""

SPEAKERS = {"du": "du", "de": "De", "i": "I"}
WITH = {"med"}


def weak_to_verb(spot: Spot) -> Fix | None:
    """Return the sentence with the verb that the weak one at the spot hides."""
    found = _weak_at(spot)
    if found is None:
        return None
    if found.written.verb in OPINIONS:
        return _opinion(spot, found)
    return _with_manner(spot, found) if is_active(spot.words, found) else None


def _weak_at(spot: Spot) -> Weak | None:
    places = (i for i, word in enumerate(spot.words) if spot.span.holds(word.span))
    found = (weak_at(spot.words, i, spot.parse) for i in places)
    return next((weak for weak in found if weak), None)


def _with_manner(spot: Spot, found: Weak) -> Fix | None:
    """ "foretager en ny vurdering af sagen" is "vurderer sagen igen"."""
    words, tail = spot.words, found.noun + 1
    start = phrase_start(words, found.noun)
    before = [w for w in words[start : found.noun] if w.low not in ARTICLES | DEFINITE]
    if len(before) > 1 or any(word.low not in MANNERS for word in before):
        return None
    if not before and not words[found.noun].morph.is_definite:
        return None
    end = _object_end(spot, tail + 1)
    if words[tail].low != found.written.tail or end is None:
        return None
    head, _, rest = found.written.verb.partition(" ")
    said = bent(head, words[found.verb])
    if said is None or not _is_plain(spot, found.verb + 1, start):
        return None
    parts = [said, spot.text(found.verb + 1, start), rest, spot.text(tail + 1, end)]
    parts += [MANNERS[word.low] for word in before]
    return spot.instead(found.verb, end, " ".join(part for part in parts if part))


def _is_plain(spot: Spot, start: int, end: int) -> bool:
    """Whether only a subject and adverbs stand between the verb and its noun."""
    between = spot.words[start:end]
    return all(word.pos == "ADV" or word.morph.is_nominative for word in between)


def _object_end(spot: Spot, start: int) -> int | None:
    """Return the end of what is acted upon, where the clause ends there too."""
    end = start
    while end < len(spot.words) and spot.words[end].pos in IN_OBJECT:
        end += 1
    is_whole = start < end < len(spot.words) and spot.words[end].low in ENDS
    return end if is_whole else None


def _opinion(spot: Spot, found: Weak) -> Fix | None:
    """ "komme med en udtalelse" is "sige, hvad du mener", where it is plain who says it."""
    words, weak = spot.words, spot.words[found.verb]
    follows = words[found.verb + 1].low
    end = found.noun + 1
    who = {words[i].low for i in range(found.verb) if words[i].morph.is_nominative}
    speakers = [SPEAKERS[low] for low in who if low in SPEAKERS]
    if follows not in WITH or len(who) != 1 or not speakers or not weak.morph.is_infinitive:
        return None
    if end >= len(words) or words[end].low not in ENDS:
        return None
    said = f"sige, hvad {speakers[0]} mener"
    return spot.instead(found.verb, end, said)

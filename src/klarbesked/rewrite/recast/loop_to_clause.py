"""An officialese loop unpacked: "den af kommunen trufne afgørelse" is said with "som"."""

from typing import NamedTuple

from klarbesked.engine.annotate.lemma.participle import verb_of_participle
from klarbesked.engine.annotate.loop import WEIGHING, Loop, loops
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Fix
from klarbesked.rewrite.recast.pronoun import AS_SUBJECT, as_subject
from klarbesked.rewrite.recast.spot import Spot
from klarbesked.rewrite.recast.verb import verb

HEADS = {"den", "det", "de", "en", "et"}
BACK = {"ikke", "allerede", "endnu", "tidligere", "hidtil"}
"""Adverbs that stand before the verb of a clause: "der ikke er indsendt"."""

UNSURE_FRONTS = {"nærmere", "senest"}
TOO = {"meget", "lidt", "sent", "tidligt"}
NO_VERBS = {"stedfinde", "bero", "tilkomme", "måtte", "kunne", "ville", "skulle", "vedtage"}
"""Verbs with no everyday clause of their own."""

STATES = {"foreligge", "gælde", "mangle", "ligge", "restere", "følge"}
"""Verbs whose present participle tells what is; "bindende" is no more than an adjective."""

OF_ACTOR = {"DET", "ADJ", "NOUN", "PROPN", "PRON", "X"}
ENDS = {",", ".", ";", ":", ")", "?", "!"}
ABOUT = {"om", "vedrørende"}
PARTICLES = {"tilbage", "ned", "op", "fra", "ud", "ind", "med"}
"""Behind the noun they belong to a verb before it: "betale det … beløb tilbage"."""

MONTH_BEGINS = ("den", "d.")


class Inside(NamedTuple):
    """What stands between "den" and the participle: places in the sentence.

    `actor` and `rest` are half-open ranges; an empty actor is nobody named.
    """

    actor: tuple[int, int]
    rest: tuple[int, int]


def loop_to_clause(spot: Spot) -> Fix | None:
    """Return "den afgørelse, som kommunen har truffet" for the loop at the spot."""
    loop = _loop_at(spot)
    if loop is None or spot.words[loop.start].low not in HEADS or loop.noun == loop.participle:
        return None
    inside = _inside(spot, loop)
    clause = _clause(spot, loop, inside) if inside else None
    end = _end_of_head(spot, loop)
    if clause is None or end is None or _has_clause(spot, end):
        return None
    weighing = loop.start + 1 if spot.words[loop.start + 1].low in WEIGHING else None
    head = [spot.words[loop.start].text]
    head += [spot.words[weighing].text] if weighing else []
    head.append(spot.text(loop.participle + 1, end))
    about = _about(spot, end) if inside and inside.actor[0] < inside.actor[1] else end
    if about is None:
        return None
    closing = "" if spot.words[about].low in ENDS else ","
    said = _joined(f"{' '.join(head)}, {clause}", spot.text(end, about))
    return spot.instead(loop.start, about, f"{said}{closing}")


def _loop_at(spot: Spot) -> Loop | None:
    start = spot.word_at(spot.span.start)
    return next((loop for loop in loops(spot.words) if loop.start == start), None)


def _inside(spot: Spot, loop: Loop) -> Inside | None:
    """Tell who acts from the rest; None where it is not plain where the actor ends."""
    words, first = spot.words, loop.start + 1
    if words[first].low in WEIGHING:
        first += 1
    if words[first].low in UNSURE_FRONTS:
        return None
    if words[first].low != "af":
        return Inside((first, first), (first, loop.participle))
    end = first + 1
    if words[end].low in AS_SUBJECT:
        return Inside((end, end + 1), (end + 1, loop.participle))
    while end < loop.participle and words[end].pos in OF_ACTOR and not _is_date(spot, end):
        end += 1
    if end == first + 1 or not (end == loop.participle or _is_date(spot, end)):
        return None
    return Inside((first + 1, end), (end, loop.participle))


def _is_date(spot: Spot, i: int) -> bool:
    """Tell "den 2. november 2026" and "d. 1. dec." from a phrase that may belong to a noun."""
    words = spot.words
    return words[i].low in MONTH_BEGINS and words[i + 1].token.kind == "number"


def _clause(spot: Spot, loop: Loop, inside: Inside) -> str | None:
    participle = spot.words[loop.participle].low
    lemma = verb_of_participle(participle)
    if lemma is None or lemma in NO_VERBS or _acts_inside(spot, inside.rest):
        return None
    rest = _rest(spot, inside.rest)
    if participle.endswith("ende"):
        present = verb(lemma, "present")
        is_plain = lemma in STATES and inside.actor[0] == inside.actor[1]
        return _joined("der", rest.front, present, rest.back) if is_plain else None
    if inside.actor[0] == inside.actor[1]:
        done = verb(lemma, "participle")
        return _joined("der", rest.front, "er", done, rest.back) if done else None
    return _acted(spot, inside, lemma, rest)


def _acts_inside(spot: Spot, rest: tuple[int, int]) -> bool:
    """Tell "i sagen af kommunen indhentede" and "af dig og din læge", with more who act."""
    words = spot.words[slice(*rest)]
    return any(word.low == "af" for word in words) or any(w.pos == "CCONJ" for w in words[:1])


class Rest(NamedTuple):
    """What else the loop tells: before the verb of the clause and behind it."""

    front: str
    back: str


def _rest(spot: Spot, place: tuple[int, int]) -> Rest:
    """Put "ikke" before the verb, and "for meget" right behind it."""
    start, end = place
    if start == end:
        return Rest("", "")
    front = spot.words[start].low if spot.words[start].low in BACK else ""
    start += bool(front)
    if end - start > 2 and spot.words[end - 1].low in TOO and spot.words[end - 2].low == "for":
        return Rest(front, f"{spot.text(end - 2, end)} {spot.text(start, end - 2)}")
    return Rest(front, spot.text(start, end).rstrip(","))


def _acted(spot: Spot, inside: Inside, lemma: str, rest: Rest) -> str | None:
    """Say who did it; with a day of the past the verb stands in the past."""
    actor = as_subject(spot.text(*inside.actor))
    if rest.back and _is_date(spot, inside.rest[0]):
        past = verb(lemma, "past")
        return _joined("som", actor, rest.front, past, rest.back) if past else None
    done = verb(lemma, "participle")
    return _joined("som", actor, rest.front, "har", done, rest.back) if done else None


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _end_of_head(spot: Spot, loop: Loop) -> int | None:
    """Return where the noun's phrase ends, with a number that belongs to it.

    None where more belongs to the noun: the clause would come between, or be read with another.
    """
    words, end = spot.words, loop.noun + 1
    if end >= len(words):
        return None
    if _is_date(spot, end) or words[end].low in PARTICLES:
        return None
    if words[end].pos != "ADP":
        return end if words[end].pos not in ("NOUN", "PROPN", "ADJ", "NUM", "X") else None
    if words[end].low in ABOUT:
        return end if words[loop.start + 1].low == "af" else None
    return _end_of_number(spot, end) if words[end].low in ("på", "af") else None


def _has_clause(spot: Spot, end: int) -> bool:
    """Whether the noun has a clause of its own already: "…, som du har fået" and "…, vi bruger"."""
    if spot.words[end].low != "," or end + 1 >= len(spot.words):
        return False
    follows = spot.words[end + 1]
    return follows.low in ("som", "der") or follows.morph.is_nominative


def _about(spot: Spot, start: int) -> int | None:
    """Return the end of "om afslag på hjælp", which goes on where the clause stops.

    None where a verb or another clause comes before the next sign.
    """
    if spot.words[start].low not in ABOUT:
        return start
    for i in range(start + 1, len(spot.words)):
        word = spot.words[i]
        if word.low in ENDS:
            return i
        if word.morph.is_verb or word.pos in ("CCONJ", "SCONJ") or word.low == "at":
            return None
    return None


def _end_of_number(spot: Spot, i: int) -> int | None:
    """Return the end of "på 28.512 kr." and "af 19. oktober 2026"."""
    stretch = Span(spot.words[i + 1].span.start, spot.sentence.span.end)
    facts = (f for f in spot.letter.annotated.facts if f.span.start == stretch.start)
    fact = next((f for f in facts if f.kind in ("amount", "date", "duration")), None)
    if fact is None:
        return None
    end = next((j for j, w in enumerate(spot.words) if w.span.start >= fact.span.end), None)
    return end if end is not None and spot.words[end].pos != "ADP" else None

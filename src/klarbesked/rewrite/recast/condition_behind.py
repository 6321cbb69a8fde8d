"""A heavy condition moved behind: "Hvis du …, skal du ringe" begins with what to do."""

from klarbesked.engine.annotate.opener import STOPS
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.finding import Fix
from klarbesked.rewrite.recast.particle import PARTICLES
from klarbesked.rewrite.recast.spot import Spot, with_capital

OPENERS = {"hvis": "hvis", "såfremt": "hvis", "ifald": "hvis", "medmindre": "medmindre"}
OPENERS |= {"når": "når"}
BACK_TO_FRONT = {
    "den", "dem", "han", "ham", "hun", "hende", "denne", "dette", "disse", "de", "hans",
    "hendes", "dens", "dets", "deres", "sådan", "sådant", "sådanne", "derefter", "herefter",
    "dermed", "herved", "hermed", "derved", "heraf", "deraf", "dertil", "hertil", "herom", "derom",
    "fald", "samme", "førnævnte", "vedkommende", "pågældende", "også", "heller", "dog",
    "imidlertid", "alligevel", "omvendt", "derimod", "andet", "anden", "andre", "samtidig",
    "begge", "selv", "hver", "resten", "her", "dér", "tilsvarende", "derfor", "heri", "deri",
}  # fmt: skip
"""They point back to the condition, or to what stands before it."""

NARROWING = {"kun", "alene", "udelukkende", "blot", "bare", "først", "enten", "hverken", "ellers"}
"""Behind them a condition would be read as the only one."""

PRONOUNS = {"du", "vi", "jeg", "man"}
SENTENCE_ADVERBS = {
    "ikke", "altid", "allerede", "fortsat", "stadig", "aldrig", "desværre", "normalt", "som",
    "også", "endnu", "fremover", "helt", "længere", "selv", "nu", "snart",
}  # fmt: skip
WEAK = {"mig", "dig", "os", "jer", "ham", "hende", "Dem", "dem", "sig", "det", "den"}
PHRASE = {"DET", "ADJ", "NUM"}
OTHERWISE = {"derimod", "dog", "imidlertid", "desuden", "også", "ellers", "modsat", "omvendt"}
"""In a condition they lean on the sentence before, so it must come first."""

MOST_BEHIND = 26
"""After so many words a reader no longer knows what the condition belongs to."""


def condition_behind(spot: Spot) -> Fix | None:
    """Return the sentence with its condition behind, for the front at the spot."""
    words, last = spot.words, len(spot.words) - 1
    verb = _main_verb(spot)
    if verb is None or words[last].low != "." or _points_back(spot, verb, last):
        return None
    comma = verb - 2 if words[verb - 1].low in ("så", "da") else verb - 1
    front = _front(spot, comma)
    main = _main(spot, verb, last)
    if front is None or main is None or front.endswith("."):
        return None
    if OTHERWISE.intersection(spot.lows(spot.first, comma)):
        return None
    return spot.instead(spot.first, last, f"{with_capital(main)}, {front}")


def _main_verb(spot: Spot) -> int | None:
    """Return the main verb, where it is the only verb that can come after the front."""
    words = spot.words
    found = [i for i in range(2, len(words)) if _follows_front(words, i)]
    return found[0] if len(found) == 1 and found[0] < len(words) - 1 else None


def _follows_front(words: tuple[Word, ...], i: int) -> bool:
    if not words[i].morph.is_finite:
        return False
    is_after_then = words[i - 1].low in ("så", "da") and words[i - 2].low == ","
    return words[i - 1].low == "," or is_after_then


def _points_back(spot: Spot, verb: int, last: int) -> bool:
    """Whether the main clause could not be understood before its condition, or would say more."""
    main = spot.words[verb:last]
    if len(main) > MOST_BEHIND or any(w.low in BACK_TO_FRONT or w.low in NARROWING for w in main):
        return True
    if any(w.low in STOPS or w.low in ("(", "“", '"', "”", "–", "-") for w in main):
        return True
    if sum(w.morph.is_finite for w in main) > 1 or main[-1].pos == "ADP":
        return True
    if any(w.low == "det" and (i != 1 or main[0].low != "er") for i, w in enumerate(main)):
        return True
    front = [w.lemma.lower() for w in spot.words[:verb] if w.morph.is_noun or w.pos == "VERB"]
    definite = [w.lemma.lower() for w in main if w.morph.is_noun and w.morph.is_definite]
    return any(_is_same(noun, other) for noun in definite for other in front)


def _is_same(noun: str, other: str) -> bool:
    """Tell "lånet" after "har lånt penge" from any other noun, also by its first letters."""
    stem = other.removesuffix("e")
    return noun.endswith(stem) or other.endswith(noun) or noun[:4] == stem[:4]


def _front(spot: Spot, comma: int) -> str | None:
    """Return the condition as it stands last in the sentence."""
    first = spot.first
    low = spot.words[first].low
    if low in OPENERS:
        return f"{OPENERS[low]} {spot.text(first + 1, comma)}"
    return _unturned_condition(spot, first, comma)


def _unturned_condition(spot: Spot, first: int, comma: int) -> str | None:
    """ "Møder du ikke op" is "hvis du ikke møder op"; also two of them with "og" between."""
    if not spot.words[first].morph.is_finite or spot.words[first].morph.is_imperative:
        return None
    starts = [first, *(i for i in range(first + 1, comma) if _is_turned_again(spot, i))]
    joints = {spot.words[start - 1].low for start in starts[1:]}
    ends = [*(_before_joint(spot, start) for start in starts[1:]), comma]
    pieces = [_unturned(spot, start, end) for start, end in zip(starts, ends, strict=True)]
    if len(joints) > 1 or any(piece is None for piece in pieces):
        return None
    return "hvis " + _rejoined(spot, [piece or "" for piece in pieces], starts, ends)


def _rejoined(spot: Spot, pieces: list[str], starts: list[int], ends: list[int]) -> str:
    """Put the pieces together as they were, with a "hvis" of its own after "eller"."""
    said = pieces[0]
    for piece, start, end in zip(pieces[1:], starts[1:], ends, strict=False):
        comma = ", " if spot.words[end].low == "," else " "
        joint = spot.words[start - 1].low
        said += f"{comma}{joint} {'hvis ' if joint == 'eller' else ''}{piece}"
    return said


def _is_turned_again(spot: Spot, i: int) -> bool:
    """Tell ", og er der ikke" from "og er"."""
    words = spot.words
    is_joined = words[i - 1].low in ("og", "eller") and words[i].morph.is_finite
    return is_joined and _subject_end(spot, i + 1) is not None


def _before_joint(spot: Spot, start: int) -> int:
    joint = start - 1
    return joint - 1 if spot.words[joint - 1].low == "," else joint


def _unturned(spot: Spot, verb: int, end: int) -> str | None:
    """Return subject, adverbs, verb and the rest of a clause that began with its verb."""
    subject_end = _subject_end(spot, verb + 1)
    if subject_end is None or subject_end > end:
        return None
    words = spot.words
    weak = subject_end
    if weak < end - 1 and words[weak].text in WEAK and words[weak + 1].low in SENTENCE_ADVERBS:
        weak += 1
    adverbs = weak
    while adverbs < end and words[adverbs].low in SENTENCE_ADVERBS:
        adverbs += 1
    if adverbs < end and words[adverbs].pos == "ADV" and words[adverbs].low not in PARTICLES:
        return None
    parts = [
        spot.text(verb + 1, subject_end),
        spot.text(weak, adverbs),
        words[verb].low,
        spot.text(subject_end, weak),
        spot.text(adverbs, end),
    ]
    return " ".join(part for part in parts if part).replace(" ,", ",")


def _subject_end(spot: Spot, start: int) -> int | None:
    """Return where the subject after a verb ends, where that is plain."""
    words = spot.words
    if start >= len(words):
        return None
    if words[start].low in PRONOUNS or words[start].text in ("De", "I", "der"):
        return start + 1
    if words[start].low == "det":
        return start + 1 if words[start + 1].pos not in ("NOUN", "ADJ") else None
    end = start
    while end < len(words) - 1 and words[end].pos in PHRASE:
        end += 1
    noun = words[end]
    is_plain = noun.pos in ("NOUN", "PROPN") and not noun.morph.is_genitive
    if not is_plain or not (end > start or noun.morph.is_definite or noun.pos == "PROPN"):
        return None
    follows = words[end + 1]
    if follows.pos in ("ADP", "CCONJ", "PROPN", "NOUN") or follows.low == ",":
        return None
    return end + 1


def _main(spot: Spot, verb: int, last: int) -> str | None:
    """Return the main clause with its subject before the verb."""
    words = spot.words
    if words[verb].morph.is_imperative:
        return spot.text(verb, last)
    end = _subject_end(spot, verb + 1)
    if end is None or end >= last:
        return None
    if words[verb + 1].low == "det" and words[verb].low != "er":
        return None
    return f"{spot.text(verb + 1, end)} {words[verb].text} {spot.text(end, last)}"

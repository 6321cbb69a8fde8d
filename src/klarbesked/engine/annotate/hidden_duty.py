"""Duties of the reader in sentences that do not name the reader: "Skemaet skal indsendes".

One decision for all rules: what is a hidden duty is no ordinary passive. The words are in
hidden_duties.tsv.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.duty_words import (
    duty_words,
    has_thing,
    is_duty_word,
    tells_authority,
)
from klarbesked.engine.annotate.lemma.participle import verb_of_participle
from klarbesked.engine.annotate.noun_phrase import noun_lemma, phrase_start
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.passive import Passive
from klarbesked.engine.annotate.word import Word


class HiddenDuty(NamedTuple):
    """`start` to `end` are the places of the words that hide it.

    `duty`: something the reader must do. `risk`: what happens when it is not done.
    """

    kind: Literal["duty", "risk"]
    start: int
    end: int


READER = {"du", "dig", "jer"}
POLITE = {"De", "Dem", "I", "Jer"}
DUTY = {"skulle", "burde"}
MUST = DUTY | {"måtte"}
HAPPENS = {"ske", "foregå"}
NOT = {"ikke", "ej", "aldrig"}
ENCLOSED = {"hermed", "herved", "vedlagt", "videre"}
"""With one of these it is the authority that sends."""

SAID = {"meddele", "oplyse", "angive", "dokumentere", "begrunde"}
"""What "det skal" with one of them asks for, the reader alone knows."""

TOLD = {"meddele", "oplyse", "rette"}
""" "Sygemelding meddeles jobcentret" is an order, as "klagen indgives til os" is."""

SENDS = {"sende", "fremsende"}
RETURNS = {"returnere", "tilbagesende", "vedlægge"}
BACK = {"returnere", "tilbagesende"}
""" "Returneres i vedlagte svarkuvert" is said to the reader."""

ENVELOPE = {"svarkuvert", "kuvert", "konvolut"}
APPEALS_BOARD = "ankestyrelse"
WITH_PAPERS = {"ledsage", "bilægge", "vedlægge"}
""" "Ledsages af dokumentation" names no actor."""

DEADLINE = {"senest", "inden", "uopholdeligt", "ufortøvet"}
IS_THERE = {"være", "gælde", "bestå", "foreligge"}
REQUESTS = {"bedes", "ønskes"}
BONDS = {"forpligtet", "pligt"}
IN_HAND = "hænde"
THERE = {IN_HAND, "her", "fremme"}
FAR = 8
BEFORE_THAT = 4


def duties(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """Yield what the reader must do, in no order and perhaps twice."""
    yield from _passives(words, parse)
    yield from _requests(words)
    yield from _events(words, parse)
    yield from _conditions_of_help(words, parse)
    yield from _bound_roles(words, parse)
    yield from _named_duties(words, parse)


def speaks_to_reader(words: Sequence[Word]) -> bool:
    """Whether the sentence names the reader, or asks."""
    if words[-1].low == "?":
        return True
    if not READER.isdisjoint([word.low for word in words]):
        return True
    if words[0].text == "De" and not any(word.morph.is_finite for word in words[1:2]):
        words = words[1:]
    return any(w.pos == "PRON" for w in words if w.token.text in POLITE)


def without_overlaps(found: Iterable[HiddenDuty]) -> Iterator[HiddenDuty]:
    end = 0
    for duty in sorted(found, key=lambda duty: (duty.start, -duty.end)):
        if duty.start >= end:
            yield duty
            end = duty.end


def _passives(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Skemaet skal indsendes", "Der skal sendes en kopi", "Klagen indgives til kommunen"."""
    for passive in parse.passives:
        act = words[passive.verb].lemma
        if passive.agent is not None and act not in WITH_PAPERS:
            continue
        clause = parse.clause_of(passive.verb if passive.modal is None else passive.modal)
        if _is_forbidden(words, passive, act) or _is_due(words, passive, clause):
            yield _duty(words, clause, passive.verb)


def _is_forbidden(words: Sequence[Word], passive: Passive, act: str) -> bool:
    """Tell "må ikke udlånes" from "må ikke videregives", which the authority must not."""
    modal = passive.modal
    if modal is None or words[modal].lemma != "måtte" or not is_duty_word(act, "forbud"):
        return False
    return any(word.low in NOT for word in words[modal - 1 : passive.verb])


def _is_due(words: Sequence[Word], passive: Passive, clause: Clause) -> bool:
    word = words[passive.verb]
    if passive.modal is not None:
        if _says_what_follows(words, clause, passive.verb):
            return False
        return _is_duty_modal(words, words[passive.modal]) and _is_readers(words, word, clause)
    if not (word.morph.is_finite and word.morph.is_s_form) or word.morph.is_past:
        return False
    enclosed = ENCLOSED - {"vedlagt"} if word.lemma in BACK else ENCLOSED
    inside = words[clause.start : clause.end]
    if word.lemma in SENDS | RETURNS and any(other.low in enclosed for other in inside):
        return False
    return _is_told(words, word, clause)


def _says_what_follows(words: Sequence[Word], clause: Clause, verb: int) -> bool:
    """Tell "Det skal anføres, at …", which asks nobody for anything."""
    after = [word.low for word in words[verb + 1 : verb + 3]]
    return words[clause.start].low == "det" and after == [",", "at"]


def _is_duty_modal(words: Sequence[Word], modal: Word) -> bool:
    """ "Må fremsættes senest" is a duty as well; without a deadline "må" is a permission."""
    if modal.morph.is_past:
        return False
    if modal.lemma == "måtte":
        return any(word.low in DEADLINE for word in words)
    return modal.lemma in DUTY


def _is_readers(words: Sequence[Word], act: Word, clause: Clause) -> bool:
    """Tell what the reader must do from what the authority must: "skal behandles"."""
    if has_thing(words, clause, "ting", "navn på handling"):
        return _is_act(act) or act.lemma in duty_words("handling med ting")
    if has_thing(words, clause, "sag"):
        return False
    if _is_act(act):
        return True
    if words[clause.start].low == "det" and act.lemma in SAID:
        return True
    if act.lemma in duty_words("underretning"):
        return has_thing(words, clause, "modtager")
    return act.lemma in duty_words("handling med ting") and _tells_of_something(words, act, clause)


def _tells_of_something(words: Sequence[Word], act: Word, clause: Clause) -> bool:
    """Tell "skal dette meddeles til kommunen" from "det skal meddeles, at kommunen …"."""
    after = words[words.index(act) + 1 : clause.end]
    return tells_authority(words, clause) and not (after and after[0].low in (",", "at"))


def _is_done_to_thing(words: Sequence[Word], act: Word, clause: Clause) -> bool:
    is_done = act.lemma in duty_words("handling med ting")
    return is_done and has_thing(words, clause, "ting", "navn på handling")


def _is_act(word: Word) -> bool:
    return word.lemma in duty_words("handling")


def _is_told(words: Sequence[Word], act: Word, clause: Clause) -> bool:
    """Tell "Klagen indgives til kommunen", an order, from "Klagen behandles"."""
    if clause.kind == "that":
        before = words[max(0, clause.start - BEFORE_THAT) : clause.start]
        is_wished = any(is_duty_word(word.lemma, "krav") for word in before)
        return is_wished and (_is_act(act) or act.lemma in duty_words("handling med ting"))
    if clause.kind != "main":
        return False
    is_own_paper = words[clause.start].lemma == "eventuel"
    if is_own_paper and (_is_act(act) or _is_done_to_thing(words, act, clause)):
        return True
    if act.lemma in SENDS:
        is_own = has_thing(words, clause, "egne papirer")
        inside = words[clause.start : clause.end]
        return is_own and not any(word.lemma.lower() == APPEALS_BOARD for word in inside)
    if any(noun_lemma(words, i) == "spørgsmål" for i in range(clause.start, clause.end)):
        return False
    if not _is_act(act):
        return (
            act.lemma in TOLD
            and tells_authority(words, clause)
            and (_is_done_to_thing(words, act, clause))
        )
    if any(word.low in DEADLINE for word in words):
        return True
    is_told = act.lemma not in RETURNS or tells_authority(words, clause)
    is_told = is_told or any(word.lemma in ENVELOPE for word in words)
    return is_told and has_thing(words, clause, "ting")


def _duty(words: Sequence[Word], clause: Clause, verb: int) -> HiddenDuty:
    """Mark from where the clause begins to its last verb: "udfyldes og returneres"."""
    start = next((i for i in range(clause.start, verb) if words[i].is_word), verb)
    if start == clause.opener and start < verb:
        start += 1
    return HiddenDuty("duty", start, _end(words, verb))


def _end(words: Sequence[Word], verb: int) -> int:
    while verb + 2 < len(words) and words[verb + 1].pos == "CCONJ":
        first, second = words[verb].morph, words[verb + 2].morph
        is_same = first.is_s_form == second.is_s_form and first.is_past == second.is_past
        if not (second.is_verb and is_same):
            break
        verb += 2
    return verb + 1


def _requests(words: Sequence[Word]) -> Iterator[HiddenDuty]:
    """ "Skemaet bedes udfyldt", "Ansøger bedes udfylde", but not "lægen bedes udfylde"."""
    for i, word in enumerate(words):
        if word.low not in REQUESTS:
            continue
        near = range(i + 1, min(i + FAR, len(words)))
        is_wish = word.low != "bedes"
        verb = next((j for j in near if _is_asked(words[j], is_wish=is_wish)), None)
        asked = next((j for j in range(i - 1, -1, -1) if noun_lemma(words, j)), None)
        thing = "" if asked is None else noun_lemma(words, asked) or ""
        if verb is None or thing == "spørgsmål":
            continue
        is_thing_done = words[verb].morph.is_past_participle
        if is_thing_done or not thing or is_duty_word(thing, "rolle"):
            start = i if asked is None else phrase_start(words, asked)
            yield HiddenDuty("duty", start, _end(words, verb))


def _is_asked(word: Word, *, is_wish: bool) -> bool:
    """ "Ønskes udfyldt" asks only for what is done, and of what the reader does."""
    is_done = word.morph.is_past_participle or (word.pos == "ADJ" and word.low.endswith("t"))
    if is_wish:
        act = verb_of_participle(word.low) or word.lemma
        return is_done and act in duty_words("handling")
    if word.morph.is_infinitive or word.low == "rette":
        return True
    return is_done and (word.morph.is_verb or verb_of_participle(word.low) is not None)


def _events(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Ansøgning skal ske på …", "Klagen skal være modtaget", "Tilmelding sker på …"."""
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or words[verb].morph.is_past:
            continue
        if words[verb].lemma in HAPPENS and clause.is_main and _is_own_act(words, clause):
            yield _duty(words, clause, verb)
        elif words[verb].lemma in MUST and _is_duty_modal(words, words[verb]):
            act = _event_after(words, verb)
            if act is not None and _is_own_event(words, clause, act):
                yield _duty(words, clause, act)


def _event_after(words: Sequence[Word], modal: int) -> int | None:
    """Return the place of "ske", or of "modtaget" and "hænde" after "skal være"."""
    is_being = False
    for i in range(modal + 1, min(modal + FAR, len(words))):
        word = words[i]
        if word.lemma in HAPPENS and word.morph.is_infinitive:
            return i
        if is_being and (word.morph.is_past_participle or word.low in THERE):
            return i
        is_being = is_being or (word.lemma == "være" and word.morph.is_infinitive)
    return None


def _is_own_event(words: Sequence[Word], clause: Clause, act: int) -> bool:
    if words[act].lemma in HAPPENS:
        return _is_own_act(words, clause)
    if words[act].lemma in duty_words("handling"):
        return words[clause.start].low != "det" and not has_thing(words, clause, "sag")
    return has_thing(words, clause, "ting", "navn på handling")


def _is_own_act(words: Sequence[Word], clause: Clause) -> bool:
    if has_thing(words, clause, "navn på handling"):
        return True
    return has_thing(words, clause, "besked") and tells_authority(words, clause)


def _conditions_of_help(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Fremmøde er obligatorisk", "Deltagelse er en betingelse for hjælpen"."""
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or words[verb].lemma != "være" or not clause.is_main:
            continue
        near = range(verb + 1, min(verb + BEFORE_THAT, len(words)))
        term = next((i for i in near if is_duty_word(words[i].lemma, "vilkår")), None)
        before = Clause(clause.kind, clause.start, verb)
        if term is not None and has_thing(words, before, "deltagelse"):
            yield _duty(words, clause, term)


def _named_duties(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Der er mødepligt", "Mødepligt gælder", "Der anmodes om dokumentation"."""
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or not clause.is_main:
            continue
        if words[verb].lemma == "gælde" and verb and is_duty_word(words[verb - 1].lemma, "pligt"):
            yield _duty(words, clause, verb)
        if words[clause.start].low != "der":
            continue
        near = range(verb + 1, min(verb + BEFORE_THAT, len(words)))
        named = next((i for i in near if is_duty_word(words[i].lemma, "pligt")), None)
        if words[verb].lemma in IS_THERE and named is not None:
            yield _duty(words, clause, named)
        elif words[verb].lemma == "anmode" and words[verb].morph.is_s_form:
            yield _duty(words, clause, verb)


def _bound_roles(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Modtageren er forpligtet til at …", "Ansøgeren skal selv fremskaffe …"."""
    for clause in parse.clauses:
        verb = clause.verb
        if verb is None or not clause.is_main:
            continue
        near = range(verb + 1, min(verb + BEFORE_THAT, len(words)))
        if words[verb].lemma in DUTY and not words[verb].morph.is_past:
            act = next((i for i in near if words[i].morph.is_infinitive), None)
            if act is not None and _is_role_acting(words, clause, act):
                yield _duty(words, clause, act)
        if words[verb].lemma not in ("være", "have"):
            continue
        bond = next((i for i in near if words[i].low in BONDS), None)
        if bond is not None and has_thing(words, Clause("main", clause.start, verb), "rolle"):
            yield _duty(words, clause, bond)


def _is_role_acting(words: Sequence[Word], clause: Clause, act: int) -> bool:
    if clause.subject is None or words[act].morph.is_s_form:
        return False
    who = Clause("main", *clause.subject)
    return has_thing(words, who, "rolle") and (
        _is_act(words[act]) or words[act].lemma in duty_words("handling med ting")
    )

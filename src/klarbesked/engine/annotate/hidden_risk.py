"""Risks of the reader in sentences that do not name the reader: "Manglende fremmøde kan …"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from klarbesked.engine.annotate.clause import Clause
from klarbesked.engine.annotate.duty_words import duty_words, has_thing, is_duty_word
from klarbesked.engine.annotate.hidden_duty import (
    FAR,
    IN_HAND,
    NOT,
    HiddenDuty,
    duties,
    speaks_to_reader,
    without_overlaps,
)
from klarbesked.engine.annotate.noun_phrase import noun_lemma, phrase_start
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.word import Word

MODALS = {"kunne", "ville", "skulle"}
FAILS = {"ske", "foreligge", "komme", "finde", "fremkomme", "indgå", "indløbe"}
WE_GET = {"modtage", "høre", "få"}
CONDITIONS = ("condition", "verb_first")
LATE = {("for", "sent"), ("senere", "end")}
BACK = {"tilbage", "tilbagebetalt"}
FALLS_DUE = "forfalde"
LOSS = {"bortfalde", "stoppe", "standse", "ophøre"}
REASON = "grund"
OMISSION = "undladelse"
PAYS = "betale"
STAYS_AWAY = "udeblive"
IN_CASE = ("tilfælde", "af")


def hidden_duties(words: Sequence[Word], parse: Parse) -> tuple[HiddenDuty, ...]:
    """Return the duties and risks a sentence hides, none where it speaks to the reader."""
    if speaks_to_reader(words):
        return ()
    found = [*duties(words, parse), *_faults(words, parse), *_failures(words, parse)]
    found += [*_otherwise(words, parse), *_claims(words, parse)]
    if not any(duty.kind == "risk" for duty in found):
        found += _losses(words, parse)
    return tuple(without_overlaps([*found, *_late_papers(words, parse)]))


def _faults(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Manglende fremmøde kan medføre …", "Ved udeblivelse stopper …"."""
    for i, word in enumerate(words):
        is_noun = word.morph.is_noun or word.morph.is_gerund
        start = _fault_start(words, i) if is_noun else None
        if start is None:
            continue
        if start == 0 or words[start - 1].pos != "ADP":
            clause = parse.clause_at(i)
            follows = _consequence(words, clause, i)
            if follows is not None:
                yield HiddenDuty("risk", start, follows + 1)
        elif _opens_condition(words, start - 1, i):
            yield HiddenDuty("risk", start - 1, i + 1)


def _fault_start(words: Sequence[Word], i: int) -> int | None:
    """Return where "manglende fremmøde" begins, None when it is no fault."""
    lemma = noun_lemma(words, i)
    if lemma is None or not (is_duty_word(lemma, "mangel") or is_duty_word(lemma, "fejl")):
        return None
    start = phrase_start(words, i)
    while start < i and words[start].low not in duty_words("ved mangel"):
        start += 1
    if start == i:
        return phrase_start(words, i) if _is_fault(words, i, lemma) else None
    if words[start].low != "sen":
        return start
    return start - 1 if start and words[start - 1].low == "for" else None


def _is_fault(words: Sequence[Word], i: int, lemma: str) -> bool:
    """ "Undladelse" is a fault of the reader only where it says of what."""
    if not is_duty_word(lemma, "fejl"):
        return False
    return lemma != OMISSION or (i + 1 < len(words) and words[i + 1].low == "af")


def _opens_condition(words: Sequence[Word], before: int, fault: int) -> bool:
    """Tell "ved udeblivelse" in front of a promise or threat from "på grund af udeblivelse"."""
    follows = next((word for word in words[fault:] if _is_now(word)), None)
    if follows is None:
        return False
    if words[before].low == "ved":
        return True
    return before > 0 and (words[before - 1].low, words[before].low) == IN_CASE


def _is_now(word: Word) -> bool:
    return word.morph.is_finite and not word.morph.is_past


def _consequence(words: Sequence[Word], clause: Clause, fault: int) -> int | None:
    """Return the place of "medføre" in "kan medføre", when the fault is what does it."""
    verb = clause.verb
    if verb is None or verb < fault:
        return None
    if words[verb].morph.is_past and words[verb].lemma not in MODALS:
        return None
    near = range(verb, min(verb + FAR, clause.end))
    is_one = (i for i in near if words[i].lemma in duty_words("følge") and words[i].morph.is_verb)
    return next(is_one, None)


def _failures(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Hvis skemaet ikke indsendes, …", "Sker betaling ikke, …", "Overskrides fristen, …"."""
    for clause in parse.clauses:
        if clause.kind not in CONDITIONS or clause.verb is None:
            continue
        inside = range(clause.start, min(clause.end, _comma_after(words, clause.verb)))
        act = next((i for i in inside if _is_failed(words, i, clause)), None)
        if act is not None:
            last = max(i for i in inside if i == act or words[i].low in NOT)
            yield HiddenDuty("risk", clause.start, last + 1)


def _comma_after(words: Sequence[Word], verb: int) -> int:
    return next((i for i in range(verb, len(words)) if words[i].low == ","), len(words))


def _is_failed(words: Sequence[Word], i: int, clause: Clause) -> bool:
    word = words[i]
    if not word.morph.is_verb:
        return False
    is_done = word.morph.is_s_form or word.morph.is_past_participle
    if is_done and word.lemma in duty_words("brud"):
        return has_thing(words, clause, "brudt ting")
    if word.lemma == STAYS_AWAY and i == clause.verb:
        return has_thing(words, clause, "ting", "navn på handling")
    if i == clause.verb and word.lemma in WE_GET and _is_ours(words, clause):
        return any(w.low in NOT for w in words[clause.start : clause.end])
    inside = {w.low for w in words[clause.start : clause.end]}
    if IN_HAND in inside and inside & NOT and word.lemma == "være":
        return has_thing(words, clause, "ting", "navn på handling")
    if is_done and REASON in inside and "uden" in inside:
        return word.morph.is_s_form
    if not (inside & NOT or _is_late(words, clause)):
        return False
    if is_done and word.lemma in duty_words("overholdelse"):
        return has_thing(words, clause, "brudt ting")
    if is_done and (word.lemma in duty_words("handling") or word.lemma == PAYS):
        return True
    can_fail = word.lemma in duty_words("handling med ting") or word.lemma == "modtage"
    if (
        is_done
        and word.lemma in duty_words("handling med ting")
        and words[clause.start].low == "bliver"
    ):
        return True
    if not (is_done and can_fail) and not (i == clause.verb and word.lemma in FAILS):
        return False
    return has_thing(words, clause, "ting", "navn på handling")


def _otherwise(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "…, ellers kan ydelsen blive nedsat", "ellers opkræves der betaling"."""
    for i, word in enumerate(words[:-1]):
        if word.low == "ellers" and i and words[i - 1].low == "," and words[i + 1].morph.is_finite:
            near = (p.verb for p in parse.passives if i < p.verb <= i + FAR)
            verb = next(near, None)
            if verb is not None:
                yield HiddenDuty("risk", i, verb + 1)


def _is_ours(words: Sequence[Word], clause: Clause) -> bool:
    """Tell "modtager vi dem ikke" from "modtager borgeren dem ikke"."""
    return clause.subject is not None and words[clause.subject[0]].low in ("vi", "kommunen")


def _is_late(words: Sequence[Word], clause: Clause) -> bool:
    """Tell "for sent" and "efter fristen" from "på et senere tidspunkt"."""
    inside = [word.low for word in words[clause.start : clause.end]]
    pairs = set(pairwise(inside))
    return bool(pairs & LATE) or any(a == "efter" and "frist" in b for a, b in pairs)


def _claims(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Beløbet forfalder til betaling", "for meget udbetalt kan blive krævet tilbage"."""
    for passive in parse.passives:
        after = words[passive.verb + 1 : passive.verb + 3]
        is_back = any(word.low in BACK for word in after)
        is_claim = words[passive.verb].lemma in ("kræve", "betale") and is_back
        clause = parse.clause_at(passive.verb)
        if is_claim and not _is_told_of_the_past(words, clause):
            start = next(i for i in range(clause.start, passive.verb + 1) if words[i].is_word)
            yield HiddenDuty("risk", start, passive.verb + 1)
    for clause in parse.clauses:
        verb = clause.verb
        if verb is not None and words[verb].lemma == FALLS_DUE and not words[verb].morph.is_past:
            start = next(i for i in range(clause.start, verb + 1) if words[i].is_word)
            yield HiddenDuty("duty", start, verb + 1)


def _is_told_of_the_past(words: Sequence[Word], clause: Clause) -> bool:
    return clause.verb is None or words[clause.verb].morph.is_past


def _losses(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Ved ophold i udlandet bortfalder retten", "Ved for sent svar stopper hjælpen"."""
    verb = parse.main_verb
    first = next((i for i, word in enumerate(words) if word.is_word), 0)
    if verb is None or words[verb].lemma not in LOSS or words[verb].morph.is_past:
        return
    if words[first].low == "ved":
        yield HiddenDuty("risk", first, verb + 1)


def _late_papers(words: Sequence[Word], parse: Parse) -> Iterator[HiddenDuty]:
    """ "Klager, der modtages for sent, afvises"."""
    for clause in parse.clauses:
        if clause.kind != "relative" or clause.verb is None or clause.start < 2:
            continue
        inside = [word.low for word in words[clause.verb : clause.verb + FAR]]
        is_late = "sent" in inside or "rettidigt" in inside
        noun = clause.start - 2 if words[clause.start - 1].low == "," else clause.start - 1
        lemma = noun_lemma(words, noun)
        if is_late and lemma and is_duty_word(lemma, "ting"):
            yield HiddenDuty("risk", phrase_start(words, noun), clause.verb + 1)

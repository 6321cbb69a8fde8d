"""A word of a letter with what it is: its token, its dictionary form and its morphology."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from klarbesked.engine.annotate.lemma.lemma import is_infinitive
from klarbesked.engine.annotate.morph import Morph, morph
from klarbesked.engine.annotate.reading import Reader, read_words
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.tagger.features import known_head
from klarbesked.engine.annotate.tagger.tagger import the_tagger
from klarbesked.engine.annotate.token import Token
from klarbesked.engine.annotate.verb_list import verbs
from klarbesked.engine.document import Span


class Word(NamedTuple):
    """A token, sign or word, and its reading. `low` is its text in lower case."""

    token: Token
    low: str
    lemma: str
    morph: Morph

    @property
    def span(self) -> Span:
        return Span(self.token.start, self.token.end)

    @property
    def text(self) -> str:
        return self.token.text

    @property
    def pos(self) -> str:
        return self.morph.pos

    @property
    def is_word(self) -> bool:
        return self.token.kind != "sign"


FIELD_STAND_IN = "Hansen"
"""What the tagger reads where a template has a field: most often a name or a thing."""

FIELD = morph("X")
NEVER_VERBS = {"field", "abbreviation", "sign"}
IMPERATIVE = morph("VERB", "Mood=Imp")
FINITE_PASSIVE = morph("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass")
PAST_PASSIVE = morph("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass")
LONG_PAST = 6
GENITIVE = morph("NOUN", "Case=Gen|Definite=Ind|Gender=Com|Number=Sing")
GOVERNORS = {"kunne", "skulle", "ville", "måtte", "burde", "turde", "få", "bede", "lade"}
INFINITIVE_PASSIVE = morph("VERB", "VerbForm=Inf|Voice=Pass")
SHORTEST_PASSIVE = 4
REACH = 12
MODAL_FORMS = {"kan", "skal", "vil", "må", "bør", "kunne", "skulle", "ville", "måtte"}
CAPITALS_SHARE = 0.6
DIGRAPHS = (("ae", "æ"), ("oe", "ø"), ("aa", "å"))
DANISH_LETTER = re.compile("[æøå]", re.IGNORECASE)


def words(
    sentences: Sequence[Sentence], text: str, read: Reader = read_words
) -> Iterator[tuple[Word, ...]]:
    """Yield the words of each sentence, signs and all, in the order of its tokens."""
    is_ascii = DANISH_LETTER.search(text) is None
    forms: list[str] = []
    starts: list[int] = []
    for sentence in sentences:
        starts.append(len(forms))
        forms += _forms(sentence, is_ascii=is_ascii)
    readings = iter(read(forms, starts))
    for sentence in sentences:
        found = [
            Word(token, token.text.lower(), lemma, form)
            for token, (lemma, form, _) in zip(sentence.tokens, readings, strict=False)
        ]
        yield tuple(_corrected(found))


def _forms(sentence: Sentence, *, is_ascii: bool) -> list[str]:
    """Spell the tokens as the tagger knows them."""
    forms = [FIELD_STAND_IN if token.kind == "field" else token.text for token in sentence.tokens]
    letters = [form for form in forms if form[0].isalpha() and len(form) > 1]
    if sum(map(str.isupper, letters)) > CAPITALS_SHARE * len(letters):
        forms = [form.lower() if len(form) > 1 else form for form in forms]
    return [_with_danish_letters(form) for form in forms] if is_ascii else forms


def _with_danish_letters(form: str) -> str:
    """Spell "foelge" as "følge" where that is a word and the first is not."""
    lexicon = the_tagger().lexicon
    spelled = form.lower()
    if spelled in lexicon:
        return form
    for pair, letter in DIGRAPHS:
        spelled = spelled.replace(pair, letter)
    if spelled not in lexicon:
        return form
    return spelled.capitalize() if form[0].isupper() else spelled


def _corrected(found: list[Word]) -> list[Word]:
    """Put right what the tagger cannot know: fields, and orders at the beginning."""
    for i, word in enumerate(found):
        token, low, _, form = word
        if token[3] == "word" and low[-1] != "s" and not form.is_s_form:
            continue
        if word.token.kind in NEVER_VERBS and (word.token.kind == "field" or word.morph.is_verb):
            found[i] = Word(word.token, word.low, word.low, FIELD)
        elif word.low[-1] == "s" and _is_passive_after_modal(found, i):
            found[i] = Word(word.token, word.low, word.low[:-1], INFINITIVE_PASSIVE)
        elif word.low[-1] == "s" and _is_persons(found, i):
            found[i] = Word(word.token, word.low, word.low[:-1], GENITIVE)
        elif not word.morph.is_s_form and _is_past_passive(word.low):
            found[i] = Word(word.token, word.low, word.low, PAST_PASSIVE)
        elif word.morph.is_s_form and _is_owner(found, i):
            found[i] = Word(word.token, word.low, word.low[:-1], GENITIVE)
        elif word.morph.is_finite and word.low[-2:] == "es" and _modal_waits(found, i):
            found[i] = Word(word.token, word.low, word.lemma, INFINITIVE_PASSIVE)
        elif word.morph.is_infinitive and word.low[-1] == "s" and not _is_governed(found, i):
            found[i] = Word(word.token, word.low, word.lemma, FINITE_PASSIVE)
    first = next((i for i, word in enumerate(found) if word.is_word), None)
    if first is None:
        return found
    found[first] = _unnamed(found[first])
    places = [first] if _is_order(found, first) else []
    if found[first].morph.is_imperative or places:
        places += [i + 1 for i, word in enumerate(found[:-1]) if word.morph.pos == "CCONJ"]
    elif found[first].morph.is_finite or found[first].pos == "SCONJ":
        places = _after_front(found)
    for i in places:
        word = found[i]
        if word.low in verbs("bydemåde") and not word.morph.is_imperative:
            found[i] = Word(word.token, word.low, _infinitive(word), IMPERATIVE)
    return found


def _unnamed(word: Word) -> Word:
    """Read "Rehabiliteringsteamet" at the beginning as the noun it is, not as a name."""
    if word.pos != "PROPN" or not known_head(word.low, the_tagger().lexicon):
        return word
    lemma, form, _ = read_words(["den", word.low], [0])[1]
    return Word(word.token, word.low, lemma, form) if form.is_noun else word


def _after_front(found: list[Word]) -> list[int]:
    """Return where an order can stand after "Er du i tvivl, …" and "Hvis du flytter, så …"."""
    commas = [i + 1 for i, word in enumerate(found[:-1]) if word.low == ","]
    return [i + 1 if found[i].low == "så" and i + 1 < len(found) else i for i in commas]


def _is_passive_after_modal(found: list[Word], i: int) -> bool:
    """Tell "kan ikke ydes" where the tagger took "ydes" for a noun's genitive."""
    word = found[i]
    is_active = word.morph.is_infinitive and not word.morph.is_s_form and word.lemma == word.low
    if (
        (word.morph.is_verb and not is_active)
        or len(word.low) < SHORTEST_PASSIVE
        or word.low[-2:] != "es"
    ):
        return False
    if word.low in verbs("biord"):
        return False
    if not is_infinitive(word.low[:-1]):
        return False
    before = i - 1
    while before > 0 and found[before].pos == "ADV":
        before -= 1
    return before >= 0 and found[before].lemma in GOVERNORS and found[before].morph.is_verb


def _is_past_passive(low: str) -> bool:
    """Tell "meddeltes" and "behandledes" by the verb they are made of."""
    if low[-4:] == "edes":
        return is_infinitive(low[:-3])
    return low[-3:] == "tes" and len(low) > LONG_PAST and is_infinitive(f"{low[:-3]}e")


def _modal_waits(found: list[Word], i: int) -> bool:
    """Tell "kan din ansøgning ikke imødekommes" from "… kan du klage, og sagen behandles"."""
    for word in reversed(found[max(0, i - REACH) : i]):
        if word.low in MODAL_FORMS:
            return True
        is_other_verb = word.morph.is_infinitive or (word.morph.is_verb and word.morph.is_finite)
        if is_other_verb or word.pos in ("SCONJ", "CCONJ") or word.low in (",", ";", ":"):
            return False
    return False


def _is_persons(found: list[Word], i: int) -> bool:
    """Tell "den sygemeldtes arbejdsevne" from "den meddeltes ham"; "den pågældendes" too."""
    low = found[i].low
    if low[-5:] == "endes" and found[i].morph.is_s_form and not is_infinitive(low[:-1]):
        return True
    if i + 1 >= len(found) or not i or not found[i + 1].morph.is_noun:
        return False
    return found[i - 1].low in ("den", "de") and _is_past_passive(low)


def _is_owner(found: list[Word], i: int) -> bool:
    """Tell "din læges brev" from "brevet læses": a determiner before, a noun after."""
    if i == 0 or i + 1 >= len(found) or not found[i + 1].morph.is_noun:
        return False
    before = found[i - 1]
    return before.pos == "DET" and not before.morph.is_plural


def _is_governed(found: list[Word], i: int) -> bool:
    """Tell whether a modal or "at" stands before an infinitive; "modtages" can be finite too."""
    for word in reversed(found[max(0, i - REACH) : i]):
        if word.lemma in GOVERNORS or (word.low == "at" and word.pos == "PART"):
            return True
        if word.low in MODAL_FORMS:
            return True
        if word.pos == "SCONJ" or word.low in (",", ";", ":"):
            return False
    return False


def _infinitive(word: Word) -> str:
    """Return the infinitive of an order: "bestil" → "bestille", "gå" → "gå"."""
    order = word.low.replace("é", "e")
    candidates = (f"{order}e", order, f"{order}{order[-1]}e")
    return next((form for form in candidates if is_infinitive(form)), order)


def _has_subject_after(found: list[Word], first: int) -> bool:
    """Tell "Gør du indsigelse, …" from "Gør det i dag"."""
    return first + 1 < len(found) and found[first + 1].low in ("du", "vi", "jeg")


def _is_order(found: list[Word], first: int) -> bool:
    """Tell "Svar os senest …" from the heading "Svar på din ansøgning om …"."""
    if found[first].low not in verbs("bydemåde") or _has_subject_after(found, first):
        return False
    for follows in found[first + 1 :]:
        if follows.low in (",", ";", "og", "eller", ".", "!"):
            break
        if follows.morph.is_finite and follows.morph.is_verb:
            return False
    return found[-1].low in ".!:"

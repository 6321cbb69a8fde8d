"""What each word of a text is: tagger, dictionary form, and rules for the small words."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from klarbesked.engine.annotate import tagger
from klarbesked.engine.annotate.lemma.lemma import the_lemmas
from klarbesked.engine.annotate.morph import Morph, morph
from klarbesked.engine.annotate.tagger.tagger import the_tagger

MOST_READINGS = 60_000
"""So many pairs of form and tag are remembered before we begin again."""

MODALS = {"kunne", "skulle", "ville", "måtte", "burde", "turde"}
COPULAS = {"være", "blive"}
AUXILIARIES = MODALS | COPULAS | {"have"}
WINDOW = 9
"""How far after "have" its participle is looked for."""

NOUN_PHRASE = {"ADJ", "NUM", "ADV", "DET"}
EITHER = {"den", "det", "de", "denne", "dette", "disse", "en", "et", "nogen", "noget", "nogle"}
EITHER |= {"alle", "alt", "anden", "andet", "andre", "begge", "flere", "mange", "ingen", "intet"}
EITHER |= {"sådan", "sådant", "sådanne", "selv", "samme", "hver", "hvert", "få", "enhver", "al"}
EITHER |= {"hvilken", "hvilket", "hvilke", "mere", "meget", "fleste"}
"""Words that are determiners before a noun and pronouns without one."""


class Reading(NamedTuple):
    """A word's dictionary form, in lower case unless it is a name, and its morphology.

    `is_settled`: no rule for the small words looks at it again.
    """

    lemma: str
    morph: Morph
    is_settled: bool = True


Reader = Callable[[Sequence[str], Sequence[int]], list[Reading]]
"""What tells of words what they are: `read_words`, or a user's own model or word list."""


def read_words(words: Sequence[str], starts: Sequence[int]) -> list[Reading]:
    """Return what each of `words` is; `starts`: where sentences begin, from 0.

    >>> [r.lemma for r in read_words(["Ydelsen", "udbetales", "bagud", "."], [0])]
    ['ydelse', 'udbetale', 'bagud', '.']
    """
    known = _readings()
    tags = the_tagger().tag(words, starts).tolist()
    found = [known.get(key) or _new_reading(*key) for key in zip(words, tags, strict=True)]
    return _settled(words, found)


def _new_reading(word: str, tag: int) -> Reading:
    known = _readings()
    if len(known) >= MOST_READINGS:
        known.clear()
    known[word, tag] = _reading(word, tag)
    return known[word, tag]


@cache
def _readings() -> dict[tuple[str, int], Reading]:
    return {}


def _reading(word: str, number: int) -> Reading:
    tag = the_tagger().tags[number]
    feats = _feats().get((word.lower(), tag))
    usual = _usual()[tag] if feats is None else feats
    form = morph(tag.split(" ")[0].split("|")[0], usual)
    lemma = the_lemmas().lemma(word, tag)
    is_small = lemma == "som" or (form.pos in ("DET", "PRON") and word.lower() in EITHER)
    return Reading(lemma, form, not (is_small or (form.pos == "VERB" and lemma in AUXILIARIES)))


@cache
def _usual() -> dict[str, str]:
    return dict(zip(the_tagger().tags, _lines("usual"), strict=True))


@cache
def _feats() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for line in _lines("others"))
    return {(form, tag): feats for form, tag, feats in rows}


def _lines(name: str) -> list[str]:
    with files(tagger).joinpath("model.npz").open("rb") as file, np.load(file) as model:
        return str(model[name]).split("\n")


def _settled(words: Sequence[str], readings: list[Reading]) -> list[Reading]:
    """Tell auxiliaries from verbs and determiners from pronouns by what follows."""
    for i in [n for n, reading in enumerate(readings) if not reading[2]]:
        lemma, form, _ = readings[i]
        if form.pos == "VERB" and lemma in AUXILIARIES:
            if _is_auxiliary(lemma, readings, i):
                readings[i] = Reading(lemma, morph("AUX", form.feats))
        elif form.pos in ("DET", "PRON") and words[i].lower() in EITHER:
            is_before_noun = _is_before_noun(readings, i)
            if is_before_noun != (form.pos == "DET") and not form.is_nominative:
                readings[i] = Reading(lemma, morph("DET" if is_before_noun else "PRON", form.feats))
        elif lemma == "som" and form.pos == "PRON" and not _opens_clause(readings, i):
            readings[i] = Reading(lemma, morph("ADP", form.feats))
    return readings


def _opens_clause(readings: list[Reading], i: int) -> bool:
    """Tell "som du har søgt" from "som sygemeldt": a finite verb follows before the comma."""
    for j, follows in enumerate(readings[i + 1 : i + 1 + WINDOW], i + 1):
        if follows.morph.pos == "PUNCT" and follows.lemma in ",.;:?!":
            return False
        if follows.morph.is_finite:
            return readings[j - 1].morph.pos != "CCONJ"
    return False


def _is_there(readings: list[Reading], i: int) -> bool:
    """Tell whether "være" says that something exists: "der er grænser"."""
    near = [r.lemma for r in readings[max(0, i - 1) : i + 2]]
    has_participle = any(r.morph.is_past_participle for r in readings[i + 1 : i + 5])
    return "der" in near and not has_participle


def _is_auxiliary(lemma: str, readings: list[Reading], i: int) -> bool:
    if lemma in MODALS:
        return True
    if lemma == "være":
        return not _is_there(readings, i)
    for follows in readings[i + 1 : i + 1 + WINDOW]:
        if follows.morph.is_past_participle and follows.morph.is_verb:
            return True
        if follows.morph.is_finite or follows.morph.pos in ("SCONJ", "PUNCT"):
            return False
    return False


def _is_before_noun(readings: list[Reading], i: int) -> bool:
    for follows in readings[i + 1 : i + 5]:
        if follows.morph.is_noun:
            return True
        if follows.morph.pos not in NOUN_PHRASE and not follows.morph.is_participle:
            return False
        if follows.morph.is_participle and follows.morph.is_finite:
            return False
    return False

"""Din, dit or dine: which of them the noun after "Deres" asks for, where that is sure."""

from collections.abc import Sequence
from functools import cache, lru_cache

from klarbesked.engine.annotate.lemma.inflect import gender
from klarbesked.engine.annotate.lemma.lemma import SHORTEST_FRONT, SHORTEST_HEAD, the_lemmas
from klarbesked.engine.annotate.word import Word
from klarbesked.table import rows

BY_OWN = {"egen": "din", "eget": "dit", "egne": "dine"}
BY_GENDER = {"Com": "din", "Neut": "dit"}
ALL = {"alle", "samtlige", "begge"}
"""Before "Deres" they tell of more than one."""

BETWEEN = {"ADJ", "NUM", "ADV", "DET"}
REACH = 6
MOST_WORDS = 2_000


@cache
def _listed() -> dict[str, str]:
    """Return `{end of a noun: its word}` where the form does not tell: "forhold" is "dine"."""
    return {row["ord"]: row["din"] for row in rows(__package__, "yours.tsv")}


def yours(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """Return the word for the "Deres" at `i`, and the place of its noun; None where not sure."""
    for j in range(i + 1, min(i + 1 + REACH, len(words))):
        word = words[j]
        if word.low in BY_OWN:
            noun = next((n for n in range(j + 1, len(words)) if words[n].morph.is_noun), j)
            return BY_OWN[word.low], noun
        if word.morph.is_noun or word.token.kind == "abbreviation" or word.pos == "X":
            said = "dine" if i and words[i - 1].low in ALL else _by_noun(word)
            return (said, j) if said else None
        is_between = word.pos in BETWEEN or word.morph.is_participle
        if not is_between or word.low.endswith("s"):
            return None
    return None


def _by_noun(word: Word) -> str | None:
    form = word.low.removesuffix("s") if word.morph.is_genitive else word.low
    said = of_noun(form)
    is_as_listed = form == word.lemma.lower()
    by_gender = BY_GENDER.get(gender(form) or "") if is_as_listed else None
    if said is None:
        return by_gender if not _is_known(form) else None
    return None if said in BY_GENDER.values() and by_gender not in (None, said) else said


def _is_known(form: str) -> bool:
    return any(form[i:] in _forms() for i in range(len(form) - SHORTEST_HEAD + 1))


@lru_cache(MOST_WORDS)
def of_noun(form: str) -> str | None:
    """Return the word for a noun in the form it has, by its last part if need be.

    >>> of_noun("sygedagpengesag"), of_noun("helbred"), of_noun("oplysninger"), of_noun("søster")
    ('din', 'dit', 'dine', 'din')
    """
    listed = next((said for end, said in _listed().items() if form.endswith(end)), None)
    if listed:
        return listed
    for i in (0, *range(SHORTEST_FRONT, len(form) - SHORTEST_HEAD + 1)):
        found = _forms().get(form[i:])
        if found:
            return next(iter(found)) if len(found) == 1 else None
    return None


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return what each indefinite form can be; two where it is alike in both numbers."""
    found: dict[str, set[str]] = {}
    for tag, known in the_lemmas().by_tag.items():
        said = _said(tag) if tag.startswith("NOUN") and "Definite=Ind" in tag else None
        for form in known if said else ():
            found.setdefault(form, set()).add(said or "")
    return {form: frozenset(said) for form, said in found.items()}


def _said(tag: str) -> str | None:
    if "Case=Gen" in tag:
        return None
    if "Number=Plur" in tag:
        return "dine"
    return "dit" if "Gender=Neut" in tag else "din"

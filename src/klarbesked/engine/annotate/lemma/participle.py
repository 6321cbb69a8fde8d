"""The verb in a participle, whatever the tagger took it for: "trufne" and "foreliggende"."""

from functools import cache, lru_cache

from klarbesked.engine.annotate.lemma.lemma import (
    SHORTEST_FRONT,
    SHORTEST_HEAD,
    is_infinitive,
    the_lemmas,
)

MOST_WORDS = 20_000
PRESENT = "nde"
STRONG = "ne"


@lru_cache(MOST_WORDS)
def verb_of_participle(form: str) -> str | None:
    """Return the infinitive that a participle is made of, None for other words.

    >>> verb_of_participle("trufne"), verb_of_participle("foreliggende")
    ('træffe', 'foreligge')
    >>> verb_of_participle("fremkomne"), verb_of_participle("indgåede")
    ('fremkomme', 'indgå')
    >>> verb_of_participle("gamle") is None
    True
    """
    if form.endswith(f"e{PRESENT}"):
        verb = form.removesuffix(PRESENT)
        return verb if is_infinitive(verb) else None
    return _looked_up(form) or _regular(form) or _strong(form)


def _looked_up(form: str) -> str | None:
    for i in (0, *range(SHORTEST_FRONT, len(form) - SHORTEST_HEAD + 1)):
        verb = _past().get(form[i:], "")
        if verb:
            return form[:i] + verb
    return None


def _regular(form: str) -> str | None:
    """ "vurderede" and "vurderet", "indgåede" and "indgået", "indsendte" and "indsendt"."""
    stem = form.removesuffix("e") if form.endswith(("de", "te")) else form
    made = {"ed": ("e", ""), "et": ("e", ""), "t": ("e",)}
    for ending, others in made.items():
        if stem.endswith(ending):
            tried = (stem.removesuffix(ending) + other for other in others)
            return next(filter(is_infinitive, tried), None)
    return None


def _strong(form: str) -> str | None:
    """ "skrevne" is of "skrevet", "trufne" of "truffet"."""
    if not form.endswith(STRONG):
        return None
    stem = form.removesuffix(STRONG)
    return _looked_up(f"{stem}et") or _looked_up(f"{stem}{stem[-1:]}et")


@cache
def _past() -> dict[str, str]:
    """Past participles, bent ones too, and the past tenses that look like them."""
    found: dict[str, str] = {}
    for tag, known in the_lemmas().by_tag.items():
        if tag.startswith("VERB") and "Tense=Past" in tag and "Voice=Pass" not in tag:
            found |= known
    return found

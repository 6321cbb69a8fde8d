"""The other way: a dictionary form put into the form that its place asks for."""

import re
from functools import cache

from klarbesked.engine.annotate.lemma.lemma import Change, read_text, the_lemmas
from klarbesked.engine.annotate.morph import Morph
from klarbesked.engine.annotate.tagger.features import reduced_tag

BENT = {"NOUN", "VERB", "ADJ", "ADV"}
"""Parts of speech whose words are bent; the others have one form."""

BENT_TAGS = tuple(BENT)

LONGEST_ENDING = 7
SHORTEST_FRONT, SHORTEST_HEAD = 2, 3
GENDER = re.compile(r"Gender=\w+\|?")


def inflection_key(tag: str) -> str:
    """Return a tag without the gender that a noun is born with."""
    return GENDER.sub("", tag) if tag.startswith("NOUN") else tag


def inflect(lemma: str, form: Morph) -> str | None:
    """Return `lemma` in the form `form`, or None where we do not know how it is bent.

    >>> from klarbesked.engine.annotate.reading import read_words
    >>> old = read_words(["Vi", "fremsendte", "skemaet", "."], [0])[1]
    >>> inflect("sende", old.morph)
    'sendte'
    """
    pos = "VERB" if form.pos == "AUX" else form.pos
    if pos not in BENT:
        return lemma
    tag = reduced_tag(pos, form.feats)
    key = inflection_key(tag)
    return (
        _preferred().get((lemma, key))
        or _form(lemma, key)
        or _by_head(lemma, key)
        or _by_ending(lemma, _with_own_gender(tag, lemma))
    )


def gender(noun: str) -> str | None:
    """Return "Com" or "Neut" for a dictionary form, by its last part if need be."""
    for i in (0, *range(SHORTEST_FRONT, len(noun) - SHORTEST_HEAD + 1)):
        if noun[i:] in _genders():
            return _genders()[noun[i:]]
    return None


def _with_own_gender(tag: str, lemma: str) -> str:
    own = gender(lemma) if tag.startswith("NOUN") else None
    return re.sub(r"Gender=\w+", f"Gender={own}", tag) if own else tag


@cache
def _genders() -> dict[str, str]:
    """Return each noun's gender, that of its last form in the alphabet where it has two."""
    found: dict[str, str] = {}
    last: dict[str, str] = {}
    for tag, known in sorted(the_lemmas().by_tag.items()):
        match = re.search(r"Gender=(\w+)", tag) if tag.startswith("NOUN") else None
        if match is None:
            continue
        for form, lemma in known.items():
            if form >= last.get(lemma, ""):
                found[lemma], last[lemma] = match[1], form
    return found


def _by_head(lemma: str, key: str) -> str | None:
    for i in range(SHORTEST_FRONT, len(lemma) - SHORTEST_HEAD + 1):
        head = lemma[i:]
        form = _preferred().get((head, key)) or _form(head, key)
        if form:
            return lemma[:i] + form
    return None


def _by_ending(lemma: str, key: str) -> str | None:
    for size in range(min(LONGEST_ENDING, len(lemma)), -1, -1):
        found = _bendings().get((key, lemma[len(lemma) - size :]))
        if found is not None:
            change = Change(int(found[0]), found[1])
            return change.of(lemma) if change.cut <= len(lemma) else None
    return None


def _form(lemma: str, key: str) -> str | None:
    return _forms().get(key, {}).get(lemma)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Return the forms by inflection, then by dictionary form."""
    found: dict[str, dict[str, str]] = {}
    for tag, known in the_lemmas().by_tag.items():
        if tag.startswith(BENT_TAGS):
            forms = found.setdefault(inflection_key(tag), {})
            forms.update(zip(known.values(), known, strict=True))
    return found


@cache
def _preferred() -> dict[tuple[str, str], str]:
    rows = (line.split("\t") for line in read_text("preferred").split("\n"))
    return {(lemma, key): form for lemma, key, form in rows}


@cache
def _bendings() -> dict[tuple[str, str], tuple[str, str]]:
    """Return the letters to cut and to put on, by inflection and by ending."""
    rows = (line.split("\t") for line in read_text("bendings").split("\n"))
    return {(key, end): (cut, ending) for key, end, cut, ending in rows}

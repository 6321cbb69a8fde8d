"""Words that most readers seldom meet. Where we are not sure, a word is not rare."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from klarbesked.engine import lexicon
from klarbesked.engine.annotate.abbreviation import abbreviations
from klarbesked.engine.annotate.lemma.compound import split
from klarbesked.engine.annotate.lemma.frequency import buckets
from klarbesked.engine.annotate.lemma.lemma import the_lemmas
from klarbesked.engine.annotate.lemma.parts import PARTICLES, domain_words, listed
from klarbesked.table import rows

SHORTEST = 8
"""Short words that the corpus does not have are mostly everyday words all the same."""

SHORTEST_LISTED = 4

SHORTEST_STEM = 3
PREFIXES = (*PARTICLES, "halv", "hel", "selv", "sær", "super", "tele", "video")
BENDINGS = (
    ("s", ""), ("en", "", "e"), ("et", "", "e"), ("er", "", "e"), ("e", ""), ("n", ""), ("r", ""),
    ("ne", "", "e"), ("erne", "", "e"), ("ene", ""), ("ets", "", "e"), ("ens", "", "e"),
    ("ernes", "", "e"), ("t", "", "e"), ("ede", "e"), ("r", "re"),
    ("est", "", "e"), ("ere", "", "e"), ("este", "", "e"),
)  # fmt: skip
DERIVATIONS = (
    ("ering", "ere"), ("else", "e", ""), ("ning", "e", "", "ne"), ("ing", "e", ""), ("eri", "e"),
    ("ende", "e", ""), ("elig", "e", "", "else"), ("lig", "", "e"), ("ighed", "ig"), ("hed", ""),
    ("er", "e", "", "eri"), ("isk", "", "i", "ik"), ("ere", "", "er"), ("bar", "e"),
    ("ig", "", "e"), ("løs", "", "e", "s"), ("mæssig", ""), ("smæssig", ""), ("fuld", "", "s", "e"),
    ("som", "", "e"), ("vis", "", "e"), ("skab", "", "e"), ("ist", "", "i"), ("sel", "e"),
    ("tion", "re", "ere"), ("ation", "ere"), ("inde", ""), ("et", "ere", "e"),
)  # fmt: skip
"""An ending, and what may stand instead of it in the word it was made from."""

MEDICAL = re.compile(r".(?:ose|itis|terapi|ologi|olog|pati|skopi|ektomi|emi)$|.ologisk$")
"""Illnesses, cures and specialities: who gets a letter about one, knows its name."""

SYNCOPE = re.compile(r"(?<=[bdfgklnprstv])(?=[lnr]$)")
"""Where an e was lost: "centr" in "centret", "hjælpemidl" in "hjælpemidlet"."""

TABLES = {
    "everyday.tsv": ("ord",),
    "foreign.tsv": ("ord",),
    "officialese.tsv": ("udtryk",),
    "terms.tsv": ("ord", "synonymer"),
}
NO_WORD = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=20_000)
def is_rare(lemma: str) -> bool:
    """Whether most readers seldom meet the word; compounds are judged by their parts.

    `lemma` may also be the word as it stands.

    What another rule speaks of (officialese, terms, foreign words) is not rare here. A word
    that is bent or made in the usual ways of one we know is not rare either.

    >>> is_rare("apostille"), is_rare("kontanthjælpssag"), is_rare("uforståelig")
    (True, False, False)
    """
    word = lemma.lower()
    if plainer(word):
        return True
    return word.isalpha() and len(word) >= SHORTEST and not _is_familiar(word)


def plainer(word: str) -> tuple[str, ...]:
    """Return what can be said instead of a rare word, bent or not, that we have listed.

    >>> plainer("holdepunkter"), plainer("brev")
    (('grund til at tro',), ())
    """
    forms = (word, *_before(word, BENDINGS)) if len(word) > SHORTEST_LISTED else (word,)
    return next((_rare_words()[form] for form in forms if form in _rare_words()), ())


@cache
def _rare_words() -> dict[str, tuple[str, ...]]:
    return {row["ord"]: tuple(row["enklere"].split("; ")) for row in rows(__package__, "rare.tsv")}


def _is_familiar(word: str) -> bool:
    if _is_known(word) or MEDICAL.search(word) or any(map(_is_known, _sources(word))):
        return True
    for form in (word, *_before(word, BENDINGS)):
        parts = split(form)
        if len(parts) > 1 and all(map(_is_known_part, parts)):
            return True
    return False


def _is_known(word: str) -> bool:
    return word in buckets() or word in _forms() or word in _listed_words()


@lru_cache(maxsize=20_000)
def _is_known_part(part: str) -> bool:
    bases = {part, part.removesuffix("s"), part.removesuffix("e")}
    return part in listed("forled") or any(
        _is_known(base) or any(map(_is_known, _sources(base))) for base in bases
    )


def _sources(word: str) -> Iterator[str]:
    """Yield what the word may be a form of, or made from."""
    for form in (word, *_before(word, BENDINGS)):
        bare = [form[len(p) :] for p in PREFIXES if form.startswith(p)]
        for stem in (form, *bare):
            if len(stem) >= SHORTEST_STEM:
                yield stem
                yield from _before(stem, DERIVATIONS)


def _before(word: str, table: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for ending, *before in table:
        stem = word[: -len(ending)]
        if len(stem) < SHORTEST_STEM or not word.endswith(ending):
            continue
        yield from (stem + end for end in before)
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        full = SYNCOPE.sub("e", stem)
        yield full
        yield f"{full[:-2]}{full[-3]}{full[-2:]}"


NO_WORDS = ("PROPN", "X", "NUM")


@cache
def _forms() -> frozenset[str]:
    """Return the forms met in the corpus that are no names and no foreign words."""
    tags = the_lemmas().by_tag.items()
    return frozenset().union(*(known for tag, known in tags if not tag.startswith(NO_WORDS)))


@cache
def _listed_words() -> frozenset[str]:
    """Return the words of our tables, and each word of their expressions."""
    found = set(domain_words() | listed("hel") | listed("forled"))
    for name, columns in TABLES.items():
        cells = "\n".join(row[column] for row in rows(lexicon.__name__, name) for column in columns)
        found.update(NO_WORD.sub(" ", cells.lower()).split())
    table = files(__package__).joinpath("familiar.tsv").read_text(encoding="utf-8")
    found.update(table.split()[1:])
    return frozenset(found | {short.rstrip(".") for short in abbreviations()})

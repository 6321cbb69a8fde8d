"""What compounds are made of: words with the price of using them as a part."""

from functools import cache, lru_cache
from typing import Literal

from klarbesked.engine import lexicon
from klarbesked.engine.annotate.lemma.frequency import buckets
from klarbesked.engine.annotate.lemma.lemma import the_lemmas
from klarbesked.table import rows

LEXICON = lexicon.__name__
Kind = Literal["led", "forled", "hel", "ikke"]
"""
led     a word that compounds are made of
forled  one as it is written in front: "arbejds", "børne", "el"
hel     a word that looks like a compound and is read as one: "dagpenge", "samtale"
ikke    letters that look like a part and are an ending or a rare word: "ens", "tale"
"""

PARTICLES = (
    "af", "an", "be", "bi", "bort", "efter", "er", "fast", "for", "fore", "fra", "frem", "gen",
    "gennem", "hen", "igen", "imod", "ind", "med", "mis", "mod", "ned", "om", "op", "over", "på",
    "sam", "sammen", "til", "tilbage", "u", "ud", "und", "under", "van", "ved", "vel", "videre",
)  # fmt: skip
"""Before a word they make no compound of it: "udbetaling", "genoptagelse"."""

DOMAIN, FRONT = 3.0, 2.5
NOUN, ADJECTIVE, VERB, PARTICIPLE, VERB_HEAD, LISTED = 5.0, 5.5, 6.0, 6.0, 7.0, 5.5
"""The price of a word by what it is; tuned on the dev set of benchmarks/language/compounds.tsv."""

FOR_FREQUENCY = 0.3
"""What each doubling of the frequency takes off the price."""

SHORT = {2: 4.0, 3: 2.5, 4: 1.0}
"""What a short part costs on top; many words begin or end in one by chance."""

WITH_PARTICLE, DERIVED = 0.5, 1.5
SHORTEST = 3
LEAST_SHORT_BUCKET = 3
"""Words of three letters are parts only if they are this frequent, or on our own list."""

DERIVED_FROM_VERBS = (
    ("ering", "ere"), ("ning", "e"), ("ning", ""), ("else", "e"), ("else", ""), ("ing", "e"),
    ("er", "e"), ("sel", "e"), ("eri", "e"),
)  # fmt: skip
"""What a noun ends in, and what the verb it comes from has instead."""

DERIVED_FROM_ADJECTIVES = ("hed",)


@cache
def listed(kind: Kind) -> frozenset[str]:
    """Return our own words of one kind."""
    return frozenset(word for word, its_kind in _own_words() if its_kind == kind)


@cache
def _own_words() -> tuple[tuple[str, str], ...]:
    return tuple((row["ord"], row["slags"]) for row in rows(__package__, "parts.tsv"))


@cache
def domain_words() -> frozenset[str]:
    """Return the words that compounds of our domain are made of."""
    return listed("led") | {row["ord"] for row in rows(LEXICON, "domain_parts.tsv")}


@cache
def _table_words() -> frozenset[str]:
    """Return the words of our other tables; what is said in several words is left out."""
    nouns = {
        row["udtryk"] for row in rows(LEXICON, "officialese.tsv") if row["ordklasse"] == "noun"
    }
    others = {row["ord"] for name in ("terms.tsv", "everyday.tsv") for row in rows(LEXICON, name)}
    return frozenset(word for word in nouns | others if word.isalpha() and len(word) > SHORTEST)


@cache
def _with_s() -> frozenset[str]:
    """Return the words that always have an s after them in front of another."""
    return frozenset(row["ord"] for row in rows(LEXICON, "domain_parts.tsv") if row["fuge"] == "s")


@cache
def _by_class() -> dict[str, frozenset[str]]:
    """Return the nouns, adjectives and verbs of the corpus, and the participles as they stand."""
    found: dict[str, set[str]] = {"NOUN": set(), "ADJ": set(), "VERB": set(), "participle": set()}
    for tag, known in the_lemmas().by_tag.items():
        name = tag[:4].rstrip()
        if name in found:
            found[name].update(lemma for form, lemma in known.items() if len(form) >= SHORTEST)
            if "VerbForm=Part" in tag:
                found["participle"].update(form for form in known if len(form) >= SHORTEST)
    return {name: frozenset(words) for name, words in found.items()}


def _words(name: str) -> frozenset[str]:
    return _by_class()[name]


@lru_cache(maxsize=20_000)
def price(word: str) -> float | None:
    """Return what a word costs as the last part of a compound, None where it cannot be one."""
    if word in listed("ikke") or len(word) < SHORTEST:
        return None
    if word in domain_words():
        return DOMAIN + SHORT.get(len(word), 0.0) / 2
    number = buckets().get(word, 0)
    if len(word) == SHORTEST and number < LEAST_SHORT_BUCKET:
        return None
    extra = SHORT.get(len(word), 0.0) - FOR_FREQUENCY * number
    if word in _words("NOUN"):
        return NOUN + extra
    if word in _words("ADJ"):
        return ADJECTIVE + extra
    if word in _words("participle"):
        return PARTICIPLE + extra
    if word in _words("VERB"):
        return VERB_HEAD + extra
    if word in _table_words():
        return LISTED + extra
    return _with_particle(word) or _derived(word)


def _with_particle(word: str) -> float | None:
    for particle in PARTICLES:
        if word.startswith(particle):
            rest = price(word[len(particle) :])
            if rest is not None and len(word) - len(particle) > SHORTEST:
                return rest + WITH_PARTICLE
    return None


def _derived(word: str) -> float | None:
    for ending, verb in DERIVED_FROM_VERBS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= SHORTEST and stem + verb in _words("VERB"):
            return VERB + DERIVED - FOR_FREQUENCY * buckets().get(stem + verb, 0)
    if len(word) > SHORTEST and word[-1] != word[-2] and f"{word}e" in _words("VERB"):
        return VERB + DERIVED - FOR_FREQUENCY * buckets().get(f"{word}e", 0)
    for ending in DERIVED_FROM_ADJECTIVES:
        stem = word[: -len(ending)]
        if word.endswith(ending) and stem in _words("ADJ"):
            return ADJECTIVE + DERIVED - FOR_FREQUENCY * buckets().get(stem, 0)
    return None


S_LINK, E_LINK, MISSING_S = 0.3, 1.2, 4.0
ASKS_FOR_S = ("ing", "hed", "skab", "ion", "tet", "dom", "else", "sel", "ment")
"""Words that end so have an s after them inside a compound."""


@lru_cache(maxsize=20_000)
def front_price(written: str) -> float | None:
    """Return what a part costs before another one, written with its link."""
    if written in listed("forled"):
        return FRONT + SHORT.get(len(written), 0.0) / 2
    if written in PARTICLES:
        return None
    prices = [_bare_front(written)]
    if written.endswith("s"):
        base = price(written[:-1]) if written[-2:-1] != "s" else None
        prices.append(None if base is None else base + S_LINK)
    if written.endswith("e"):
        prices += [_with_e(written[:-1])]
    return min((found for found in prices if found is not None), default=None)


def _bare_front(written: str) -> float | None:
    if written in _words("VERB") and len(written) > SHORTEST and written not in listed("ikke"):
        verb = VERB - FOR_FREQUENCY * buckets().get(written, 0)
    else:
        verb = None
    noun = price(written) if written not in _words("participle") else None
    if noun is not None and (written.endswith(ASKS_FOR_S) or written in _with_s()):
        noun += MISSING_S
    return min((found for found in (noun, verb) if found is not None), default=None)


def _with_e(stem: str) -> float | None:
    """Return the price of "lande" or "skatte" in front: "land", "skat" and a linking e."""
    if stem not in _words("NOUN") and stem not in domain_words():
        is_doubled = len(stem) > SHORTEST and stem[-1] == stem[-2]
        stem = stem[:-1] if is_doubled and stem[:-1] in _words("NOUN") else ""
    found = price(stem)
    return None if found is None else found + E_LINK

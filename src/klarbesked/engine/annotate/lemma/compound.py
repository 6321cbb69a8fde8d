"""The parts of a compound: "sagsbehandlingstid" is "sags" + "behandlings" + "tid"."""

from functools import lru_cache

from klarbesked.engine.annotate.lemma.parts import front_price, listed, price

LONGEST_WORD = 60
"""No Danish word is longer; what is, is not worth a search."""

LONGEST_PART = 24
SHORTEST_FRONT, SHORTEST_HEAD = 2, 3
MARGIN = 6.5
"""How much more two words may cost than one and still be what the reader sees."""

DEAREST_MEAN = 7.0
"""Parts that cost more than this on average are found by chance."""

PARTICIPLE_END = "ret"
"""After an e it ends a participle: "noteret" is no "ret"."""

INFLECTIONS = ("ernes", "erne", "ens", "ets", "ene", "en", "et", "er", "ne", "s", "e", "n", "t")

MOST_REMEMBERED = 20_000


@lru_cache(maxsize=MOST_REMEMBERED)
def split(lemma: str) -> tuple[str, ...]:
    """Return the parts of a dictionary form with their links; a word that is none is its own.

    The cheapest parts are taken: frequent, long and few. Affixes and particles (ud-, tilbage-,
    -hed, -ning) are no parts.

    >>> split("rehabiliteringsteam"), split("udbetaling")
    (('rehabiliterings', 'team'), ('udbetaling',))
    """
    word = lemma.lower()
    if len(word) > LONGEST_WORD or not word.isalpha() or word in listed("hel"):
        return (lemma,)
    found = _cheapest(word)
    if found is None:
        return (lemma,)
    cost, parts = found
    whole = price(word)
    if cost / len(parts) > DEAREST_MEAN or (whole is not None and cost - whole > MARGIN):
        return (lemma,)
    return tuple(piece for part in parts[:-1] for piece in _front(part)) + split(parts[-1])


@lru_cache(maxsize=MOST_REMEMBERED)
def split_form(form: str, lemma: str) -> tuple[str, ...]:
    """Return the parts of a word whose dictionary form may be a wrong guess.

    >>> split_form("rehabiliteringsteamet", "rehabiliteringsteamet")
    ('rehabiliterings', 'team')
    """
    stems = [form.removesuffix(end) for end in INFLECTIONS if form.endswith(end)]
    for word in (lemma, form.lower(), *stems):
        parts = split(word)
        if len(parts) > 1:
            return parts
    return (lemma,)


def _cheapest(word: str) -> tuple[float, tuple[str, ...]] | None:
    """Return the cheapest way to write `word` as two parts or more."""
    best: list[tuple[float, tuple[str, ...]] | None] = [None] * (len(word) + 1)
    best[0] = (0.0, ())
    for start in range(len(word) - SHORTEST_HEAD + 1):
        so_far = best[start]
        if so_far is None:
            continue
        for end in range(start + SHORTEST_FRONT, min(len(word), start + LONGEST_PART) + 1):
            is_head = end == len(word)
            if is_head and start == 0:
                continue
            part = word[start:end]
            if part == PARTICIPLE_END and word[start - 1] == "e":
                continue
            cost = price(part) if is_head else front_price(part)
            if cost is None:
                continue
            known = best[end]
            if known is None or so_far[0] + cost < known[0]:
                best[end] = (so_far[0] + cost, (*so_far[1], part))
    return best[-1]


def _front(part: str) -> tuple[str, ...]:
    """Split a part that stands in front: it may be a compound that we know as one word."""
    if part in listed("forled"):
        return (part,)
    for link in ("s", ""):
        base = part.removesuffix(link) if link else part
        if part.endswith(link) and price(base) is not None:
            *fronts, head = split(base)
            return (*fronts, head + part[len(base) :])
    return (part,)

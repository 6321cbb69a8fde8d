"""Is there anything to compare: what is said of two letters before their sentences are read."""

from collections.abc import Iterator

from klarbesked.engine.annotate.language import Language
from klarbesked.engine.guard.concepts import cover
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.side import THINGS, Side

NAMES: dict[Language, str] = {"da": "dansk", "en": "engelsk"}
LEAST_WORDS = 40
"""Shorter texts can share nothing and still be a rewrite: "Der meddeles afslag"."""

LONG = 90
SHORT_ALIKE, LONG_ALIKE = 0.4, 0.5
"""The least share of their words that two letters about the same case have in common, measured
on the pairs of benchmarks/guard: rewrites from .52 up, unlike letters to .33 and to .47.
"""

LEAST_THINGS, SHARED_THINGS = 5, 0.25


def compare_wholes(matched: Matched) -> Iterator[Difference]:
    """Yield at most one difference; after it there is no sense in looking at the sentences."""
    before, after = matched.before, matched.after
    if not _words(before) or not _words(after):
        yield _empty(before, after)
    elif before.letter.language != after.letter.language and _are_known(before, after):
        yield _whole("language", _languages(before, after))
    elif _are_unlike(matched) or _have_other_things(before, after):
        yield _whole(
            "letters",
            "De to breve ser ikke ud til at handle om det samme, så vi har ikke sammenlignet dem.",
        )


def foreign_letters(matched: Matched) -> Iterator[Difference]:
    """Say that letters in another language than Danish are only half understood."""
    if matched.before.letter.language not in ("da", "ukendt"):
        sentence = "Brevene er ikke på dansk, så vi ser kun tal, datoer og adresser."
        yield Difference("language", "soft", sentence, None, None)


def _whole(kind: str, sentence: str) -> Difference:
    if kind == "language":
        return Difference("language", "hard", sentence, None, None)
    return Difference("letters", "hard", sentence, None, None)


def _words(side: Side) -> int:
    return sum(len(said.sentence.words) for said in side.said)


def _empty(before: Side, after: Side) -> Difference:
    if not _words(before) and not _words(after):
        return Difference("empty", "soft", "Begge breve er tomme.", None, None)
    which = "gamle" if not _words(before) else "nye"
    return Difference("empty", "hard", f"Det {which} brev er tomt.", None, None)


def _are_known(before: Side, after: Side) -> bool:
    return "ukendt" not in (before.letter.language, after.letter.language)


def _languages(before: Side, after: Side) -> str:
    first = NAMES.get(before.letter.language, "et andet sprog")
    second = NAMES.get(after.letter.language, "et andet sprog")
    return f"Det gamle brev er på {first} og det nye på {second}, så vi kan ikke sammenligne dem."


def _are_unlike(matched: Matched) -> bool:
    if min(_words(matched.before), _words(matched.after)) < LEAST_WORDS:
        return False
    kept = cover([t for said in matched.before.said for t in said.terms], matched.after_bag)
    backed = cover([t for said in matched.after.said for t in said.terms], matched.before_bag)
    is_long = min(_words(matched.before), _words(matched.after)) >= LONG
    return (kept + backed) / 2 < (LONG_ALIKE if is_long else SHORT_ALIKE)


def _have_other_things(before: Side, after: Side) -> bool:
    """Tell two decisions of the same kind in two cases: alike in words, no date or amount alike."""
    ours, theirs = _things(before), _things(after)
    if min(len(ours), len(theirs)) < LEAST_THINGS:
        return False
    return len(ours & theirs) < SHARED_THINGS * min(len(ours), len(theirs))


def _things(side: Side) -> frozenset[tuple[str, str]]:
    own = THINGS - {"citation", "duration"}
    return frozenset((f.kind, f.value.removeprefix("-")) for f in side.facts if f.kind in own)

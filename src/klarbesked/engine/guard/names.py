"""Proper names: people, towns, firms. "Haderby Kommune" may become "vi"; "Sofie" may not go."""

from collections.abc import Iterator
from typing import NamedTuple

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.side import Said, Side

POLITE = frozenset(
    {"De", "Dem", "Deres", "I", "Jer", "Jeres", "Du", "Dig", "Din", "Dit", "Dine", "Vi"}
)
OWN = frozenset({"kommune", "jobcenter", "kommunes", "borgerservice", "digital", "post", "danmark"})
DEFINITE = ("en", "et", "ne", "ing")
"""How names of departments end: they may become "vi"."""

SHORTEST = 3
HELD = frozenset({"place", "email", "citation", "case_number", "date"})


class Name(NamedTuple):
    """`is_own`: the name of the sender, which may become "vi": "Haderby Kommune"."""

    key: str
    span: Span
    is_own: bool


def names_of(said: Said) -> list[Name]:
    """Return the capitalised words inside a sentence, without those that only begin it."""
    if said.sentence.block.kind in ("heading", "letterhead", "footer"):
        return []
    held = [fact.span for fact in said.facts if fact.kind in HELD]
    found = []
    for i, word in enumerate(said.words):
        if _is_name(said.words, i) and not any(span.holds(word.span) for span in held):
            found.append(Name(_key(word), word.span, _is_own(said.words, i)))
    return found


def _is_name(words: tuple[Word, ...], i: int) -> bool:
    word = words[i]
    is_inside = any(w.is_word for w in words[:i]) and words[i - 1].low not in (
        ".",
        ":",
        "-",
        "–",
        "(",
        "|",
        '"',
        "»",
    )
    is_written_so = (
        word.text[0].isupper() and word.token.kind == "word" and len(word.text) >= SHORTEST
    )
    return is_inside and is_written_so and word.text not in POLITE and word.low not in OWN


def _is_own(words: tuple[Word, ...], i: int) -> bool:
    beside = [w.low for w in words[max(0, i - 1) : i + 2]]
    return any(low in OWN for low in beside)


def _key(word: Word) -> str:
    return word.low.removesuffix("s") if len(word.low) > SHORTEST else word.low


def compare_names(matched: Matched) -> Iterator[Difference]:
    texts = (matched.before.low, matched.after.low)
    told: set[str] = set()
    for group in matched.groups:
        lost = [n for s in group.before for n in names_of(s) if n.key not in texts[1]]
        new = [n for s in group.after for n in names_of(s) if n.key not in texts[0]]
        for old in lost:
            if old.key in told:
                continue
            told.add(old.key)
            twin = next((n for n in new if n.key not in told), None)
            if twin:
                told.add(twin.key)
                yield changed("name", "hard", matched, old.span, twin.span)
            elif not old.is_own:
                severity: Severity = "soft" if old.key.endswith(DEFINITE) else "hard"
                yield removed("name", severity, matched, old.span)
        for name in new:
            if name.key not in told and not name.is_own:
                told.add(name.key)
                yield added("name", "soft", matched, name.span)


def all_names(side: Side) -> frozenset[str]:
    return frozenset(name.key for said in side.said for name in names_of(said))

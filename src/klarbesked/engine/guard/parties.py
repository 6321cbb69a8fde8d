"""Who else is named: employer, doctor, bank, Ankestyrelsen, spouse, child."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from klarbesked.engine.annotate.lemma.compound import split
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference, Kind
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.side import Said, Side
from klarbesked.table import parts, rows

OWN = frozenset({"vores", "sted"})
"""Parts and places of the authority: "jobcentret" may become "vi"."""

KIND_OF: dict[str, Kind] = {"familie": "scope", "sted": "place"}
WORD = re.compile(r"[a-zæøå-]{4,}")
COMPLAINT = "=klage"


class Party(NamedTuple):
    name: str
    sort: str
    span: Span


@cache
def _listed() -> dict[str, tuple[str, str]]:
    return {
        word: (row["part"], row["slags"])
        for row in rows(__package__, "parties.tsv")
        for word in parts(row["ord"])
    }


def parties_of(said: Said) -> list[Party]:
    """Return the parties named in a sentence; three comparisons ask."""
    held: list[Party] | None = vars(said).get("_parties")
    if held is None:
        held = vars(said)["_parties"] = _parties(said)
    return held


def _parties(said: Said) -> list[Party]:
    found = []
    for i, word in enumerate(said.words):
        known = known_party(said.words, i) if word.is_word else None
        if known:
            found.append(Party(*known, word.span))
    return found


def known_party(words: tuple[Word, ...], i: int) -> tuple[str, str] | None:
    listed = _listed()
    word = words[i]
    if i + 1 < len(words) and f"{word.low} {words[i + 1].low}" in listed:
        return listed[f"{word.low} {words[i + 1].low}"]
    if word.pos not in ("NOUN", "PROPN"):
        return None
    lemma = word.lemma.lower()
    head = split(lemma)[-1]
    return (
        listed.get(lemma)
        or listed.get(word.low.removesuffix("s"))
        or listed.get(word.low)
        or (listed.get(head) if len(head) > 4 else None)
    )


def compare_parties(matched: Matched) -> Iterator[Difference]:
    """Yield parties that are named in one letter only; changed ones as a pair."""
    named = (_names(matched.before), _names(matched.after))
    told: set[str] = set()
    spare = _only([p for s in matched.after.said for p in parties_of(s)], named[0])
    for group in matched.groups:
        lost = _only([p for s in group.before for p in parties_of(s)], named[1])
        new = _only([p for s in group.after for p in parties_of(s)], named[0])
        for old in [p for p in lost if p.name not in told]:
            told.add(old.name)
            twin = next(
                (p for p in (*new, *spare) if _may_replace(old, p) and p.name not in told), None
            )
            if twin:
                told.add(twin.name)
                kind = _kind(old, matched)
                yield changed(kind, "hard", matched, old.span, twin.span)
            elif old.sort not in OWN:
                yield removed(_kind(old, matched), "hard", matched, old.span)
        for party in new:
            if party.name not in told and party.sort not in OWN:
                told.add(party.name)
                yield added(KIND_OF.get(party.sort, "party"), "soft", matched, party.span)


def _may_replace(old: Party, new: Party) -> bool:
    both = {old.sort, new.sort}
    return len(both) == 1 or both <= OWN or "myndighed" in both


def _kind(party: Party, matched: Matched) -> Kind:
    said = matched.before.said_at(party.span)
    if said and COMPLAINT in said.bag.whole and party.sort == "myndighed":
        return "complaint_route"
    return KIND_OF.get(party.sort, "party")


def _names(side: Side) -> frozenset[str]:
    """Return the parties of a letter, also those inside another word: "politianmeldt"."""
    text = side.low
    begun = frozenset(word[:n] for word in WORD.findall(text) for n in range(4, len(word)))
    inside = (name for word, (name, _) in _listed().items() if word in begun)
    named = (party.name for said in side.said for party in parties_of(said))
    return frozenset((*named, *inside))


def _only(found: list[Party], others: frozenset[str]) -> list[Party]:
    return list({p.name: p for p in reversed(found) if p.name not in others}.values())

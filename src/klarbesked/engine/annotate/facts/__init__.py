"""Facts in a letter, one module for each kind."""

from collections.abc import Callable, Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.amount import amounts
from klarbesked.engine.annotate.facts.contact import emails, phones
from klarbesked.engine.annotate.facts.cpr import cpr_numbers
from klarbesked.engine.annotate.facts.date import dates
from klarbesked.engine.document import Document

FINDERS: tuple[Callable[[str], Iterator[Fact]], ...] = (
    cpr_numbers,
    dates,
    amounts,
    emails,
    phones,
)
"""In order of trust: where two see the same place, the first is right."""


def find_facts(document: Document) -> tuple[Fact, ...]:
    """Return all facts in reading order; no two share a place."""
    facts: list[Fact] = []
    taken = bytearray(len(document.text))
    for find in FINDERS:
        for fact in find(document.text):
            place = slice(fact.span.start, fact.span.end)
            if not any(taken[place]):
                taken[place] = b"\1" * (place.stop - place.start)
                facts.append(fact)
    return tuple(sorted(facts, key=lambda fact: fact.span))

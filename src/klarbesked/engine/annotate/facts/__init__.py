"""Facts in a letter, one module for each kind."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from klarbesked.engine.annotate.fact import Fact, FactKind
from klarbesked.engine.annotate.facts.amount import amounts
from klarbesked.engine.annotate.facts.case_number import case_numbers
from klarbesked.engine.annotate.facts.citation import citation_facts
from klarbesked.engine.annotate.facts.clock import clock_times
from klarbesked.engine.annotate.facts.comparator import comparators
from klarbesked.engine.annotate.facts.contact import emails, phones
from klarbesked.engine.annotate.facts.cpr import cpr_numbers
from klarbesked.engine.annotate.facts.date import dates
from klarbesked.engine.annotate.facts.deadline import deadlines
from klarbesked.engine.annotate.facts.duration import durations
from klarbesked.engine.annotate.facts.modality import conditions, duty_facts, negations
from klarbesked.engine.annotate.facts.outcome import outcomes
from klarbesked.engine.annotate.facts.party import parties
from klarbesked.engine.annotate.facts.percentage import percentages
from klarbesked.engine.annotate.facts.place import places
from klarbesked.engine.annotate.facts.scan import Scan, scan
from klarbesked.engine.document import Document

Find = Callable[[Scan], Iterator[Fact]]

THINGS: tuple[Find, ...] = (
    citation_facts,
    case_numbers,
    lambda scanned: cpr_numbers(scanned.text),
    dates,
    amounts,
    emails,
    phones,
    clock_times,
    places,
    percentages,
    durations,
)
"""In order of trust: where two see the same place, the first is right."""

WORDS: tuple[Find, ...] = (comparators, outcomes, conditions, duty_facts, negations)
"""What is said of the things. A phrase that one has taken ("kan ikke få") no other counts."""


NAMES = frozenset(("citation", "email", "place", "case_number"))
"""Things whose letters are no words of the sentence: fastholdelse@haderby.example."""


def find_facts(document: Document) -> tuple[Fact, ...]:
    """Return all facts in reading order. Things share no place, nor do words; a deadline holds
    the date or length it is made of. No fact goes over the edge of a block.
    """
    return tuple(facts_in(_edges_only(document)))


def _edges_only(document: Document) -> str:
    """Return the text with the line breaks inside blocks as spaces."""
    signs = document.text
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if "\n" in signs[start:end]:
            signs = signs[:start] + signs[start:end].replace("\n", " ") + signs[end:]
    return signs


def facts_in(text: str) -> list[Fact]:
    """Return the facts of a piece of text in reading order. A line break ends every fact."""
    scanned = scan(text)
    taken = bytearray(len(text))
    things = [fact for find in THINGS for fact in _free(find(scanned), taken)]
    said = bytearray(len(text))
    limits = []
    for limit, start in deadlines(scanned, things):
        limits.append(limit)
        _take(said, limit.span.start, start)
    for fact in things:
        if fact.kind in NAMES:
            _take(said, fact.span.start, fact.span.end)
    rest = scanned._replace(low=_masked(scanned.low, said))
    words = [fact for find in WORDS for fact in _free(find(rest), said)]
    return sorted([*things, *limits, *words, *parties(scanned)], key=_place)


def _place(fact: Fact) -> tuple[int, int]:
    return fact.span.start, fact.span.end


def _take(taken: bytearray, start: int, end: int) -> None:
    taken[start:end] = b"\1" * (end - start)


def _free(facts: Iterable[Fact], taken: bytearray) -> Iterator[Fact]:
    """Yield the facts whose place is free; the two that "medmindre" makes share theirs."""
    last = None
    for fact in facts:
        start, end = fact.span.start, fact.span.end
        if fact.span == last or 1 not in taken[start:end]:
            _take(taken, start, end)
            last = fact.span
            yield fact


def _masked(low: str, said: bytearray) -> str:
    """Return the text with a space for each sign that is said already."""
    pieces, end = [], 0
    start = said.find(1)
    while start >= 0:
        pieces.append(low[end:start])
        end = said.find(0, start)
        end = len(low) if end < 0 else end
        pieces.append(" " * (end - start))
        start = said.find(1, end)
    return "".join([*pieces, low[end:]])


def fact_values(text: str) -> Counter[tuple[FactKind, str]]:
    """Count the facts of a text by kind and value, to compare two texts by.

    >>> fact_values("Svar inden fire uger.") == fact_values("Svar senest 28 dage.")
    True
    """
    return Counter((fact.kind, fact.value) for fact in facts_in(text))

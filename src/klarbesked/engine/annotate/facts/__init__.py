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
from klarbesked.engine.annotate.facts.modality import conditions, modality, negations
from klarbesked.engine.annotate.facts.outcome import outcomes
from klarbesked.engine.annotate.facts.party import parties
from klarbesked.engine.annotate.facts.percentage import percentages
from klarbesked.engine.annotate.facts.place import places
from klarbesked.engine.annotate.facts.words import Begins, begins
from klarbesked.engine.document import Document

Find = Callable[[str, Begins], Iterator[Fact]]


def _of_text(find: Callable[[str], Iterator[Fact]]) -> Find:
    return lambda text, _: find(text)


THINGS: tuple[Find, ...] = (
    *map(_of_text, (citation_facts, case_numbers, cpr_numbers, dates, amounts)),
    percentages,
    *map(_of_text, (emails, phones, clock_times, places)),
    durations,
)
"""In order of trust: where two see the same place, the first is right."""


WORDS: tuple[Find, ...] = (comparators, outcomes, conditions, modality, negations)
"""What is said of the things. A phrase that one has taken ("kan ikke få") no other counts."""


def find_facts(document: Document) -> tuple[Fact, ...]:
    """Return all facts in reading order. Things share no place, nor do words; a deadline holds
    the date or length it is made of.
    """
    return tuple(facts_in(document.text))


def facts_in(text: str) -> list[Fact]:
    """Return the facts of a piece of text in reading order."""
    taken = bytearray(len(text))
    places_of = begins(text)
    things = [fact for find in THINGS for fact in _free(find(text, places_of), taken)]
    limits = list(deadlines(text, things, places_of))
    said = bytearray(len(text))
    for place in _direction_words(limits, things):
        said[place] = b"\1" * (place.stop - place.start)
    for fact in things:
        if fact.kind == "citation":
            said[fact.span.start : fact.span.end] = b"\1" * (fact.span.end - fact.span.start)
    masked = _masked(text, said)
    words = [fact for find in WORDS for fact in _free(find(masked, places_of), said)]
    found = [*things, *limits, *words, *parties(text, places_of)]
    return sorted(found, key=lambda fact: fact.span)


def _free(facts: Iterable[Fact], taken: bytearray) -> Iterator[Fact]:
    """Yield the facts whose place is free; the two that "medmindre" makes share theirs."""
    last = None
    for fact in facts:
        place = slice(fact.span.start, fact.span.end)
        if fact.span == last or not any(taken[place]):
            taken[place] = b"\1" * (place.stop - place.start)
            last = fact.span
            yield fact


def _direction_words(limits: list[Fact], things: list[Fact]) -> Iterator[slice]:
    """Yield the words of each deadline in front of its date or length: "ikke senere end"."""
    starts = sorted(fact.span.start for fact in things if fact.kind in ("date", "duration"))
    for limit in limits:
        first = next(s for s in starts if s >= limit.span.start)
        yield slice(limit.span.start, first)


def _masked(text: str, said: bytearray) -> str:
    signs = list(text)
    place = said.find(1)
    while place >= 0:
        signs[place] = " "
        place = said.find(1, place + 1)
    return "".join(signs)


def fact_values(text: str) -> Counter[tuple[FactKind, str]]:
    """Count the facts of a text by kind and value, to compare two texts by.

    >>> fact_values("Svar inden fire uger.") == fact_values("Svar senest 28 dage.")
    True
    """
    return Counter((fact.kind, fact.value) for fact in facts_in(text))

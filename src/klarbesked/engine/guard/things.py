"""Amounts, dates, lengths of time, shares, places …: what has one value and may not change."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import WORDS, number, plain
from klarbesked.engine.document import Span
from klarbesked.engine.guard.date_ranges import range_starts
from klarbesked.engine.guard.difference import Difference, Kind, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.numbers import DIGITS
from klarbesked.engine.guard.side import Side

KINDS: Mapping[str, Kind] = {
    "amount": "amount", "date": "date", "duration": "duration", "percentage": "percentage",
    "clock_time": "clock_time", "place": "place", "phone": "contact", "email": "contact",
    "case_number": "case_number", "cpr": "cpr", "citation": "citation", "number": "number",
}  # fmt: skip

DAY = 24 * 60
UNNAMED = ("", "LOVEN")
"""A law named before: "samme lovs § 30"."""

WITH_UNIT = ("amount", "duration", "percentage")
CODE = re.compile(r"\b(?:\d{2,4}[-/]\d{3,10}(?:-[A-ZÆØÅ0-9]{1,4})?|[A-ZÆØÅ]{1,4}-?\d{4,10})\b")


def compare_things(matched: Matched) -> Iterator[Difference]:
    """Yield each value that is in one letter and not in the other; changed ones as a pair."""
    found = {kind: _unmatched(matched, kind) for kind in KINDS}
    _match_bare_numbers(matched, found)
    _drop_counts(matched, found["number"])
    for kind, (lost, new) in found.items():
        for fact in list(lost):
            twin = _twin(matched, fact, new)
            if twin is not None:
                lost.remove(fact)
                new.remove(twin)
                yield changed(KINDS[kind], "hard", matched, fact.span, twin.span)
        severity: Severity = "soft" if kind == "number" else "hard"
        lost, new = (
            [f for f in facts if not _is_some(f, s)]
            for facts, s in ((lost, matched.before), (new, matched.after))
        )
        yield from (removed(KINDS[kind], severity, matched, fact.span) for fact in lost)
        yield from (added(KINDS[kind], severity, matched, fact.span) for fact in new)


def _is_some(fact: Fact, side: Side) -> bool:
    """Tell "en dag", which is any day, from "1 dag"."""
    return fact.kind == "duration" and side.at(fact.span).lower().startswith(("en ", "et "))


def _match_bare_numbers(matched: Matched, found: dict[str, tuple[list[Fact], list[Fact]]]) -> None:
    """Take out what has its unit in one letter only: "62 til 54 timer", a table's "5.940"."""
    bare_lost, bare_new = found["number"]
    for kind in WITH_UNIT:
        lost, new = found[kind]
        _take_out(matched.before, lost, bare_new)
        _take_out(matched.after, new, bare_lost)


def _drop_counts(matched: Matched, numbers_found: tuple[list[Fact], list[Fact]]) -> None:
    """Take out the days of "9.-11. marts", and what only counts what is told: "tre gange"."""
    lost, new = numbers_found
    for facts, side in ((lost, matched.before), (new, matched.after)):
        starts = {fact.span for fact in range_starts(side)}
        facts[:] = [f for f in facts if not any(s.touches(f.span) for s in starts)]
    said = _all_numbers(matched.after)
    lost[:] = [fact for fact in lost if fact.value not in said]
    if not lost:
        new.clear()


def _all_numbers(side: Side) -> frozenset[str]:
    """Return every number of a letter, also those that only count a list: "tolv rater"."""
    lows = (word.low.rstrip(".") for said in side.said for word in said.words)
    return frozenset(plain(number(low)) for low in lows if low in WORDS or DIGITS.fullmatch(low))


def _take_out(side: Side, facts: list[Fact], bare: list[Fact]) -> None:
    for fact in list(facts):
        written = {plain(number(n)) for n in DIGITS.findall(side.at(fact.span).lower())}
        twins = [other for other in bare if other.value in written]
        if twins:
            facts.remove(fact)
            bare.remove(twins[0])


def _unmatched(matched: Matched, kind: str) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of one kind that are in one letter only, each value once."""
    before = {fact.value: fact for fact in reversed(_of_kind(matched.before, kind))}
    after = {fact.value: fact for fact in reversed(_of_kind(matched.after, kind))}
    if kind == "phone":
        texts = (_digits(matched.before), _digits(matched.after))
        before = {it: fact for it, fact in before.items() if it not in texts[1]}
        after = {it: fact for it, fact in after.items() if it not in texts[0]}
    lost = [fact for it, fact in before.items() if not any(is_same(kind, it, v) for v in after)]
    new = [fact for it, fact in after.items() if not any(is_same(kind, it, v) for v in before)]
    return sorted(lost, key=_start), sorted(new, key=_start)


def _of_kind(side: Side, kind: str) -> list[Fact]:
    if kind == "amount":
        return [fact for fact in side.of_kind(kind) if fact.value != "0"]
    if kind == "number":
        times = (
            f._replace(value=f.value.split()[0]) for f in side.of_kind("duration") if _is_times(f)
        )
        return [*times, *(fact for said in side.said for fact in said.numbers)]
    if kind == "clock_time":
        return [one for fact in side.of_kind(kind) for one in _each_time(fact)]
    if kind == "date":
        return [*side.of_kind(kind), *range_starts(side)]
    if kind == "case_number":
        return [*side.of_kind(kind), *_codes(side)]
    if kind == "duration":
        return [one for fact in _summed(side) for one in _each_length(fact)]
    return side.of_kind(kind)


def _summed(side: Side) -> Iterator[Fact]:
    """Yield the lengths of time; "4 år og 6 måneder" is one."""
    facts = [fact for fact in side.of_kind("duration") if not _is_times(fact)]
    held = None
    for fact, after in pairwise([*facts, None]):
        if fact is None or fact is held:
            continue
        between = side.text[fact.span.end : after.span.start] if after else ""
        if (
            after
            and between == " og "
            and {fact.value.split()[1], after.value.split()[1]} == {"month"}
        ):
            months = sum(float(one.value.split()[0]) for one in (fact, after))
            held = after
            yield Fact("duration", Span(fact.span.start, after.span.end), f"{plain(months)} month")
        else:
            yield fact


def _is_times(fact: Fact) -> bool:
    """Tell "to gange", which is a number, from a length of time."""
    return fact.value.endswith(" time")


def _each_length(fact: Fact) -> Iterator[Fact]:
    """Yield both ends of "14-21 day"."""
    count, unit = fact.value.split(" ", 1)
    for end in count.split("-"):
        yield fact._replace(value=f"{end} {unit}")


def _digits(side: Side) -> str:
    """Return the letter without the spaces in its numbers: "70 55 01 23" is "70550123"."""
    return re.sub(r"(?<=\d)[ .](?=\d)", "", side.text)


def _codes(side: Side) -> Iterator[Fact]:
    """Yield numbers with signs in them that nobody has named: "2025-4477-B"."""
    held = [
        fact.span for fact in side.facts if fact.kind in ("date", "phone", "cpr", "case_number")
    ]
    for match in CODE.finditer(side.text):
        span = Span(*match.span())
        if not any(other.touches(span) for other in held):
            yield Fact("case_number", span, match[0].upper())


def _each_time(fact: Fact) -> Iterator[Fact]:
    """Yield both ends of "kl. 9-15"; a rewrite may name them apart."""
    for time in fact.value.split("-"):
        yield fact._replace(value=time)


def is_same(kind: str, one: str, other: str) -> bool:
    """Tell whether two spellings of a value are the same; a date may leave its year out.

    >>> is_same("date", "2026-05-01", "--05-01")
    True
    """
    if one == other:
        return True
    if kind == "clock_time" and "~" in (one[0], other[0]):
        return _on_the_dial(one) == _on_the_dial(other)
    if kind == "duration":
        return _in_days(one) == _in_days(other)
    if kind == "citation":
        return _provision(one) == _provision(other) and (
            _law(one) in UNNAMED or _law(other) in UNNAMED
        )
    if kind == "date":
        return one[-5:] == other[-5:] and "--" in (one[:2], other[:2])
    return False


def _in_days(length: str) -> str:
    """Return "1 day" for "1440 minute"."""
    count, unit = length.split(" ", 1)
    is_whole = unit == "minute" and count.isdigit() and int(count) % DAY == 0
    return f"{int(count) // DAY} day" if is_whole else length


def _law(citation: str) -> str:
    return citation.split("§")[0].strip()


def _provision(citation: str) -> str:
    return citation[len(citation.split("§")[0]) :]


def _on_the_dial(time: str) -> int:
    """Return the minutes past twelve: "~01:30" is "01:30" or "13:30"."""
    hour, minute = time.strip("~")[:5].split(":")
    return int(hour) % 12 * 60 + int(minute)


def _start(fact: Fact) -> int:
    return fact.span.start


def _twin(matched: Matched, fact: Fact, new: list[Fact]) -> Fact | None:
    """Return the new value that stands where the lost one stood."""
    near = [other for other in new if matched.are_together(fact.span, other.span)]
    if near:
        return near[0]
    return new[0] if len(new) == 1 else None

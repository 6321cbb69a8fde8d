"""Amounts, dates, lengths of time, shares, places …: what has one value and may not change."""

from collections.abc import Iterator, Mapping

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.guard.difference import Difference, Kind, Severity
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.numbers import numbers
from klarbesked.engine.guard.side import Side

KINDS: Mapping[str, Kind] = {
    "amount": "amount", "date": "date", "duration": "duration", "percentage": "percentage",
    "clock_time": "clock_time", "place": "place", "phone": "contact", "email": "contact",
    "case_number": "case_number", "cpr": "cpr", "citation": "citation", "number": "number",
}  # fmt: skip


def compare_things(matched: Matched) -> Iterator[Difference]:
    """Yield each value that is in one letter and not in the other; changed ones as a pair."""
    for kind in KINDS:
        lost, new = _unmatched(matched, kind)
        for fact in list(lost):
            twin = _twin(matched, fact, new)
            if twin is not None:
                lost.remove(fact)
                new.remove(twin)
                yield changed(KINDS[kind], "hard", matched, fact.span, twin.span)
        severity: Severity = "soft" if kind == "number" else "hard"
        yield from (removed(KINDS[kind], severity, matched, fact.span) for fact in lost)
        yield from (added(KINDS[kind], severity, matched, fact.span) for fact in new)


def _unmatched(matched: Matched, kind: str) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of one kind that are in one letter only, each value once."""
    before = {fact.value: fact for fact in reversed(_of_kind(matched.before, kind))}
    after = {fact.value: fact for fact in reversed(_of_kind(matched.after, kind))}
    lost = [fact for it, fact in before.items() if not any(is_same(kind, it, v) for v in after)]
    new = [fact for it, fact in after.items() if not any(is_same(kind, it, v) for v in before)]
    return sorted(lost, key=_start), sorted(new, key=_start)


def _of_kind(side: Side, kind: str) -> list[Fact]:
    if kind == "number":
        return [fact for said in side.said for fact in numbers(said)]
    if kind == "clock_time":
        return [one for fact in side.of_kind(kind) for one in _each_time(fact)]
    return side.of_kind(kind)


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
    if kind == "date":
        return one[-5:] == other[-5:] and "--" in (one[:2], other[:2])
    return False


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

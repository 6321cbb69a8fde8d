"""Differences put in order, and each told once."""

from collections.abc import Iterable, Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched


def tidied(found: Iterable[Difference], matched: Matched) -> tuple[Difference, ...]:
    """Return the differences in the reading order of the letter after, each place told once."""
    told = list(_once(found))
    kept = [one for one in told if not any(_says_more(other, one) for other in told)]
    return tuple(sorted(kept, key=lambda one: _place(one, matched)))


def _once(found: Iterable[Difference]) -> Iterator[Difference]:
    seen = set()
    for one in found:
        places = (one.before, one.after)
        if places == (None, None) or places not in seen:
            seen.add(places)
            yield one


def _says_more(other: Difference, one: Difference) -> bool:
    """Whether `other` is about the same place, and closer to what has changed."""
    if other is one or one.kind not in ("added", "removed", "condition", "options"):
        return False
    if other.severity == "soft" and one.severity == "hard":
        return False
    if other.kind in ("added", "removed") and one.severity == other.severity:
        return False
    return _holds(one.before, other.before) and _holds(one.after, other.after)


def _holds(outer: Span | None, inner: Span | None) -> bool:
    if outer is None:
        return True
    return inner is not None and outer.holds(inner) and outer != inner


def _place(one: Difference, matched: Matched) -> tuple[int, int]:
    if one.after:
        group = matched.group_of_after(one.after)
        start = one.after.start
    else:
        group = matched.group_of_before(one.before) if one.before else None
        start = one.before.start if one.before else 0
    return matched.place_of(group), start

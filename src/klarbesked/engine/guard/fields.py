"""Merge fields: a rewrite may not lose one, nor put one in another's place."""

from collections.abc import Iterator

from klarbesked.engine.annotate.field import Field
from klarbesked.engine.guard.difference import Difference
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.message import added, changed, removed
from klarbesked.engine.guard.side import Side


def compare_fields(matched: Matched) -> Iterator[Difference]:
    """Yield the fields that only one letter has; and those that changed places."""
    before, after = _fields(matched.before), _fields(matched.after)
    if not before or not after:
        return
    lost = [field for key, field in before.items() if key not in after]
    new = [field for key, field in after.items() if key not in before]
    for old in lost:
        twin = next((f for f in new if matched.are_together(old.span, f.span)), None)
        if twin:
            new.remove(twin)
            yield changed("field", "hard", matched, old.span, twin.span)
        else:
            yield removed("field", "hard", matched, old.span)
    yield from (added("field", "hard", matched, field.span) for field in new)


def _fields(side: Side) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for field in side.letter.fields:
        key = side.at(field.span).strip("[]{}<>«»$ ").lower()
        found.setdefault(key, field)
    return found

"""The units as they hang together on a day: who is above whom, and what became of what."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from klarbesked.web.accounts.models import Unit


@dataclass(frozen=True)
class Branch:
    """A unit with its parts below it, by name."""

    unit: Unit
    parts: tuple["Branch", ...]


def heir(unit: Unit, day: date) -> Unit:
    """Return the unit that had taken over from `unit` on `day`: itself where it still exists."""
    seen = {unit.id}
    while unit.valid_to and unit.valid_to < day and unit.merged_into:
        unit = unit.merged_into
        if unit.id in seen:
            break
        seen.add(unit.id)
    return unit


def ancestors(unit: Unit) -> list[Unit]:
    """Return the units above `unit`, the nearest first."""
    above: list[Unit] = []
    while unit.parent and unit.parent not in above:
        unit = unit.parent
        above.append(unit)
    return above


def grow(units: Iterable[Unit], day: date) -> tuple[Branch, ...]:
    """Return the open units as trees. A part of a merged unit stands under the heir."""
    rows = {unit.id: unit for unit in units}
    for unit in rows.values():
        for name in ("parent", "merged_into"):
            other = rows.get(getattr(unit, f"{name}_id"))
            if other:
                setattr(unit, name, other)
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in rows.values():
        if unit.valid_to and unit.valid_to < day:
            continue
        parent = heir(unit.parent, day) if unit.parent_id in rows and unit.parent else None
        below[parent.id if parent else None].append(unit)
    return _branches(None, below)


def _branches(above: int | None, below: dict[int | None, list[Unit]]) -> tuple[Branch, ...]:
    return tuple(Branch(unit, _branches(unit.id, below)) for unit in below.pop(above, []))

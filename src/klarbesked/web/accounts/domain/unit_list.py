"""The units an administrator sees: the tree of today, what is to come, and what is closed."""

from dataclasses import dataclass
from datetime import date

from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.people import MANAGE
from klarbesked.web.accounts.domain.structure import Branch, grow
from klarbesked.web.accounts.models import Unit


@dataclass(frozen=True)
class UnitList:
    day: date
    tree: tuple[Branch, ...]
    closed: tuple[Unit, ...]
    open_count: int


def read_units(access: Access, *, day: date) -> UnitList:
    rows = list(
        Unit.objects.filter(id__in=access.units_for(MANAGE))
        .select_related("merged_into")
        .order_by("name", "valid_from")
    )
    closed = tuple(unit for unit in rows if unit.valid_to and unit.valid_to < day)
    return UnitList(day, grow(rows, day), closed, len(rows) - len(closed))

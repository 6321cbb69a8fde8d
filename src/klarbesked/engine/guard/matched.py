"""Two letters and which of their sentences say the same: what every comparison is given."""

from dataclasses import dataclass
from functools import cached_property

from klarbesked.engine.document import Span
from klarbesked.engine.guard.align import Group, groups
from klarbesked.engine.guard.concepts import Bag
from klarbesked.engine.guard.side import Side


@dataclass(frozen=True, eq=False)
class Matched:
    """The two sides and their groups in the reading order of the letter after."""

    before: Side
    after: Side

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        return groups(self.before, self.after)

    @cached_property
    def _of_before(self) -> dict[int, Group]:
        return {said.number: group for group in self.groups for said in group.before}

    @cached_property
    def _of_after(self) -> dict[int, Group]:
        return {said.number: group for group in self.groups for said in group.after}

    def group_of_before(self, span: Span) -> Group | None:
        said = self.before.said_at(span)
        return None if said is None else self._of_before[said.number]

    def group_of_after(self, span: Span) -> Group | None:
        said = self.after.said_at(span)
        return None if said is None else self._of_after[said.number]

    def are_together(self, before: Span, after: Span) -> bool:
        """Whether the two places stand in sentences that say the same."""
        return self.group_of_before(before) is self.group_of_after(after)

    @cached_property
    def before_bag(self) -> Bag:
        return Bag([term for said in self.before.said for term in said.terms])

    @cached_property
    def after_bag(self) -> Bag:
        return Bag([term for said in self.after.said for term in said.terms])

"""The whole way from two letters to their differences: read this first."""

from collections.abc import Callable, Iterator

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.document import Document
from klarbesked.engine.guard.actors import compare_actors
from klarbesked.engine.guard.comparators import compare_comparators
from klarbesked.engine.guard.conditions import compare_conditions
from klarbesked.engine.guard.deadlines import compare_deadlines
from klarbesked.engine.guard.denial import compare_denials
from klarbesked.engine.guard.difference import Comparison, Difference, Pair
from klarbesked.engine.guard.effect import compare_effects
from klarbesked.engine.guard.fields import compare_fields
from klarbesked.engine.guard.markers import compare_markers
from klarbesked.engine.guard.matched import Matched
from klarbesked.engine.guard.modality import compare_modality
from klarbesked.engine.guard.names import compare_names
from klarbesked.engine.guard.new_duties import compare_new_duties
from klarbesked.engine.guard.options import compare_options
from klarbesked.engine.guard.order import compare_orders
from klarbesked.engine.guard.outcomes import compare_outcomes
from klarbesked.engine.guard.parties import compare_parties
from klarbesked.engine.guard.routes import compare_routes
from klarbesked.engine.guard.side import Side
from klarbesked.engine.guard.support import compare_support
from klarbesked.engine.guard.swaps import compare_repayments, compare_swaps
from klarbesked.engine.guard.things import compare_things
from klarbesked.engine.guard.tidy import tidied
from klarbesked.engine.guard.ways import compare_ways
from klarbesked.engine.guard.whole import compare_wholes, foreign_letters
from klarbesked.engine.read.text import read_text

Compare = Callable[[Matched], Iterator[Difference]]

COMPARISONS: tuple[Compare, ...] = (
    foreign_letters, compare_things, compare_swaps, compare_repayments, compare_deadlines,
    compare_comparators, compare_fields, compare_names, compare_parties, compare_routes,
    compare_outcomes, compare_effects, compare_modality, compare_actors, compare_denials,
    compare_orders, compare_options, compare_ways, compare_markers, compare_conditions,
    compare_new_duties, compare_support,
)  # fmt: skip


def compare(before: Annotated, after: Annotated) -> Comparison:
    """Return where the meaning of two letters may differ; how well they are written is not judged.

    Letters that cannot be compared (one is empty, in another language, about another case) get
    one difference that says so.
    """
    matched = Matched(Side(before), Side(after))
    found = list(compare_wholes(matched))
    if not found:
        found = [difference for look in COMPARISONS for difference in look(matched)]
    pairs = tuple(
        Pair(tuple(s.span for s in group.before), tuple(s.span for s in group.after))
        for group in matched.groups
    )
    return Comparison(before, after, tidied(found, matched), pairs)


def compare_texts(before: str, after: str) -> Comparison:
    """Return where the meaning of two pieces of text may differ.

    >>> compare_texts("Svar inden 14 dage.", "Svar senest om to uger.").verdict
    'same'
    """
    return compare(_annotated(before), _annotated(after))


def _annotated(text: str) -> Annotated:
    return annotate(read_text(text.encode()) if text.strip() else Document(""))

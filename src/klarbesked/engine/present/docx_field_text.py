"""Fields of a Word file that an edit has emptied: Word would fill them again if they stayed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from klarbesked.engine.read.docx_fields import field_extents
from klarbesked.engine.read.docx_runs import W, run_text
from klarbesked.engine.read.docx_walk import SIMPLE_FIELD
from klarbesked.engine.read.xml import Element


class Shown(NamedTuple):
    """A field that shows text: all that goes with it, from its first sign to its last."""

    first: Element
    last: Element


def shown_fields(runs: Sequence[Element]) -> list[Shown]:
    """Return the fields of a part that stand in one place and show text now."""
    found = [Shown(runs[start], runs[end]) for start, end in field_extents(runs)]
    simple = dict.fromkeys(parent for run in runs for parent in run.iterancestors(SIMPLE_FIELD))
    found += [Shown(one, one) for one in simple]
    return [one for one in found if one.first.getparent() is one.last.getparent() and _text(one)]


def drop_emptied(fields: Iterable[Shown]) -> None:
    """Take away those of the fields that show nothing any more."""
    for shown in fields:
        if not _text(shown):
            for part in _all(shown):
                part.getparent().remove(part)


def _all(shown: Shown) -> list[Element]:
    parts = [shown.first]
    while parts[-1] is not shown.last:
        parts.append(parts[-1].getnext())
    return parts


def _text(shown: Shown) -> str:
    return "".join(run_text(run) for part in _all(shown) for run in part.iter(f"{W}r"))

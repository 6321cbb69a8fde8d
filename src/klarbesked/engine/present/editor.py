"""The report for an editor in a browser: all that stands beside the letter, as plain data.

Every place is [block, start, end]: a number in the list of blocks that was sent, and UTF-16 code
units in that block's raw text. The letter's own text is not repeated, except as short quotations.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from klarbesked.engine.check import Checked
from klarbesked.engine.present.editor_law import type_data
from klarbesked.engine.present.editor_remarks import (
    Desk,
    remark_rows,
    skipped_rows,
    without_ignored,
)
from klarbesked.engine.present.editor_tables import (
    duty_rows,
    fact_rows,
    measure_rows,
    unchecked_rows,
)
from klarbesked.engine.present.part import WHOLE_LETTER
from klarbesked.engine.present.summary import LIMITS, status
from klarbesked.engine.present.way_back import WayBack


def editor_data(
    checked: Checked, texts: Sequence[str], *, ignored: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return the answer to a check of the blocks with those raw `texts`.

    `ignored`: the keys of findings that the writer has skipped, each with the reason.
    """
    skipped = ignored or {}
    left = without_ignored(checked, skipped)
    desk = Desk(left, WayBack(left.letter.document, texts))
    rows = remark_rows(desk)
    return {
        "sentence": status(left),
        "limits": LIMITS,
        "remarks": rows,
        "skipped": skipped_rows(desk, skipped),
        "parts": _parts(desk, rows),
        "type": type_data(desk),
        "duties": duty_rows(desk),
        "facts": fact_rows(desk),
        "measures": measure_rows(desk),
        "not_run": unchecked_rows(desk),
    }


def _parts(desk: Desk, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the letter's parts in reading order, each with its first place and its findings."""
    counts = Counter(finding["part"] for row in rows for finding in row["findings"])
    found = [_part(begins, name, counts[begins], desk) for begins, name in _named(desk)]
    begins, name = WHOLE_LETTER
    whole = {"id": begins, "name": name, "count": counts[begins], "places": []}
    return [whole, *found] if counts[begins] else found


def _named(desk: Desk) -> list[tuple[int, str]]:
    return list(dict.fromkeys((part.begins, part.name) for part in desk.parts))


def _part(begins: int, name: str, count: int, desk: Desk) -> dict[str, Any]:
    first = desk.letter.document.blocks[begins].span
    places = desk.places(first)[:1]
    return {"id": begins, "name": desk.mask.hide(name), "count": count, "places": places}

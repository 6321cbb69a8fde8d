"""Changes in a Word file that somebody can accept or reject: what Word writes for them."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count, takewhile

from klarbesked.engine.present.docx_marker import PROPERTIES, split_run
from klarbesked.engine.present.docx_text import NOT_IN_XML, new_run
from klarbesked.engine.present.docx_write import element
from klarbesked.engine.read.docx_runs import RUN, TEXT, W, child_text, run_text
from klarbesked.engine.read.xml import Element

DELETED_TEXT = f"{W}delText"
WITHOUT_WORDS = {f"{W}softHyphen", f"{W}lastRenderedPageBreak", TEXT}
"""They show nothing by themselves, and go with the words around them."""

OLD_LOOKS = {f"{W}rPrChange", f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"}
"""What a run's look says of changes made to it: new text has no past."""


@dataclass
class Tracking:
    """Who makes the changes, and when. Every change gets a number from `first` on."""

    author: str
    at: datetime
    first: int = 1
    _numbers: Iterator[int] = field(init=False)

    def __post_init__(self) -> None:
        self._numbers = count(self.first)

    def holder(self, name: str) -> Element:
        """Return what runs stand in that are put in (`ins`) or taken out (`del`)."""
        said = {
            "id": str(next(self._numbers)),
            "author": NOT_IN_XML.sub("", self.author),
            "date": self.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        return element(name, said)


def replace_signs(
    places: Sequence[tuple[Element, int, int]], text: str, tracking: Tracking | None = None
) -> None:
    """Put `text` in the place of signs of runs, which are given by their first and last sign.

    It looks like the first of them, and stands after the last. What else the runs hold stays:
    there must be nothing between the signs, see `holds_more`. An empty place only takes text.
    """
    first, start, end = places[0]
    if start == end:
        _put_in(first, start, _new(text, first, tracking))
        return
    gone = [_cut_out(*place) for place in reversed(places)][::-1]
    if text:
        gone[-1].addnext(_new(text, gone[0], tracking))
    for run in gone:
        if tracking:
            _take_out(run, tracking)
        else:
            run.getparent().remove(run)


def _take_out(run: Element, tracking: Tracking) -> None:
    for sign in run.iterchildren(TEXT):
        sign.tag = DELETED_TEXT
    holder = tracking.holder("del")
    run.addprevious(holder)
    holder.append(run)


def holds_more(run: Element, start: int, end: int) -> bool:
    """Whether there is something between the signs that is no text: a picture, a note, a field."""
    position = 0
    for child in run:
        if _is_more(child) and start < position < end:
            return True
        position += len(child_text(child))
    return False


def last_number(root: Element) -> int:
    """Return the highest number of anything that has one in the part; 0 where nothing has."""
    numbers = (one.get(f"{W}id", "") for one in root.iter() if isinstance(one.tag, str))
    return max((int(n) for n in numbers if n.isdecimal() and len(n) < 10), default=0)


def _new(text: str, like: Element, tracking: Tracking | None) -> Element:
    run = new_run(text, like)
    for look in run.iterchildren(PROPERTIES):
        for old in [child for child in look if child.tag in OLD_LOOKS]:
            look.remove(old)
    if tracking is None:
        return run
    holder = tracking.holder("ins")
    holder.append(run)
    return holder


def _put_in(run: Element, at: int, new: Element) -> None:
    if at == 0:
        run.addprevious(new)
        return
    split_run(run, [at] if at < len(run_text(run)) else [])
    run.addnext(new)


def _cut_out(run: Element, start: int, end: int) -> Element:
    """Return a run with those signs and nothing else."""
    length = len(run_text(run))
    fragments = split_run(run, [cut for cut in (start, end) if 0 < cut < length])
    found = fragments[1] if start > 0 else fragments[0]
    inside = [child for child in found if child.tag != PROPERTIES]
    _move(list(takewhile(_is_more, inside)), found, found.addprevious)
    _move(list(takewhile(_is_more, reversed(inside)))[::-1], found, found.addnext)
    return found


def _move(children: list[Element], run: Element, put: Callable[[Element], object]) -> None:
    if not children:
        return
    other = run.makeelement(RUN, dict(run.attrib))
    look = run.find(PROPERTIES)
    other.extend([] if look is None else [deepcopy(look)])
    other.extend(children)
    put(other)


def _is_more(child: Element) -> bool:
    return child.tag not in (PROPERTIES, *WITHOUT_WORDS) and not child_text(child)

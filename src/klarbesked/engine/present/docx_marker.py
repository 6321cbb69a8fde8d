"""Mark places in a Word file with the numbers of their comments, cutting runs where needed."""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from copy import deepcopy

from klarbesked.engine.present.docx_anchor import Anchor
from klarbesked.engine.present.docx_write import element
from klarbesked.engine.read.docx_runs import RUN, TEXT, W, child_text, run_text
from klarbesked.engine.read.xml import Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PROPERTIES = f"{W}rPr"

Fragments = dict[tuple[Element, int | None], Element]
"""A fragment of a run, by the run and the place where the fragment starts or ends."""


def mark(placed: Sequence[tuple[str, Anchor]], reference_style: str) -> None:
    """Put the start, the end and the reference of each comment around its place."""
    heads, tails = _cut([anchor for _, anchor in placed])
    for key, anchor in placed:
        start = element("commentRangeStart", {"id": key})
        heads[anchor.first, anchor.start].addprevious(start)
    for key, anchor in reversed(placed):
        end = element("commentRangeEnd", {"id": key})
        tails[anchor.last, anchor.end].addnext(end)
        end.addnext(_reference(key, reference_style))


def _cut(anchors: list[Anchor]) -> tuple[Fragments, Fragments]:
    """Cut runs at all edges of comments; return the fragment that starts or ends at each edge."""
    edges: dict[Element, set[int]] = defaultdict(set)
    for anchor in anchors:
        edges[anchor.first].add(anchor.start)
        edges[anchor.last].update(() if anchor.end is None else (anchor.end,))
    heads: Fragments = {}
    tails: Fragments = {}
    for whole, offsets in edges.items():
        length = len(run_text(whole)) if whole.tag == RUN else 0
        cuts = sorted(cut for cut in offsets if 0 < cut < length)
        fragments = split_run(whole, cuts)
        heads |= {(whole, at): part for at, part in zip([0, *cuts], fragments, strict=True)}
        tails |= {(whole, at): part for at, part in zip([*cuts, length], fragments, strict=True)}
        tails[whole, None] = fragments[-1]
    return heads, tails


def split_run(run: Element, cuts: Sequence[int]) -> list[Element]:
    """Cut a run after so many signs of its text; return the runs it has become."""
    if not cuts:
        return [run]
    children = [child for child in run if child.tag != PROPERTIES]
    look = run.find(PROPERTIES)
    fragments = [run]
    for position, child in _cut_children(children, cuts):
        if len(fragments) <= len(cuts) and position >= cuts[len(fragments) - 1]:
            rest = run.makeelement(RUN, dict(run.attrib))
            rest.extend([] if look is None else [deepcopy(look)])
            fragments[-1].addnext(rest)
            fragments.append(rest)
        fragments[-1].append(child)
    return fragments


def _cut_children(children: list[Element], cuts: Sequence[int]) -> Iterator[tuple[int, Element]]:
    """Yield what a run holds, texts cut in pieces, each with its place in the run's text."""
    ahead = deque(cuts)
    position = 0
    for child in children:
        rest, end = child, position + len(child_text(child))
        while ahead and ahead[0] < end:
            cut = ahead.popleft()
            if cut > position:
                whole, rest = rest, _second_half(rest, cut - position)
                yield position, whole
                position = cut
        yield position, rest
        position = end


def _second_half(text: Element, cut: int) -> Element:
    rest = text.makeelement(TEXT, {SPACE: "preserve"})
    rest.text = text.text[cut:]
    text.text = text.text[:cut]
    text.set(SPACE, "preserve")
    return rest


def _reference(key: str, style: str) -> Element:
    sign = element("commentReference", {"id": key})
    if not style:
        return element("r", {}, sign)
    return element("r", {}, element("rPr", {}, element("rStyle", {"val": style})), sign)

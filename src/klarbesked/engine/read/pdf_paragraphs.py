"""Lines of a PDF file joined to the paragraphs they were wrapped from."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from klarbesked.engine.document import Cell
from klarbesked.engine.read.pdf_columns import CONTACT, Flow
from klarbesked.engine.read.pdf_hyphens import join_lines
from klarbesked.engine.read.pdf_lines import BULLETS, DASHES, Line
from klarbesked.engine.read.pdf_tables import Table
from klarbesked.engine.read.text import MONTHS

ITEM = re.compile(
    rf"(?P<bullet>[{re.escape(BULLETS)}]|[{re.escape(DASHES)}](?=\s+\D))\s+(?=\S)"
    rf"|\(?(?:\d{{1,2}}|[a-zæøå])[.)]\s+(?!(?:{MONTHS}|sal|pkt)\b)\S",
    re.IGNORECASE,
)
SPACE = 0.25
"""Width of a space in sizes of the letters."""

USUAL_LEADING = 1.2
LOOSER = 1.2
"""A distance this much larger than between wrapped lines parts two paragraphs."""

SENTENCE_END = re.compile(r"[.:;!?…][)”\"»’']*$")
ABBREVIATED = re.compile(r"\b(?:kr|nr|stk|jf|ca|pkt|kl|tlf|evt|f\.eks|bl\.a|d)\.$")


class Paragraph(NamedTuple):
    """Text that belongs together, before anyone has asked what kind of block it is."""

    text: str
    lines: tuple[Line, ...]
    place: Literal["main", "side", "cell"]
    edge: float = 0.0
    cell: Cell | None = None

    @property
    def is_item(self) -> bool:
        return bool(self.lines[0].marker or ITEM.match(self.lines[0].text))


def paragraphs(pages: Iterable[Sequence[Flow | Table]]) -> list[Paragraph]:
    """Return the paragraphs of all pages in reading order."""
    parts = [part for page in pages for part in page]
    leading = usual_leading([part for part in parts if isinstance(part, Flow)])
    done: list[Paragraph] = []
    tables = 0
    for part in parts:
        if isinstance(part, Table):
            done += _cells(part, tables)
            tables += 1
        elif part.kind == "side":
            done += _flow(part, leading)
        else:
            _append_joined(done, _flow(part, leading), leading)
    return done


def usual_leading(flows: Iterable[Flow]) -> float:
    """Return the distance between lines of one paragraph, in sizes of their letters."""
    seen = Counter(
        round((above.baseline - below.baseline) / below.size, 1)
        for flow in flows
        for above, below in pairwise(flow.lines)
        if above.size == below.size and not has_room(above, below, flow.edge)
    )
    likely = [(count, leading) for leading, count in seen.items() if 0.9 <= leading <= 2.2]
    return max(likely)[1] if likely else USUAL_LEADING


def has_room(above: Line, below: Line, edge: float) -> bool:
    """Tell whether the first word of `below` could have stood in the line above."""
    return edge - above.right > below.first_word + SPACE * below.size


def _flow(flow: Flow, leading: float) -> list[Paragraph]:
    groups: list[list[Line]] = []
    for line in flow.lines:
        if groups and not _starts_anew(groups[-1], line, flow, leading):
            groups[-1].append(line)
        else:
            groups.append([line])
    place: Literal["main", "side"] = "side" if flow.kind == "side" else "main"
    return [Paragraph(text_of(group), tuple(group), place, flow.edge) for group in groups]


def _starts_anew(group: list[Line], line: Line, flow: Flow, leading: float) -> bool:
    above = group[-1]
    distance = above.baseline - line.baseline
    if flow.kind == "side":
        return not line.text[0].islower() or CONTACT.search(line.text) is not None
    if flow.kind == "apart" or line.marker or ITEM.match(line.text):
        return True
    if not 0 < distance <= LOOSER * leading * max(line.size, above.size):
        return True
    if abs(line.size - above.size) > 0.6 or line.left < _hanging_edge(group):
        return True
    if line.text[0].islower() or above.text.endswith("-"):
        return False
    if line.bold != above.bold and line.text[0].isupper():
        return True
    return has_room(above, line, flow.edge)


def _hanging_edge(group: list[Line]) -> float:
    """Return the left edge of a list item's second line; text left of it is a new paragraph."""
    if not group[0].marker or len(group) == 1:
        return float("-inf")
    return group[1].left - group[1].size / 2


def text_of(lines: Sequence[Line]) -> str:
    """Return the lines as one text; a list item keeps its number but not its bullet."""
    text = lines[0].text
    bullet = ITEM.match(text)
    if bullet and bullet["bullet"]:
        text = text[bullet.end() :]
    if len(lines[0].marker) > 1:
        text = f"{lines[0].marker} {text}"
    return join_lines([text, *(line.text for line in lines[1:])])


def _cells(table: Table, number: int) -> Iterator[Paragraph]:
    for row, cells in enumerate(table.rows):
        for column, lines in enumerate(cells):
            if lines:
                cell = Cell(number, row, column)
                yield Paragraph(text_of(lines), tuple(lines), "cell", cell=cell)


def _append_joined(done: list[Paragraph], more: list[Paragraph], leading: float) -> None:
    """Add paragraphs; the first may be the rest of one that a column or a page cut in two."""
    last = next((i for i in reversed(range(len(done))) if done[i].place != "side"), None)
    if last is not None and more and goes_on(done[last], more[0], leading):
        whole = join_lines([done[last].text, more[0].text])
        lines = done[last].lines + more[0].lines
        done[last] = more[0]._replace(text=whole, lines=lines)
        more = more[1:]
    done += more


def goes_on(above: Paragraph, below: Paragraph, leading: float) -> bool:
    """Tell whether a paragraph was cut in two by the end of a column, a box or a page."""
    last, first = above.lines[-1], below.lines[0]
    if above.place == "cell" or below.is_item or last.size != first.size or last.bold != first.bold:
        return False
    if first.text[0].islower() and not SENTENCE_END.search(above.text):
        return True
    close = 0 < last.baseline - first.baseline <= LOOSER * leading * first.size
    in_sentence = not SENTENCE_END.search(above.text) or ABBREVIATED.search(above.text)
    return not has_room(last, first, above.edge) and bool(close or in_sentence)

"""The letter as a sheet: its blocks drawn as headings, paragraphs, lists and tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from klarbesked.engine.annotate.language import Language
from klarbesked.engine.document import Block, Cell
from klarbesked.engine.present.html_layout import Layout
from klarbesked.engine.present.html_marks import MarkedText, marked_text

FIRST_HEADING, LAST_HEADING = 4, 6
"""The page itself uses the headings above these."""

DEEPEST_LIST = 6
OWN_BULLET = re.compile(r"\W\s|\w{1,3}[.)]\s")
TAGGED: set[Language] = {"en", "de", "sv", "no", "pl"}


@dataclass(frozen=True)
class Sheet:
    """What drawing a block takes; blocks are named by their number."""

    layout: Layout
    text: MarkedText
    headings: dict[int, int]

    def block(self, number: int) -> Block:
        return self.layout.letter.document.blocks[number]

    def cell(self, number: int) -> Cell:
        return self.block(number).cell or Cell(-1, 0, 0)

    def language(self, number: int) -> str:
        """The attributes that let a foreign block be read aloud as what it is."""
        language = self.layout.letter.annotated.languages.get(self.block(number).span, "da")
        if language == "andet":
            return ' dir="auto"'
        return f' lang="{language}"' if language in TAGGED else ""


def render_sheet(layout: Layout) -> str:
    blocks = layout.letter.document.blocks
    sheet = Sheet(layout, marked_text(layout), heading_ranks(blocks))
    body = "".join(_flow(list(range(len(blocks))), sheet))
    return (
        f'<div class="sheet" id="{layout.prefix}-tekst" role="group" tabindex="-1" '
        f'aria-labelledby="{layout.prefix}-brev">'
        f'<h3 class="vh" id="{layout.prefix}-brev">Brevets tekst</h3>{body}</div>'
    )


def heading_ranks(blocks: tuple[Block, ...]) -> dict[int, int]:
    """Return the page's rank for each heading block, so that no step down is skipped."""
    open_levels: list[int] = []
    ranks: dict[int, int] = {}
    for number, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        ranks[number] = min(FIRST_HEADING + len(open_levels), LAST_HEADING)
        open_levels.append(block.level)
    return ranks


def _flow(numbers: list[int], sheet: Sheet) -> Iterator[str]:
    for table, group in groupby(numbers, lambda number: sheet.cell(number).table):
        inside = list(group)
        if table < 0:
            yield from _blocks(inside, sheet)
        else:
            yield _table(table, inside, sheet)


def _blocks(numbers: list[int], sheet: Sheet) -> Iterator[str]:
    for kind, group in groupby(numbers, lambda number: sheet.block(number).kind):
        if kind == "list_item":
            yield from _list(list(group), sheet)
        elif kind in ("letterhead", "footer"):
            lines = "".join(_paragraph(number, sheet) for number in group)
            yield f'<div class="{kind}">{lines}</div>'
        elif kind == "heading":
            yield from (_heading(number, sheet) for number in group)
        else:
            yield from (_paragraph(number, sheet) for number in group)


def _paragraph(number: int, sheet: Sheet) -> str:
    return f"<p{sheet.language(number)}>{sheet.text.block(number)}</p>"


def _heading(number: int, sheet: Sheet) -> str:
    tag = f"h{sheet.headings[number]}"
    return f"<{tag}{sheet.language(number)}>{sheet.text.block(number)}</{tag}>"


def _list(numbers: list[int], sheet: Sheet) -> Iterator[str]:
    open_levels: list[int] = []
    for number in numbers:
        level = sheet.block(number).level
        while open_levels and open_levels[-1] > level:
            open_levels.pop()
            yield "</li></ul>"
        is_deeper = not open_levels or open_levels[-1] < level
        if is_deeper and len(open_levels) < DEEPEST_LIST:
            open_levels.append(level)
            yield "<ul>"
        else:
            yield "</li>"
        yield _item(number, sheet)
    yield "</li></ul>" * len(open_levels)


def _item(number: int, sheet: Sheet) -> str:
    """Open a list item; one that brings its own "1." or "-" gets no dot from us."""
    is_own = OWN_BULLET.match(sheet.layout.letter.at(sheet.block(number).span))
    bullet = ' class="own"' if is_own else ""
    return f"<li{bullet}{sheet.language(number)}>{sheet.text.block(number)}"


def _table(table: int, numbers: list[int], sheet: Sheet) -> str:
    columns = sorted({sheet.cell(number).column for number in numbers})
    place = {column: at for at, column in enumerate(columns)}
    rows = [
        "".join(_row(list(group), place, sheet))
        for _, group in groupby(numbers, lambda number: sheet.cell(number).row)
    ]
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    name = f'aria-label="Tabel {table + 1}, brev {sheet.layout.number}"'
    return f'<div class="scroll" role="region" tabindex="0" {name}><table>{body}</table></div>'


def _row(numbers: list[int], place: dict[int, int], sheet: Sheet) -> Iterator[str]:
    """Draw a row; where cells are merged or empty, one empty cell fills the gap."""
    cells = groupby(numbers, lambda number: place[sheet.cell(number).column])
    drawn = [(column, "".join(_blocks(list(group), sheet))) for column, group in cells]
    for (before, _), (column, html) in pairwise([(-1, ""), *drawn]):
        gap = column - before - 1
        yield f'<td colspan="{min(gap, 1000)}"></td>' if gap > 0 else ""
        yield f"<td>{html}</td>"

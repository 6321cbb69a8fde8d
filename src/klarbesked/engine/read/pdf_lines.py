"""Signs of a PDF page put together to lines, and lines to rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from klarbesked.engine.read.pdf_glyphs import Glyph

WIDE_GAP = 0.85
"""In sizes of the letters. Justified text stays below it, table cells and columns do not."""

MARKER_GAP = 4.0
ASCENT, DESCENT = 0.7, 0.2
SOFT_HYPHEN = "\u00ad"
HYPHENS = dict.fromkeys(map(ord, "\x02\ufffe\u2010"), "-")
DASHES = "-–—*"
"""Before a figure, these are a minus."""

BULLETS = "•‣▪▫◦●○■□·\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf02d"
MARKER = re.compile(rf"[{re.escape(BULLETS + DASHES)}o]|\(?(?:\d{{1,2}}|[a-zæøå])[.)]")


class Line(NamedTuple):
    """A stretch of a line without a wide gap.

    `first_word` is the width of its first word: a line above with that much room left was
    broken on purpose. `marker` is the bullet or number in front of a list item.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    first_word: float
    marker: str = ""

    @property
    def top(self) -> float:
        return self.baseline + ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline - DESCENT * self.size


def read_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """Return the lines of a page from its top to its bottom."""
    lines = [line for stretch in _stretches(glyphs) for line in _line(stretch)]
    lines.sort(key=lambda line: (-line.baseline, line.left))
    return _with_markers(lines)


def clusters(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Group lines that overlap in height, from the top: a line, or columns beside each other."""
    cluster: list[Line] = []
    bottom = 0.0
    for line in sorted(lines, key=lambda line: -line.top):
        if cluster and line.top <= bottom:
            yield cluster
            cluster = []
        bottom = min(bottom, line.bottom) if cluster else line.bottom
        cluster.append(line)
    if cluster:
        yield cluster


def rows(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Group lines on one baseline, from the top; each row goes from left to right."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if row and row[0].baseline - line.baseline > max(row[0].size, line.size) / 2:
            yield sorted(row, key=lambda line: line.left)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda line: line.left)


def joined(row: list[Line]) -> Line:
    """Return a row as one line; a raised sign at its end does not lift it."""
    if len(row) == 1:
        return row[0]
    largest = max(row, key=lambda line: (line.size, len(line.text)))
    return row[0]._replace(
        text=" ".join(line.text for line in row),
        right=max(line.right for line in row),
        baseline=largest.baseline,
        size=largest.size,
        bold=all(line.bold for line in row),
    )


def _stretches(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    stretch: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last and not glyph.sign.isspace() and _apart(last, glyph):
            yield stretch
            stretch = []
        if not glyph.sign.isspace():
            last = glyph
        stretch.append(glyph)
    if stretch:
        yield stretch


def _apart(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    if abs(last.baseline - glyph.baseline) > size / 2:
        return True
    # The letters of a ligature all have the place of the whole ligature.
    return glyph.left < last.left - size / 2 or glyph.left - last.right > WIDE_GAP * size


def _line(stretch: list[Glyph]) -> Iterator[Line]:
    """Yield the stretch as a line, or nothing where it holds only spaces."""
    glyphs = [glyph for glyph in stretch if not glyph.sign.isspace()]
    if not glyphs:
        return
    text = "".join(glyph.sign for glyph in stretch).translate(HYPHENS)
    text = " ".join(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
    if text.endswith(SOFT_HYPHEN):
        text = f"{text[:-1]}-"
    size = Counter(glyph.size for glyph in glyphs).most_common(1)[0][0]
    baseline = next(glyph.baseline for glyph in glyphs if glyph.size == size)
    first = glyphs[min(len(text.split(" ", 1)[0]), len(glyphs)) - 1]
    yield Line(
        text=text,
        left=min(glyph.left for glyph in glyphs),
        right=max(glyph.right for glyph in glyphs),
        baseline=baseline,
        size=size,
        bold=sum(glyph.bold for glyph in glyphs) > 0.9 * len(glyphs),
        first_word=first.right - glyphs[0].left,
    )


def _with_markers(lines: list[Line]) -> list[Line]:
    """Put bullets and numbers that stand apart in front of their list items."""
    done: list[Line] = []
    for line in lines:
        near = range(max(0, len(done) - 4), len(done))
        index = next((i for i in reversed(near) if _marks(done[i], line)), None)
        if index is None:
            done.append(line)
        else:
            marker = done.pop(index)
            done.append(line._replace(left=marker.left, marker=marker.text))
    return done


def _marks(marker: Line, line: Line) -> bool:
    return (
        MARKER.fullmatch(marker.text) is not None
        and not (marker.text in DASHES and line.text[0].isdigit())
        and abs(marker.baseline - line.baseline) < line.size / 4
        and 0 <= line.left - marker.right < MARKER_GAP * line.size
    )

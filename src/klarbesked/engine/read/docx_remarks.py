"""Where the comments of a Word file stand, and what they say."""

from collections.abc import Iterator

from klarbesked.engine.read.docx_package import Package
from klarbesked.engine.read.docx_runs import RUN, W, run_text
from klarbesked.engine.read.docx_walk import PARAGRAPH
from klarbesked.engine.read.remark import MarginNote
from klarbesked.engine.read.xml import Element

START, END = f"{W}commentRangeStart", f"{W}commentRangeEnd"
REFERENCE = f"{W}commentReference"


def read_remarks(package: Package, letter: Element) -> Iterator[MarginNote]:
    """Yield the comments on the letter's main part; one without a range is on its paragraph."""
    texts = _texts(package)
    if not texts:
        return
    for key, (first, end) in _ranges(letter).items():
        if key in texts:
            yield MarginNote(texts[key], package.main, first, end)


def _texts(package: Package) -> dict[str, str]:
    roots = [package.root(part) for part in package.parts("comments")]
    comments = [comment for root in roots for comment in root.iterchildren(f"{W}comment")]
    return {comment.get(f"{W}id", ""): _text(comment) for comment in comments}


def _text(comment: Element) -> str:
    paragraphs = comment.iter(PARAGRAPH)
    return "\n".join("".join(map(run_text, paragraph.iter(RUN))) for paragraph in paragraphs)


def _ranges(letter: Element) -> dict[str, tuple[int, int]]:
    """Return the first run of each comment and the one after its last."""
    starts: dict[str, int] = {}
    ranges: dict[str, tuple[int, int]] = {}
    points: dict[str, int] = {}
    paragraphs: list[int] = []
    count = 0
    for element in letter.iter(RUN, PARAGRAPH, START, END, REFERENCE):
        key = element.get(f"{W}id", "")
        if element.tag == RUN:
            count += 1
        elif element.tag == PARAGRAPH:
            paragraphs.append(count)
        elif element.tag == START:
            starts[key] = count
        elif element.tag == REFERENCE:
            points[key] = len(paragraphs)
        elif starts.get(key, count) < count:
            ranges[key] = (starts[key], count)
    edges = [0, *paragraphs, count]
    return {key: (edges[place], edges[place + 1]) for key, place in points.items()} | ranges

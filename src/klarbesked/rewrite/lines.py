"""Changes in a text with hard line ends: its paragraphs stay as wide as they were.

A reader tells a wrapped line from one that was meant to end by the longest line around it. If one
line grew, the others would look as if they were meant to end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit

LINE_END = re.compile(r"\r\n|[\r\n]")
INDENT = re.compile(r"[^\S\r\n]*")


@dataclass
class Line:
    """A line of the file. `goes_on`: the next line is the same sentence, only wrapped."""

    text: str
    start: int
    end_sign: str
    goes_on: bool = False
    is_wrapped: bool = False
    edited: bool = False


def with_lines_kept(text: str, edits: Sequence[Edit], blocks: Sequence[Span]) -> str:
    """Return the text after edits, in order; `blocks` are the places of the letter's blocks."""
    lines = _lines(text)
    _join(lines, blocks)
    widths = _widths(lines)
    for edit in reversed(edits):
        _edit(lines, edit)
    return "".join(_wrapped(lines, widths))


def _lines(text: str) -> list[Line]:
    lines, start = [], 0
    for end in LINE_END.finditer(text):
        lines.append(Line(text[start : end.start()], start, end.group()))
        start = end.end()
    return [*lines, Line(text[start:], start, "")]


def _number(lines: Sequence[Line], offset: int) -> int:
    low, high = 0, len(lines)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if lines[middle].start <= offset else (low, middle)
    return low


def _join(lines: Sequence[Line], blocks: Sequence[Span]) -> None:
    """Mark the lines of the blocks that stand on several lines."""
    for block in blocks:
        first, last = _number(lines, block.start), _number(lines, max(block.end - 1, block.start))
        for number in range(first, last):
            lines[number].goes_on = True
            lines[number].is_wrapped = lines[number + 1].is_wrapped = True


def _widths(lines: Sequence[Line]) -> list[int]:
    """Return for each line the width of the longest in its chunk, between empty lines."""
    widths = [0] * len(lines)
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number].text.strip():
            chunk = lines[first:number]
            widths[first:number] = [max((len(one.text) for one in chunk), default=0)] * len(chunk)
            first = number + 1
    return widths


def _edit(lines: list[Line], edit: Edit) -> None:
    """Write an edit. Its text comes on the line where it begins; line ends stay."""
    first, last = _number(lines, edit.span.start), _number(lines, edit.span.end)
    text = edit.text
    for number in range(first, last + 1):
        line = lines[number]
        low = max(edit.span.start - line.start, 0)
        high = min(edit.span.end - line.start, len(line.text))
        line.text = _without(line.text, low, high, text)
        line.edited, text = True, ""


def _without(line: str, low: int, high: int, text: str) -> str:
    """Put `text` in the place of line[low:high]; nothing in it leaves no space at the ends."""
    before, after = line[:low], line[high:]
    if text:
        return before + text + after
    if not before.strip():
        return _indent(line) + after.lstrip()
    return before + after if after.strip() else before.rstrip() + after


def _wrapped(lines: Sequence[Line], widths: Sequence[int]) -> list[str]:
    written: list[str] = []
    carried = ""
    for line, width in zip(lines, widths, strict=True):
        shown = _with_first_words(line.text, carried)
        is_changed, carried = line.edited or bool(carried), ""
        if is_changed and line.is_wrapped:
            if not shown.strip():
                _drop_line(written, line)
                continue
            shown, carried = _cut(shown, width)
        written += [shown, line.end_sign]
        while carried and not line.goes_on:
            written[-1] = _end_sign(written, line)
            rest, carried = _cut(_indent(line.text) + carried, width)
            written += [rest, line.end_sign]
    return written


def _with_first_words(text: str, words: str) -> str:
    if not words:
        return text
    indent = _indent(text)
    return f"{indent}{words} {text[len(indent) :]}".rstrip()


def _cut(text: str, width: int) -> tuple[str, str]:
    """Return as many words as there is room for, at least one, and the others."""
    if len(text) <= width:
        return text, ""
    indent = len(_indent(text))
    cut = text.rfind(" ", indent + 1, width + 1)
    cut = cut if cut > 0 else text.find(" ", indent + 1)
    return (text[:cut].rstrip(), text[cut:].strip()) if cut > 0 else (text, "")


def _drop_line(written: list[str], line: Line) -> None:
    """An empty line would part the paragraph in two; what ended it ends the line before."""
    if not line.goes_on and written:
        written[-1] = line.end_sign


def _end_sign(written: Sequence[str], line: Line) -> str:
    """The last line of a file may have no sign at its end; a new one is like those before."""
    return line.end_sign or next((sign for sign in reversed(written[1::2]) if sign), "\n")


def _indent(text: str) -> str:
    found = INDENT.match(text)
    return found.group() if found else ""

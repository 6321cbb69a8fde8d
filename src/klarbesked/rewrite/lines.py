"""Changes in a text with hard line ends: its paragraphs stay as wide as they were.

A reader tells a wrapped line from one that was meant to end by the longest line around it. If one
line grew, the others would look as if they were meant to end.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit
from klarbesked.engine.read.text import FAR_RAGGED, RAGGED

LINE_END = re.compile(r"\r\n|[\r\n]")
BREAK = "\n"
CLOSE = re.compile(r"\S*")
INDENT = re.compile(r"[^\S\r\n]*")


@dataclass
class Line:
    """A line of the file. `goes_on`: the next line is the same sentence, only wrapped.

    `width` is that of the longest line around, between empty lines.
    """

    text: str
    start: int
    end_sign: str
    goes_on: bool = False
    is_wrapped: bool = False
    is_edited: bool = False
    width: int = 0


def with_lines_kept(text: str, edits: Sequence[Edit], blocks: Sequence[Span]) -> str:
    """Return the text after edits, in order; `blocks` are the places of the letter's blocks."""
    lines = _lines(text)
    _join(lines, blocks)
    _measure(lines)
    for edit in reversed(edits):
        _edit(lines, edit)
    return "".join(_written(lines))


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


def _measure(lines: Sequence[Line]) -> None:
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or not lines[number].text.strip():
            width = max((len(line.text) for line in lines[first:number]), default=0)
            for line in lines[first:number]:
                line.width = width
            first = number + 1


def _edit(lines: list[Line], edit: Edit) -> None:
    """Write an edit. Its text comes on the line where it begins; line ends stay.

    A line end is read as a space: what stands close to the edit behind one comes up to it.
    """
    first, last = _number(lines, edit.span.start), _number(lines, edit.span.end)
    text = edit.text
    if last > first:
        end = edit.span.end - lines[last].start
        close = CLOSE.match(lines[last].text, end)
        text += close.group() if close else ""
        edit = Edit(Span(edit.span.start, edit.span.end + len(text) - len(edit.text)), text)
    for number in range(first, last + 1):
        line = lines[number]
        low = max(edit.span.start - line.start, 0)
        high = min(edit.span.end - line.start, len(line.text))
        line.text = _without(line.text, low, high, text)
        line.is_edited, text = True, ""
    _part(lines, first, edit.span.end)


def _part(lines: list[Line], number: int, start: int) -> None:
    """Make a line break that an edit brought the beginning of a new paragraph."""
    line = lines[number]
    head, found, tail = line.text.partition(BREAK)
    if not found:
        return
    sign = _end_sign(lines, number)
    follows = lines[number + 1].text if number + 1 < len(lines) and not line.goes_on else ""
    own_sign = sign * 2 if follows.strip() else line.end_sign
    lines.insert(number + 1, replace(line, text=tail, start=start, end_sign=own_sign))
    line.text, line.end_sign, line.goes_on = head, sign * 2, False
    _part(lines, number + 1, start)


def _without(line: str, low: int, high: int, text: str) -> str:
    """Put `text` in the place of line[low:high]; nothing in it leaves no space at the ends."""
    before, after = line[:low], line[high:]
    if text:
        return before + text + after
    if not before.strip():
        return _indent(line) + after.lstrip()
    return before + after if after.strip() else before.rstrip() + after


def _written(lines: list[Line]) -> Iterator[str]:
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.is_edited and line.is_wrapped:
            _fill(lines, number)
        # A line without words would part the paragraph in two.
        is_gone = line.is_edited and line.is_wrapped and not line.text.strip()
        if not is_gone:
            yield from (line.text, line.end_sign)
        number += 1


def _fill(lines: list[Line], number: int) -> None:
    """Let the words that have no room go to the next line, and fetch some where there is room."""
    line = lines[number]
    line.text, carried = _cut(line.text, line.width)
    if carried:
        _push(lines, number, carried)
        return
    while line.goes_on and _has_room(line, lines[number + 1].text):
        follows = lines[number + 1]
        words, rest = _cut(follows.text.strip(), line.width - len(line.text) - 1)
        line.text = _indent(line.text) + f"{line.text.strip()} {words}".strip()
        follows.text, follows.is_edited = f"{_indent(follows.text)}{rest}".rstrip(), True
        if not rest:
            line.end_sign, line.goes_on = follows.end_sign, follows.goes_on
            del lines[number + 1]


def _push(lines: list[Line], number: int, words: str) -> None:
    line = lines[number]
    if line.goes_on:
        follows = lines[number + 1]
        indent = _indent(follows.text)
        follows.text = f"{indent}{words} {follows.text[len(indent) :]}".rstrip()
        follows.is_edited = True
        return
    new = replace(line, text=_indent(line.text) + words, is_edited=True)
    lines.insert(number + 1, new)
    line.end_sign, line.goes_on = _end_sign(lines, number), True


def _has_room(line: Line, follows: str) -> bool:
    """Whether it would look as if the line was meant to end: see `read.text.starts_anew`."""
    words = follows.split()
    if not words:
        return True
    slack = FAR_RAGGED if words[0][0].islower() else RAGGED
    return len(words[0]) + slack < line.width - len(line.text)


def _cut(text: str, width: int) -> tuple[str, str]:
    """Return as many words as there is room for, at least one, and the others."""
    if len(text) <= width:
        return text, ""
    indent = len(_indent(text))
    cut = text.rfind(" ", indent + 1, max(width, 0) + 1)
    cut = cut if cut > 0 else text.find(" ", indent + 1)
    return (text[:cut].rstrip(), text[cut:].strip()) if cut > 0 else (text, "")


def _end_sign(lines: Sequence[Line], number: int) -> str:
    """The last line of a file may have no sign at its end; a new one is like those before."""
    found = (line.end_sign for line in reversed(lines[: number + 1]) if line.end_sign)
    return next(found, BREAK)


def _indent(text: str) -> str:
    found = INDENT.match(text)
    return found.group() if found else ""

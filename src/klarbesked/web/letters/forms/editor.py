"""What the editor sends: blocks, choices, and how long a letter may be."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast, get_args

from klarbesked.engine.document import BlockKind, Cell, MarkKind, Span
from klarbesked.engine.read.blocks import EditorBlock, EditorMark
from klarbesked.engine.read.utf16 import Utf16
from klarbesked.web.letters.domain.check_letter import Choices
from klarbesked.web.letters.domain.letter_size import MOST_SIGNS, PAGE
from klarbesked.web.letters.domain.new_word import WrittenBlock

MOST_BYTES = 4_000_000
MOST_BLOCKS = 10_000
MOST_IGNORED = 2_000
MOST_WORDS = 300
"""Signs in a reason or a name."""

MOST_TABLE = 1_000
"""Rows and columns of a table, and tables of a letter."""

HALF_SIGN = re.compile("[\ud800-\udfff]")
"""Half an emoji: a browser may cut one in two, and no encoding takes it."""


class BadMessageError(Exception):
    """The browser has sent what our own page never sends."""


class TooLongError(Exception):
    """The letter is too long to check while writing. The message is Danish."""

    def __init__(self, signs: int) -> None:
        pages = -(-signs // PAGE)
        super().__init__(f"Brevet er på {pages} sider. Del det, og tjek delene hver for sig.")


@dataclass(frozen=True)
class EditorMessage:
    blocks: tuple[WrittenBlock, ...]
    choices: Choices

    @property
    def editor_blocks(self) -> list[EditorBlock]:
        return [one.block for one in self.blocks]


def read_message(body: bytes | str) -> EditorMessage:
    """Read what the editor sent. Raises `BadMessageError` and `TooLongError`."""
    if len(body) > MOST_BYTES:
        raise TooLongError(len(body))
    try:
        data = json.loads(body)
        return EditorMessage(_blocks(data["blocks"]), _choices(data))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadMessageError from error


def read_pair(body: bytes | str) -> tuple[list[EditorBlock], list[EditorBlock]]:
    """Read a letter and what it began from. Raises `BadMessageError` and `TooLongError`."""
    if len(body) > 2 * MOST_BYTES:
        raise TooLongError(len(body) // 2)
    try:
        data = json.loads(body)
        before, after = (_blocks(data[side]) for side in ("before", "after"))
        return [one.block for one in before], [one.block for one in after]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadMessageError from error


def _blocks(data: Any) -> tuple[WrittenBlock, ...]:
    blocks = _list(data, MOST_BLOCKS)
    _measure(blocks)
    return tuple(map(_block, blocks))


def _measure(blocks: Sequence[Any]) -> None:
    signs = sum(len(block["text"]) for block in blocks)
    if signs > MOST_SIGNS:
        raise TooLongError(signs)


def _choices(data: dict[str, Any]) -> Choices:
    ignored = _dict(data.get("ignored", {}), MOST_IGNORED)
    return Choices(
        letter_type=_text(data.get("letter_type", ""), MOST_WORDS),
        answers={_text(k, MOST_WORDS): _yes_no(v) for k, v in _dict(data.get("answers", {}), 99)},
        is_template=_yes_no(data.get("is_template", False)),
        ignored={_text(key, MOST_WORDS): _text(reason, MOST_WORDS) for key, reason in ignored},
        wishes=tuple(_wishes(data.get("wishes") or [])),
    )


def _block(data: dict[str, Any]) -> WrittenBlock:
    text = HALF_SIGN.sub("\ufffd", _text(data["text"], MOST_SIGNS)).replace("\r", "\n")
    places = Utf16(text)
    if data["kind"] not in get_args(BlockKind):
        raise BadMessageError
    block = EditorBlock(
        cast("BlockKind", data["kind"]),
        text,
        _number(data.get("level") or 0, 9),
        _cell(data.get("cell")),
        tuple(_marks(data.get("marks") or [], places)),
        tuple(_wishes(data.get("wishes") or [])),
    )
    origin = data.get("origin")
    return WrittenBlock(
        block,
        None if origin is None else _number(origin, MOST_BLOCKS),
        tuple(_spans(data.get("bold") or [], places)),
        _number(data.get("list") or 0, MOST_BLOCKS),
    )


def _cell(data: Any) -> Cell | None:
    if data is None:
        return None
    table, row, column = data
    return Cell(_number(table, MOST_TABLE), _number(row, MOST_TABLE), _number(column, MOST_TABLE))


def _marks(data: Any, places: Utf16) -> Iterator[EditorMark]:
    spans = _spans([[start, end] for _, start, end in _list(data, MOST_BLOCKS)], places)
    for (kind, _, _), span in zip(data, spans, strict=True):
        if kind not in get_args(MarkKind):
            raise BadMessageError
        yield EditorMark(cast("MarkKind", kind), span.start, span.end)


def _spans(data: Any, places: Utf16) -> Iterator[Span]:
    """Yield stretches in reading order that do not overlap."""
    at = 0
    for start, end in _list(data, MOST_BLOCKS):
        span = Span(places.signs(_number(start)), places.signs(_number(end, places.length)))
        if not at <= span.start <= span.end:
            raise BadMessageError
        at = span.end
        yield span


def _wishes(data: Any) -> Iterator[tuple[str, str]]:
    for rule, reason in _list(data, MOST_IGNORED):
        yield _text(rule, MOST_WORDS), _text(reason, MOST_WORDS)


def _text(value: Any, most: int) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise BadMessageError
    return value


def _number(value: Any, most: int = MOST_BYTES) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise BadMessageError
    return value


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadMessageError
    return value


def _list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise BadMessageError
    return value


def _dict(value: Any, most: int) -> list[tuple[Any, Any]]:
    if not isinstance(value, dict) or len(value) > most:
        raise BadMessageError
    return list(value.items())

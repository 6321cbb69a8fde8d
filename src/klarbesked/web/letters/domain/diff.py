"""What is different between two versions, word by word, in the order a reader meets it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal, NamedTuple

from lxml import etree

TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
ALIKE = 0.45
"""From here on two paragraphs are one paragraph changed, and not one out and another in."""

BLOCKS = {"p", "h1", "h2", "h3", "li", "td", "th"}
Kind = Literal["same", "ins", "del"]


class Part(NamedTuple):
    kind: Kind
    text: str


@dataclass(frozen=True)
class ChangedBlock:
    """`tag` tells what it is in the letter: a heading, a paragraph, an item, a cell."""

    tag: str
    parts: tuple[Part, ...]

    @property
    def is_changed(self) -> bool:
        return any(part.kind != "same" for part in self.parts)

    @property
    def is_heading(self) -> bool:
        return self.tag.startswith("h")


def compare(before: str, after: str) -> list[ChangedBlock]:
    """Return all blocks of the two, with what was taken out and put in.

    >>> [part for block in compare("<p>inden 4 uger</p>", "<p>inden en måned</p>")
    ...  for part in block.parts if part.kind != "same"]
    [Part(kind='del', text='4 uger'), Part(kind='ins', text='en måned')]
    """
    old, new = list(_blocks(before)), list(_blocks(after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[ChangedBlock] = []
    for act, i, i_end, j, j_end in matcher.get_opcodes():
        if act == "equal":
            found += [ChangedBlock(tag, (Part("same", text),)) for tag, text in new[j:j_end]]
        else:
            found += _changed(old[i:i_end], new[j:j_end])
    return found


def is_same(blocks: list[ChangedBlock]) -> bool:
    return not any(block.is_changed for block in blocks)


def _blocks(html: str) -> Iterator[tuple[str, str]]:
    root = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(no_network=True))
    for element in root.iter() if root is not None else ():
        if element.tag in BLOCKS:
            text = " ".join("".join(_own_text(element)).split())
            if text:
                yield element.tag, text


def _own_text(element: Any) -> Iterator[str]:
    """Yield the text of a block without that of blocks inside it, which come by themselves."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield " "
        elif child.tag not in BLOCKS | {"ul", "ol", "table"}:
            yield from _own_text(child)
        yield child.tail or ""


def _changed(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[ChangedBlock]:
    """Find paragraphs that were changed; what lies between them went out or came in."""
    i = j = 0
    for i_alike, j_alike in _pairs(old, new):
        yield from _out_and_in(old[i:i_alike], new[j:j_alike])
        after = new[j_alike]
        yield ChangedBlock(after[0], tuple(_joined(_words(old[i_alike][1], after[1]))))
        i, j = i_alike + 1, j_alike + 1
    yield from _out_and_in(old[i:], new[j:])


def _pairs(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """Yield the places of paragraphs that are alike, both going up."""
    begin = 0
    for i, before in enumerate(old):
        ratios = [(_alike(before[1], after[1]), -j) for j, after in enumerate(new) if j >= begin]
        best, place = max(ratios, default=(0.0, 0))
        if best >= ALIKE:
            yield i, -place
            begin = -place + 1


def _out_and_in(old: list[tuple[str, str]], new: list[tuple[str, str]]) -> Iterator[ChangedBlock]:
    yield from (ChangedBlock(tag, (Part("del", text),)) for tag, text in old)
    yield from (ChangedBlock(tag, (Part("ins", text),)) for tag, text in new)


def _alike(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def _words(before: str, after: str) -> Iterator[Part]:
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for act, i, i_end, j, j_end in matcher.get_opcodes():
        if act == "equal":
            yield Part("same", "".join(new[j:j_end]))
            continue
        yield Part("del", "".join(old[i:i_end]))
        yield Part("ins", "".join(new[j:j_end]))


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Read changes with only a space between them as one: "4 uger" and not "4" and "uger"."""
    out, put = "", ""
    for part in parts:
        if part.kind == "same" and (not part.text.strip()) and (out or put):
            out, put = out + part.text, put + part.text
        elif part.kind == "same":
            yield from _closed(out, put)
            out, put = "", ""
            yield part
        elif part.kind == "del":
            out += part.text
        else:
            put += part.text
    yield from _closed(out, put)


def _closed(out: str, put: str) -> Iterator[Part]:
    if out == put:
        if out:
            yield Part("same", out)
        return
    tail = " " if out.endswith(" ") and put.endswith(" ") else ""
    for kind, text in (("del", out), ("ins", put)):
        shown = text.removesuffix(tail) if tail else text
        if shown:
            yield Part(kind, shown)  # type: ignore[arg-type]
    if tail:
        yield Part("same", tail)

"""Put the old sentence back into a letter's HTML, where the meaning was changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from lxml import etree

from klarbesked.engine.guard import Comparison
from klarbesked.web.letters.domain.change import Change, text_at
from klarbesked.web.letters.domain.restore import restore_of
from klarbesked.web.letters.domain.sanitise import sanitise

BLOCKS = ("p", "h1", "h2", "h3", "li", "td", "th")
UNSEEN = {"\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff"}


class PlaceGoneError(Exception):
    """The sentences are not there any more, or there more than once."""


@dataclass(frozen=True)
class Swap:
    """Take `now` out of the letter and put `then` in. Where `now` is empty, `then` goes in after
    `anchor`, the sentence before it; without one it goes first.
    """

    now: tuple[str, ...]
    then: str
    anchor: str = ""

    @property
    def back(self) -> "Swap":
        """What undoes it, when the old text has been put in."""
        return Swap((self.then,) if self.then else (), " ".join(self.now), self.anchor)


def swap_of(change: Change, comparison: Comparison) -> Swap | None:
    """Return what puts the old sentences back; None where we cannot know them."""
    restore = restore_of(change, comparison)
    if restore is None:
        return None
    document = comparison.after.document
    return Swap(
        tuple(text_at([span], document) for span in restore.out),
        restore.text,
        text_at([restore.anchor], document) if restore.anchor else "",
    )


def put_back(html: str, swap: Swap) -> str:
    """Return the letter with the old text. Raises PlaceGoneError.

    >>> put_back("<p>Kære Anne</p><p>Svar <em>om 3</em> uger.</p>",
    ...          Swap(("Svar om 3 uger.",), "Svar om 2 uger."))
    '<p>Kære Anne</p><p>Svar om 2 uger.</p>'
    """
    root = etree.fromstring(f"<body>{html}</body>", etree.HTMLParser(no_network=True))
    body = None if root is None else root.find("body")
    if body is None:
        raise PlaceGoneError
    if not swap.now:
        _insert(body, swap)
    for number, sentence in enumerate(swap.now):
        _replace(_only(body, sentence), sentence, "" if number else swap.then)
    inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in body)
    return sanitise(escape(body.text or "", quote=False) + inner)


@dataclass
class _Text:
    """The text of one block with its spaces evened out, and where each sign of it stands."""

    element: Any
    signs: list[tuple[Any, str, int]]
    text: str


def _only(body: Any, sentence: str) -> _Text:
    found = [text for text in map(_text, body.iter(*BLOCKS)) if sentence in text.text]
    if len(found) != 1 or found[0].text.count(sentence) != 1:
        raise PlaceGoneError
    return found[0]


def _text(block: Any) -> _Text:
    signs: list[tuple[Any, str, int]] = []
    text = ""
    for node, name in _nodes(block):
        for place, sign in enumerate(getattr(node, name) or ""):
            if sign in UNSEEN or (sign.isspace() and (not text or text[-1] == " ")):
                continue
            text += " " if sign.isspace() else sign
            signs.append((node, name, place))
        if name == "text" and node.tag == "br" and text and text[-1] != " ":
            text += " "
            signs.append((node, "text", 0))
    return _Text(block, signs, text)


def _nodes(block: Any) -> Iterator[tuple[Any, str]]:
    """Yield where text of the block can stand, without the blocks inside it."""
    yield block, "text"
    for child in block:
        if child.tag not in (*BLOCKS, "ul", "ol", "table"):
            yield from _nodes(child)
        yield child, "tail"


def _replace(found: _Text, sentence: str, put: str) -> None:
    start = found.text.index(sentence)
    out: dict[tuple[Any, str], list[int]] = {}
    for node, name, place in found.signs[start : start + len(sentence)]:
        out.setdefault((node, name), []).append(place)
    breaks = [node for node, name in out if node.tag == "br" and name == "text"]
    for (node, name), places in out.items():
        if node in breaks and name == "text":
            continue
        text = getattr(node, name) or ""
        setattr(node, name, text[: places[0]] + put + text[places[-1] + 1 :])
        put = ""
    empty = [each for each in found.element.iter("strong", "em") if not _all_text(each)]
    for element in (*breaks, *empty):
        _unwrap(element)
    if not _text(found.element).text.strip():
        found.element.getparent().remove(found.element)


def _all_text(element: Any) -> str:
    return "".join(element.itertext())


def _unwrap(element: Any) -> None:
    """Take out an element that holds nothing; what follows it stays."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    element.tail = None
    parent.remove(element)


def _insert(body: Any, swap: Swap) -> None:
    if not swap.anchor:
        first = etree.Element("p")
        first.text = swap.then
        body.insert(0, first)
        return
    found = _only(body, swap.anchor)
    node, name, place = found.signs[found.text.index(swap.anchor) + len(swap.anchor) - 1]
    text = getattr(node, name) or ""
    setattr(node, name, f"{text[: place + 1]} {swap.then}{text[place + 1 :]}")

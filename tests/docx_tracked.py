"""What Word makes of a file when somebody accepts or rejects all its changes."""

from copy import deepcopy
from typing import Any

from lxml import etree

from docx_files import STRICT_NAMES, WORD, unzipped, zipped

W = f"{{{WORD}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RUN, LOOK, TEXT = f"{W}r", f"{W}rPr", f"{W}t"
IN, OUT, OUT_TEXT = f"{W}ins", f"{W}del", f"{W}delText"


def accepted(data: bytes) -> bytes:
    """The file with every change in it accepted."""
    return _settled(data, keep=IN, drop=OUT)


def rejected(data: bytes) -> bytes:
    """The file with every change in it rejected."""
    return _settled(data, keep=OUT, drop=IN)


def plain_parts(data: bytes) -> dict[str, bytes]:
    """The parts of the file; it does not matter in how many runs the same look is cut."""
    return {name: _plain(part) for name, part in _ordinary(data).items()}


def changes(data: bytes) -> list[tuple[str, str, str, str]]:
    """Every tracked change: kind, author, date and words."""
    roots = [etree.fromstring(part) for name, part in _ordinary(data).items() if _is_story(name)]
    return [
        (
            etree.QName(one).localname,
            one.get(f"{W}author", ""),
            one.get(f"{W}date", ""),
            "".join(text.text or "" for text in one.iter(TEXT, OUT_TEXT)),
        )
        for root in roots
        for one in root.iter(IN, OUT)
    ]


def numbers(data: bytes) -> list[str]:
    """The numbers of all tracked changes."""
    roots = [etree.fromstring(part) for name, part in _ordinary(data).items() if _is_story(name)]
    return [one.get(f"{W}id", "") for root in roots for one in root.iter(IN, OUT)]


def _ordinary(data: bytes) -> dict[str, bytes]:
    """The parts, with the names of ordinary files also where they are strict."""
    parts = unzipped(data)
    for ordinary, strict in STRICT_NAMES.items():
        parts = {name: part.replace(strict, ordinary) for name, part in parts.items()}
    return parts


def _is_story(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _settled(data: bytes, *, keep: str, drop: str) -> bytes:
    parts = _ordinary(data)
    for name in filter(_is_story, parts):
        root = etree.fromstring(parts[name])
        for one in list(root.iter(drop)):
            one.getparent().remove(one)
        for one in list(root.iter(keep)):
            for child in list(one):
                one.addprevious(child)
            one.getparent().remove(one)
        for text in root.iter(OUT_TEXT):
            text.tag = TEXT
        parts[name] = etree.tostring(root)
    return zipped(parts)


def _plain(part: bytes) -> bytes:
    if not part.lstrip().startswith(b"<"):
        return part
    root = etree.fromstring(part)
    for run in list(root.iter(RUN)):
        _join(run)
    for text in list(root.iter(TEXT)):
        text.attrib.pop(SPACE, None)
    etree.cleanup_namespaces(root)
    plain: bytes = etree.tostring(root, method="c14n", exclusive=True)
    return plain


def _join(run: Any) -> None:
    """Take what follows into the run where it looks the same."""
    if run.getparent() is None:
        return
    following = run.getnext()
    while following is not None and following.tag == RUN and _look(following) == _look(run):
        run.extend([child for child in following if child.tag != LOOK])
        following.getparent().remove(following)
        following = run.getnext()
    last = None
    for child in list(run):
        if last is not None and last.tag == child.tag == TEXT:
            last.text = (last.text or "") + (child.text or "")
            run.remove(child)
        else:
            last = child


def _look(run: Any) -> bytes:
    look = run.find(LOOK)
    return b"" if look is None else etree.tostring(deepcopy(look), method="c14n")

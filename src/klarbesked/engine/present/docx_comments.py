"""The part of a Word file that holds the text of its comments."""

import posixpath
from collections.abc import Sequence

from klarbesked.engine.present.docx_write import element, unparsed, with_relation, with_type
from klarbesked.engine.read.docx_package import Package
from klarbesked.engine.read.docx_remarks import END, REFERENCE, START
from klarbesked.engine.read.docx_runs import W
from klarbesked.engine.read.docx_styles import Styles
from klarbesked.engine.read.xml import Element

KIND = "comments"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
REFERENCE_STYLE, TEXT_STYLE = "annotation reference", "annotation text"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class CommentsPart:
    """The comments of a file: those it had, and those we add."""

    def __init__(self, package: Package, letter: Element) -> None:
        styles = next(iter(package.parts("styles")), None)
        known = Styles(package.root(styles) if styles else None)
        self.reference_style = known.named(REFERENCE_STYLE)
        self._text_style = known.named(TEXT_STYLE)
        self._package = package
        self._relation = next((r for r in package.relations if r.kind == KIND), None)
        self._name = self._relation.part if self._relation else _free_name(package)
        is_there = self._name in package.archive.names
        self._root = package.root(self._name) if is_there else element("comments", {})
        marks = [*self._root.iterchildren(f"{W}comment"), *letter.iter(START, END, REFERENCE)]
        self._last_key = max([-1, *map(_key, marks)])

    def add(self, author: str, initials: str, lines: Sequence[str]) -> str:
        """Add a comment and return its key, a number no comment of the file has had."""
        self._last_key += 1
        key = str(self._last_key)
        head, *rest = [self._paragraph(line) for line in lines]
        head.insert(len(head) - 1, element("r", {}, *self._look(), element("annotationRef", {})))
        about = {"id": key, "author": author, "initials": initials}
        self._root.append(element("comment", about, head, *rest))
        return key

    def changed(self) -> dict[str, bytes]:
        """Return the parts to write: the comments, and what tells Word that they are there."""
        parts = {self._name: unparsed(self._root, is_strict=self._package.is_strict)}
        parts |= with_type(self._package, self._name, CONTENT_TYPE)
        if not self._relation:
            parts |= with_relation(self._package, self._name, KIND)
        return parts

    def _paragraph(self, line: str) -> Element:
        text = element("t", {SPACE: "preserve"})
        text.text = line
        run = element("r", {}, text)
        if not self._text_style:
            return element("p", {}, run)
        style = element("pStyle", {"val": self._text_style})
        return element("p", {}, element("pPr", {}, style), run)

    def _look(self) -> list[Element]:
        """Return the properties of the sign that ties a comment to its place."""
        if not self.reference_style:
            return []
        return [element("rPr", {}, element("rStyle", {"val": self.reference_style}))]


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.main)
    numbers = ("", *range(len(package.archive.names)))
    names = (posixpath.join(folder, f"{KIND}{number}.xml") for number in numbers)
    return next(name for name in names if name not in package.archive.names)


def _key(mark: Element) -> int:
    key = mark.get(f"{W}id", "")
    return int(key) if key.isdecimal() and len(key) < 10 else -1

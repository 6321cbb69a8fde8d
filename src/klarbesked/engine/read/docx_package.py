"""The package around a Word letter: which parts it has, and which of them is the letter."""

import posixpath
from typing import NamedTuple

from klarbesked.engine.read.archive import Archive, open_archive
from klarbesked.engine.read.docx_runs import W
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.xml import Element, parse_xml

DC = "{http://purl.org/dc/elements/1.1/}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STRICT = {
    b'"http://purl.oclc.org/ooxml/wordprocessingml/main"': (
        b'"http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ),
    b'"http://purl.oclc.org/ooxml/officeDocument/relationships"': (
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ),
}
"""Word can save as "Strict Open XML": the same words under other names."""


class Relation(NamedTuple):
    """A part that another part points to. `kind` is the last word of the relation's type."""

    key: str
    kind: str
    part: str


class Package:
    """A Word file: its parts, and the relations of the main one."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.main = next((r.part for r in self._relations("") if r.kind == "officeDocument"), "")
        if self.main not in archive.names:
            raise _no_word_file()
        self.is_strict = any(name in archive.read(self.main) for name in STRICT)
        self.relations = self._relations(self.main)

    def root(self, part: str) -> Element:
        """Return the root of a part, always with the names of ordinary Word files."""
        data = self.archive.read(part)
        for strict, ordinary in STRICT.items():
            data = data.replace(strict, ordinary)
        return parse_xml(data)

    def letter(self) -> Element:
        """Return the root of the main part. Raises `UnreadableLetterError` for a spreadsheet."""
        root = self.root(self.main)
        if root.tag != f"{W}document" or root.find(f"{W}body") is None:
            raise _no_word_file()
        return root

    def parts(self, kind: str) -> list[str]:
        """Return the parts of that kind the letter points to, and that are there."""
        found = (relation.part for relation in self.relations if relation.kind == kind)
        return [part for part in found if part in self.archive.names]

    def title(self) -> str:
        """Return the title from the file's properties, "" where it has none."""
        found = (r.part for r in self._relations("") if r.kind == "core-properties")
        part = next((part for part in found if part in self.archive.names), "")
        return str(parse_xml(self.archive.read(part)).findtext(f"{DC}title", "")) if part else ""

    def _relations(self, part: str) -> list[Relation]:
        name = relations_part(part)
        if name not in self.archive.names:
            return []
        folder = posixpath.dirname(part)
        return [_relation(element, folder) for element in parse_xml(self.archive.read(name))]


def open_package(data: bytes) -> Package:
    """Open a Word file. Raises `UnreadableLetterError` where it is none."""
    return Package(open_archive(data))


def relations_part(part: str) -> str:
    """Return the name of the part that holds the relations of `part`; "" is the whole file."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relation(element: Element, folder: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    path = posixpath.normpath(posixpath.join("/", folder, element.get("Target", "")))
    return Relation(element.get("Id", ""), kind, path.lstrip("/"))


def _no_word_file() -> UnreadableLetterError:
    return UnreadableLetterError(
        "Filen er ikke et Word-brev. Gem brevet som docx, odt, pdf, html eller txt."
    )

"""Read an ODT file: what the citizen will see, and what LibreOffice knows about it."""

from collections.abc import Iterator
from dataclasses import replace

from klarbesked.engine.document import BlockKind, Document
from klarbesked.engine.read.archive import Archive, locked, open_archive
from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.grid import Grids
from klarbesked.engine.read.odt_names import DC, MANIFEST, OFFICE, STYLE, TEXT
from klarbesked.engine.read.odt_styles import OdtStyles
from klarbesked.engine.read.odt_walk import OdtWalk, Place
from klarbesked.engine.read.remark import heed
from klarbesked.engine.read.xml import Element, parse_xml

CONTENT, STYLES, META = "content.xml", "styles.xml", "meta.xml"
KEY = "META-INF/manifest.xml"
FIRST_PAGE = "Standard"


def read_odt(data: bytes) -> Document:
    """Read an ODT file. Raises `UnreadableLetterError` where it holds no letter we can read.

    The headers come first, then the body, the footers, and the notes as footer blocks. Text in
    a frame comes after the paragraph it hangs on. Deleted and hidden text is not there. No way
    back to the file is kept: we write no comments in ODT files.
    """
    archive = open_archive(data)
    _refuse_locked(archive)
    content = _part(archive, CONTENT)
    letter = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if letter is None:
        raise UnreadableLetterError(
            "Filen er ikke et brev. Gem brevet som docx, odt, pdf, html eller txt."
        )
    return _Reader(archive, content).read(letter)


class _Reader:
    def __init__(self, archive: Archive, content: Element) -> None:
        styles = _part(archive, STYLES)
        self.styles = [] if styles is None else [styles]
        self.content = content
        self.builder = Builder("odt", _title(archive))
        self.grids = Grids()

    def read(self, letter: Element) -> Document:
        walk = self._walk(CONTENT, [*self.styles, self.content])
        self._edges("header", "letterhead")
        walk.blocks(letter, Place())
        self._edges("footer", "footer")
        for note in walk.notes:
            walk.blocks(note, Place("footer"))
        if next(letter.iter(f"{TEXT}changed-region"), None) is not None:
            self.builder.leave_out("tracked_changes")
        return replace(heed(self.builder.document(), walk.remarks), pieces=())

    def _walk(self, part: str, styles: list[Element]) -> OdtWalk:
        return OdtWalk(part, OdtStyles(styles), self.builder, self.grids)

    def _edges(self, name: str, kind: BlockKind) -> None:
        """Read headers or footers. What stands in two of them is read once."""
        walk = self._walk(STYLES, self.styles)
        seen: set[str] = set()
        for page in self._pages():
            for edge in (
                *page.iterchildren(f"{STYLE}{name}-first"),
                *page.iterchildren(STYLE + name),
            ):
                words = " ".join("".join(edge.itertext()).split())
                if words not in seen and edge.get(f"{STYLE}display") != "false":
                    walk.blocks(edge, Place(kind))
                seen.add(words)

    def _pages(self) -> Iterator[Element]:
        """Yield the page layouts the letter uses, in the order of the file."""
        pages = [page for root in self.styles for page in root.iter(f"{STYLE}master-page")]
        used = {FIRST_PAGE}
        used |= {
            style.get(f"{STYLE}master-page-name") for style in self.content.iter(f"{STYLE}style")
        }
        for page in pages:
            if page.get(f"{STYLE}name") in used:
                used.add(page.get(f"{STYLE}next-style-name"))
        return (page for page in pages if page.get(f"{STYLE}name") in used)


def _part(archive: Archive, name: str) -> Element | None:
    return parse_xml(archive.read(name)) if name in archive.names else None


def _title(archive: Archive) -> str:
    meta = _part(archive, META)
    return "" if meta is None else str(meta.findtext(f".//{DC}title", ""))


def _refuse_locked(archive: Archive) -> None:
    manifest = _part(archive, KEY)
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise locked("dit skriveprogram")

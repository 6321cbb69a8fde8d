"""Read HTML: headings, lists and tables as the tags say, text as a browser would show it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from klarbesked.engine.document import BlockKind, Cell, Document, MarkKind
from klarbesked.engine.read.builder import Builder
from klarbesked.engine.read.error import UnreadableLetterError
from klarbesked.engine.read.grid import Grids
from klarbesked.engine.read.html_looks import is_bold_line, is_hidden, is_instruction, keeps_breaks
from klarbesked.engine.read.html_source import read_source
from klarbesked.engine.read.html_tables import is_layout, span_of
from klarbesked.engine.read.ignore import parse_ignore
from klarbesked.engine.read.xml import Element

SPACE = re.compile(r"[ \t\n\f]+")
LEFT_OUT = {
    "head",
    "title",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "iframe",
    "object",
}
LEFT_OUT |= {"select", "datalist", "textarea", "button", "canvas", "audio", "video"}
BLOCKS = {"html", "body", "p", "div", "blockquote", "section", "article", "main", "nav", "aside"}
BLOCKS |= {"ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot"}
BLOCKS |= {"tr", "td", "th", "form", "fieldset", "legend", "figure", "figcaption", "details"}
BLOCKS |= {"summary", "pre", "center", "hr", "header", "footer", "address"}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6"}
REGIONS: dict[str, BlockKind] = {
    "header": "letterhead",
    "address": "letterhead",
    "footer": "footer",
}
HEADING = re.compile(r"h[1-6]")
BOLD_LINE_LEVEL = 3


@dataclass(frozen=True)
class Context:
    """What text is, by the elements it stands in."""

    kind: BlockKind = "paragraph"
    level: int = 0
    depth: int = 0
    cell: Cell | None = None
    keeps_breaks: bool = False
    mark: MarkKind | None = None


@dataclass
class Walk:
    """The way through the elements; `contexts` has one for each element that is open.

    `tables` tells of each open table whether it has rows and columns or only serves the layout.
    """

    builder: Builder
    contexts: list[Context] = field(default_factory=lambda: [Context()])
    tables: list[bool] = field(default_factory=list)
    grids: Grids = field(default_factory=Grids)

    def start(self, element: Element) -> None:
        if element.tag in BLOCKS:
            self._end_block()
        self.contexts.append(self._context(element, self.contexts[-1]))
        self.text(element.text)

    def leave_out(self, element: Element) -> None:
        """Begin an element whose text nobody sees; its end is met as any other."""
        if element.tag in BLOCKS:
            self._end_block()
        if element.tag == "table":
            self.tables.append(False)
        self.contexts.append(self.contexts[-1])

    def end(self, element: Element) -> None:
        if element.tag in BLOCKS:
            self._end_block()
        if element.tag == "table" and self.tables.pop():
            self.grids.close_table()
        self.contexts.pop()
        self.text("\n" if element.tag == "br" else None, keeps_breaks=True)
        self.text(element.tail)

    def text(self, raw: str | None, *, keeps_breaks: bool = False) -> None:
        """Add text with its white space as a browser shows it."""
        context = self.contexts[-1]
        if raw:
            keeps = keeps_breaks or context.keeps_breaks
            self.builder.text(raw if keeps else SPACE.sub(" ", raw), mark=context.mark)

    def comment(self, comment: Element) -> None:
        wish = parse_ignore(comment.text or "")
        if wish and wish.whole_letter:
            self.builder.ignore(wish.rule, wish.reason, None)
        elif wish:
            self.builder.ignore_next(wish.rule, wish.reason)

    def _end_block(self) -> None:
        context = self.contexts[-1]
        self.builder.end_block(context.kind, level=context.level, cell=context.cell)

    def _context(self, element: Element, outer: Context) -> Context:
        context = replace(
            outer,
            keeps_breaks=outer.keeps_breaks or keeps_breaks(element),
            mark="instruction" if is_instruction(element) else outer.mark,
        )
        if element.tag == "table":
            self._open_table(element)
        elif element.tag == "tr" and self.tables and self.tables[-1]:
            self.grids.next_row()
        elif element.tag in {"td", "th"} and self.tables and self.tables[-1]:
            return self._in_cell(element, context)
        return _in_block(element, context)

    def _open_table(self, table: Element) -> None:
        self.tables.append(not is_layout(table))
        if self.tables[-1]:
            self.grids.open_table()

    def _in_cell(self, element: Element, context: Context) -> Context:
        here = self.grids.cell()
        self.grids.leave_cell(span_of(element))
        cell = replace(here, row=max(here.row, 0))
        kind = context.kind if context.kind in REGIONS.values() else "table_cell"
        return replace(context, kind=kind, level=0, cell=cell)


def read_html(data: bytes) -> Document:
    """Read an HTML letter. Comments that ask us to skip a rule hold for the next block."""
    builder = Builder("html")
    source, has_code = read_source(data)
    if has_code:
        builder.leave_out("template_code")
    root = _root(source)
    if root is None:
        return builder.document()
    builder.title = " ".join((root.findtext("head/title") or "").split())
    walk = Walk(builder)
    steps = {
        "start": walk.start,
        "leave out": walk.leave_out,
        "end": walk.end,
        "comment": walk.comment,
    }
    for event, element in _events(root):
        steps[event](element)
    return builder.document()


def _root(source: str) -> Element:
    """Return the root element, or None where there is none. Nothing is fetched from anywhere."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(source.encode("utf-8", errors="replace"), parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise UnreadableLetterError(
            "Brevets HTML er for indviklet. Åbn det i en browser, og kopiér teksten over i Word."
        )
    return root


def _events(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield what is shown, from the first comment to the last; deep nesting costs no stack."""
    before = reversed(list(root.itersiblings(etree.Comment, preceding=True)))
    yield from (("comment", comment) for comment in before)
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        if event == "start" and (element.tag in LEFT_OUT or is_hidden(element)):
            walk.skip_subtree()
            yield "leave out", element
        else:
            yield event, element


def _in_block(element: Element, context: Context) -> Context:
    """Return the context inside an element that is not a table cell."""
    if HEADING.fullmatch(element.tag):
        return replace(context, kind="heading", level=int(element.tag[1]))
    if element.tag in {"ul", "ol"}:
        return replace(context, depth=context.depth + 1)
    if context.kind in REGIONS.values():
        return context
    if element.tag in REGIONS:
        return replace(context, kind=REGIONS[element.tag], level=0)
    if element.tag == "li":
        return replace(context, kind="list_item", level=max(context.depth, 1))
    if element.tag in {"p", "div"} and context.kind == "paragraph" and is_bold_line(element):
        return replace(context, kind="heading", level=BOLD_LINE_LEVEL)
    return context

"""Write a sample letter as an ODT file."""

from collections.abc import Iterator

from samples.markup import Part, Sample, spans
from samples.odt_styles import column_styles, styles
from samples.odt_xml import Element, as_file, odf
from samples.pack import pack

TYPE = "application/vnd.oasis.opendocument.text"
LISTS = {"item": "Punkter", "step": "Trin"}


def odt_file(sample: Sample) -> bytes:
    body = odf("office:text", _letterhead(sample))
    for part in sample.parts:
        body.append(_element(part))
    content = odf(
        "office:document-content", column_styles(), odf("office:body", body), office_version="1.3"
    )
    files = {"content.xml": content, "styles.xml": styles(sample), "meta.xml": _meta(sample)}
    files["META-INF/manifest.xml"] = _manifest(files)
    packed = {name: as_file(root) for name, root in files.items()}
    # The type must come first and as it is, so that programs know the file by its first bytes.
    return pack([("mimetype", TYPE.encode()), *packed.items()], stored="mimetype")


def _element(part: Part) -> Element:
    match part.kind:
        case "heading":
            style, level = f"Heading_20_{part.level}", str(part.level)
            return odf(
                "text:h", *_line(part.lines[0]), text_style_name=style, text_outline_level=level
            )
        case "item" | "step":
            items = [odf("text:list-item", _paragraph(line, "Tæt")) for line in part.lines]
            return odf("text:list", *items, text_style_name=LISTS[part.kind])
        case "table":
            rows = [[[cell] for cell in row] for row in part.rows]
            return _table("Tid", rows, ("Navn", "Værdi"), cell="Celle")
        case _:
            return _paragraph(part.lines[0], "Standard")


def _letterhead(sample: Sample) -> Element:
    row = [sample.lines("Til"), sample.lines("Fra")]
    return _table("Brevhoved", [row], ("Venstre", "Højre"), cell="")


def _table(
    name: str, rows: list[list[list[str]]], columns: tuple[str, ...], *, cell: str
) -> Element:
    """Return a table; each cell is given as its lines."""
    look = {"table_style_name": cell} if cell else {}
    table = odf("table:table", table_name=name, table_style_name="Tabel")
    for column in columns:
        table.append(odf("table:table-column", table_style_name=column))
    for row in rows:
        cells = [
            odf("table:table-cell", *[_paragraph(line, "Tæt") for line in lines], **look)
            for lines in row
        ]
        table.append(odf("table:table-row", *cells))
    return table


def _paragraph(line: str, style: str) -> Element:
    return odf("text:p", *_line(line), text_style_name=style)


def _line(line: str) -> Iterator[Element | str]:
    for span in spans(line):
        if span.kind == "bold":
            yield odf("text:span", span.text, text_style_name="Fed")
            continue
        first, *rest = span.text.split("⏎")
        yield first
        for text in rest:
            yield odf("text:line-break")
            yield text


def _meta(sample: Sample) -> Element:
    facts = odf(
        "office:meta",
        odf("dc:title", sample.head["Titel"]),
        odf("dc:creator", "Haderby Kommune (opdigtet)"),
        odf("dc:date", "2026-11-23T09:00:00"),
        odf("dc:language", "da-DK"),
    )
    return odf("office:document-meta", facts, office_version="1.3")


def _manifest(files: dict[str, Element]) -> Element:
    entries = [("/", TYPE), *[(name, "text/xml") for name in files]]
    listed = [
        odf("manifest:file-entry", manifest_full_path=path, manifest_media_type=kind)
        for path, kind in entries
    ]
    return odf("manifest:manifest", *listed, manifest_version="1.3")

"""Build small Word files for tests, from the XML that Word would write."""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' mc:Ignorable="w14"'
)
TYPES = {
    "xml": "application/xml",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "png": "image/png",
}
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
STRICT_NAMES = {
    b"schemas.openxmlformats.org/wordprocessingml/2006": b"purl.oclc.org/ooxml/wordprocessingml",
    b"schemas.openxmlformats.org/officeDocument/2006": b"purl.oclc.org/ooxml/officeDocument",
}
SAVED = (2026, 3, 2, 9, 30, 0)
PICTURE = bytes(range(256)) * 8


def r(text: str, properties: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph. What does not start with "<" is plain text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def table(*rows: list[str]) -> str:
    """A table of cells that hold paragraphs."""
    cells = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    grid = "<w:gridCol/>" * max(map(len, rows))
    body = "".join(f"<w:tr>{row}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    """A content control, around runs or around paragraphs."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(code: str, shown: str) -> str:
    """A field the way Word mostly writes it, over several runs; `shown` are runs."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
    return sign.format("begin") + instruction + sign.format("separate") + shown + sign.format("end")


def text_box(*paragraphs: str) -> str:
    """A run with a text box, written twice as Word does: for new readers and for old."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
        '<wp:extent cx="2160000" cy="720000"/><wp:docPr id="7" name="Boks"/>'
        f'<a:graphic><a:graphicData uri="{uri}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="720000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:170pt;height:57pt"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def commented(key: int, *runs: str) -> str:
    """Runs with a comment on them."""
    return (
        f'<w:commentRangeStart w:id="{key}"/>{"".join(runs)}<w:commentRangeEnd w:id="{key}"/>'
        f'<w:r><w:commentReference w:id="{key}"/></w:r>'
    )


def comment(key: int, *lines: str) -> str:
    """The text of a comment."""
    return f'<w:comment w:id="{key}" w:author="Bo Bak">{"".join(map(p, lines))}</w:comment>'


def paragraph_style(key: str, properties: str = "", *, name: str = "", based_on: str = "") -> str:
    """A style for paragraphs; `properties` are those of its paragraphs and its text."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>'
        f'<w:basedOn w:val="{based_on}"/>{properties}</w:style>'
    )


def docx(
    body: str,
    *,
    section: str = "",
    parts: Mapping[str, str] | None = None,
    styles: str = "",
    title: str = "",
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """Build a Word file.

    `parts` are further parts of word/ by name ("header1.xml"), each the inside of its root.
    The letter points to each as "rId-" and its name; `section` is the end of the body.
    """
    end = f"<w:sectPr>{section}</w:sectPr>" if section else ""
    files = {"word/document.xml": _part("document", f"<w:body>{body}{end}</w:body>")}
    known = dict(parts or {}) | ({"styles.xml": styles} if styles else {})
    files |= {f"word/{name}": _part(_root_of(name), inner) for name, inner in known.items()}
    targets = {name: _kind_of(name) for name in known}
    files["word/_rels/document.xml.rels"] = _relations(targets)
    root = {"word/document.xml": "officeDocument"}
    if title:
        root["docProps/core.xml"] = "core-properties"
        files["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:cp="{PACKAGE}/metadata/core-properties">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
        )
    first = {"[Content_Types].xml": _types(known), "_rels/.rels": _relations(root)}
    every = {name: text.encode() for name, text in (first | files).items()}
    return zipped({**every, "word/media/image1.png": PICTURE, **(extra or {})})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Put files into a zip file."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = ZipInfo(name, SAVED)
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, content)
    return data.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def as_strict(data: bytes) -> bytes:
    """Return the file as Word writes it when asked for Strict Open XML."""
    files = unzipped(data)
    for ordinary, strict in STRICT_NAMES.items():
        files = {name: part.replace(ordinary, strict) for name, part in files.items()}
    return zipped(files)


def _part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMES}>{inner}</w:{root}>'


def _kind_of(name: str) -> str:
    return name.removesuffix(".xml").rstrip("0123456789")


def _root_of(name: str) -> str:
    return {"header": "hdr", "footer": "ftr"}.get(_kind_of(name), _kind_of(name))


def _relations(targets: Mapping[str, str]) -> str:
    relations = "".join(
        f'<Relationship Id="rId-{name}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for name, kind in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'


def _types(parts: Mapping[str, str]) -> str:
    kinds = {"document.xml": "document.main"} | {name: _kind_of(name) for name in parts}
    defaults = (f'<Default Extension="{k}" ContentType="{v}"/>' for k, v in TYPES.items())
    overrides = (
        f'<Override PartName="/word/{name}" ContentType="{MAIN_TYPE}{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    inner = "".join([*defaults, *overrides])
    return f'<Types xmlns="{PACKAGE}/content-types">{inner}</Types>'

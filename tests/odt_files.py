"""Build small ODT files for tests, from the XML that LibreOffice would write."""

from docx_files import zipped

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = (
    f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0"'
    f' xmlns:table="{OASIS}:table:1.0" xmlns:style="{OASIS}:style:1.0"'
    f' xmlns:draw="{OASIS}:drawing:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0"'
    f' xmlns:svg="{OASIS}:svg-compatible:1.0" xmlns:meta="{OASIS}:meta:1.0"'
    f' xmlns:manifest="{OASIS}:manifest:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def p(inner: str, style: str = "Standard") -> str:
    """A paragraph; `inner` is XML."""
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def style(family: str, name: str, properties: str, parent: str = "") -> str:
    """A style for text or paragraphs; `properties` are attributes of its text."""
    return (
        f'<style:style style:family="{family}" style:name="{name}"'
        f' style:parent-style-name="{parent}"><style:text-properties {properties}/></style:style>'
    )


def page(name: str, inner: str) -> str:
    """A page layout with a header or a footer."""
    return f'<style:master-page style:name="{name}">{inner}</style:master-page>'


def odt(
    body: str,
    *,
    by_hand: str = "",
    styles: str = "",
    pages: str = "",
    title: str = "",
    manifest: str = "",
    kind: str = "text",
) -> bytes:
    """Build an ODT file. `by_hand` are the styles for what the writer did without a style."""
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{by_hand}"
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}>"
        "</office:body></office:document-content>"
    )
    looks = (
        f"<office:document-styles {NAMES}><office:styles>{styles}</office:styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )
    meta = (
        f"<office:document-meta {NAMES}><office:meta><dc:title>{title}</dc:title></office:meta>"
        "</office:document-meta>"
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "styles.xml": looks,
        "meta.xml": meta,
        "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
    }
    return zipped({name: text.encode() for name, text in parts.items()})

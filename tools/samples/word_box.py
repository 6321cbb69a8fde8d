"""A text box at the right edge of a Word page, in the new way of Word and in the old one."""

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from samples.word_xml import Element, w

NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
WIDTH, HEIGHT = 1_900_000, 1_350_000
"""In EMU, 360,000 to the centimetre."""

XML = f"""
<w:r {NAMES}><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="180000" distR="0" simplePos="0" relativeHeight="2"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset></wp:positionV>
<wp:extent cx="{WIDTH}" cy="{HEIGHT}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
<wp:wrapSquare wrapText="left"/><wp:docPr id="7" name="Tekstboks 7"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{WIDTH}" cy="{HEIGHT}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="EAF1F5"/></a:solidFill>
<a:ln w="6350"><a:solidFill><a:srgbClr val="7F9DB0"/></a:solidFill></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape type="#_x0000_t202"
 style="position:absolute;width:150pt;height:106pt;mso-position-horizontal:right"
 fillcolor="#EAF1F5"><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>
"""


def text_box(paragraphs: list[list[Element]]) -> Element:
    """Return a run that holds a text box; each paragraph is given as its runs."""
    box = parse_xml("".join(XML.splitlines()))
    for story in box.iter(qn("w:txbxContent")):
        for runs in paragraphs:
            tight = w("pPr", w("spacing", before="0", after="0"))
            story.append(w("p", tight, *[_copied(run) for run in runs]))
    return box


def _copied(element: Element) -> Element:
    return parse_xml(element.xml)

"""How the letters in ODT look: paper, fonts, lists, header and footer."""

from collections.abc import Iterator

from samples.markup import Sample
from samples.odt_xml import Element, odf

INK = "#1B4F72"
FONT = "Calibri"
BULLET = {"text_bullet_char": "•"}
NUMBER = {"style_num_format": "1", "style_num_suffix": "."}


def styles(sample: Sample) -> Element:
    """Return the root of styles.xml."""
    page = odf(
        "style:page-layout-properties",
        fo_page_width="21cm",
        fo_page_height="29.7cm",
        fo_margin_top="1.5cm",
        fo_margin_bottom="1cm",
        fo_margin_left="2.5cm",
        fo_margin_right="2.5cm",
    )
    edges = [
        odf(f"style:{edge}-style", odf("style:header-footer-properties", **{side: "0.5cm"}))
        for edge, side in (("header", "fo_margin_bottom"), ("footer", "fo_margin_top"))
    ]
    return odf(
        "office:document-styles",
        odf("office:styles", *_paragraph_styles(), *_lists()),
        odf("office:automatic-styles", odf("style:page-layout", page, *edges, style_name="Side")),
        odf("office:master-styles", _master(sample)),
        office_version="1.3",
    )


def column_styles() -> Element:
    """Return the automatic styles of content.xml: the columns and cells of the tables."""
    widths = {"Venstre": "9.5cm", "Højre": "6.5cm", "Navn": "4cm", "Værdi": "12cm"}
    columns = [
        _style(name, odf("style:table-column-properties", style_column_width=width), "table-column")
        for name, width in widths.items()
    ]
    line = odf("style:table-cell-properties", fo_padding="0.12cm", fo_border="0.5pt solid #7F9DB0")
    room = odf("style:table-properties", fo_margin_bottom="0.3cm")
    tables = [_style("Tabel", room, "table"), _style("Celle", line, "table-cell")]
    return odf("office:automatic-styles", *columns, *tables)


def _paragraph_styles() -> Iterator[Element]:
    yield _text_style("Standard", size="10.5pt", after="0.2cm", fo_language="da", fo_country="DK")
    yield _text_style("Tæt", size="10.5pt", after="0cm")
    for level, size, before in ((1, "15pt", "0.5cm"), (2, "12pt", "0.3cm")):
        yield _text_style(
            f"Heading_20_{level}",
            size=size,
            before=before,
            after="0.1cm",
            fo_font_weight="bold",
            fo_color=INK,
        )
    yield _text_style("Logo", size="15pt", after="0cm", fo_font_weight="bold", fo_color=INK)
    yield _text_style("Fod", size="8pt", after="0cm", align="center")
    yield _style("Fed", odf("style:text-properties", fo_font_weight="bold"), "text")


def _text_style(
    name: str, *, size: str, after: str, before: str = "0cm", align: str = "start", **looks: str
) -> Element:
    room = {"fo_margin_top": before, "fo_margin_bottom": after, "fo_text_align": align}
    text = odf("style:text-properties", fo_font_family=FONT, fo_font_size=size, **looks)
    style = _style(name, odf("style:paragraph-properties", **room), "paragraph")
    style.append(text)
    return style


def _style(name: str, properties: Element, family: str) -> Element:
    return odf("style:style", properties, style_name=name, style_family=family)


def _lists() -> Iterator[Element]:
    for name, sort, sign in (("Punkter", "bullet", BULLET), ("Trin", "number", NUMBER)):
        place = odf(
            "style:list-level-label-alignment",
            text_label_followed_by="listtab",
            fo_text_indent="-0.5cm",
            fo_margin_left="1cm",
        )
        level = odf(
            "style:list-level-properties",
            place,
            text_list_level_position_and_space_mode="label-alignment",
        )
        first = odf(f"text:list-level-style-{sort}", level, text_level="1", **sign)
        yield odf("text:list-style", first, style_name=name)


def _master(sample: Sample) -> Element:
    number = odf("text:page-number", "1", text_select_page="current")
    return odf(
        "style:master-page",
        odf(
            "style:header",
            odf("text:p", sample.head["Logo"], text_style_name="Logo"),
            odf("text:p", sample.head["Enhed"], text_style_name="Standard"),
        ),
        odf(
            "style:footer",
            odf("text:p", sample.head["Fod"], text_style_name="Fod"),
            odf("text:p", "Side ", number, text_style_name="Fod"),
        ),
        style_name="Standard",
        style_page_layout_name="Side",
    )

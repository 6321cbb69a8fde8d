"""Word letters for tests: the samples, and one of each thing that can stand in the way."""

from pathlib import Path

from docx_files import (
    as_strict,
    comment,
    commented,
    control,
    docx,
    field,
    p,
    paragraph_style,
    r,
    table,
    text_box,
)

SAMPLES = Path(__file__).parents[1] / "eksempler"
BOLD, RED = "<w:b/>", '<w:color w:val="FF0000"/>'
FIRST = '<w:headerReference w:type="first" r:id="rId-header1.xml"/>'
LATER = '<w:headerReference w:type="default" r:id="rId-header2.xml"/>'
FOOTER = '<w:footerReference w:type="default" r:id="rId-footer1.xml"/>'
NOTE = '<w:r><w:footnoteReference w:id="3"/></w:r>'
PICTURE = "<w:r><w:drawing/></w:r>"


def link(*runs: str) -> str:
    """A link around runs."""
    return f'<w:hyperlink w:anchor="her">{"".join(runs)}</w:hyperlink>'


def inserted(*runs: str) -> str:
    """What somebody has put in before."""
    return f'<w:ins w:id="90" w:author="Bo Bak">{"".join(runs)}</w:ins>'


def deleted(text: str) -> str:
    """What somebody has taken out before."""
    words = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="91" w:author="Bo Bak">{words}</w:del>'


GREETING = p("Kære Anne")
EVERYTHING = docx(
    table([p("Haderby Kommune"), p("Ring evt. til os, såfremt du har spørgsmål til brevet.")])
    + GREETING
    + p("Du skal svare os, såfremt du har spørgsmål", NOTE, " til brevet.")
    + p(r("Du skal sva"), r("re os, så", BOLD), r("frem", RED), r("t du er syg", BOLD), r(" igen."))
    + p(
        r("Du\u00ad skal "),
        inserted(r("i morgen, såfremt du kan, ")),
        deleted("hurtigt "),
        commented(7, r("svare os, såfremt")),
        r(" du er rask igen."),
    )
    + p("Du kan klage, ", link(r("såfremt du vil", RED)), r(", til os her i kommunen i morgen."))
    + p(
        r("Du kan ringe, "), text_box(p("Ring, såfremt du vil tale med os om brevet.")),
        r("såfremt "), field(" MERGEFIELD Navn ", r("«såfremt»")), r(" du har lyst til det."),
    )
    + p("Vælg, ", control(r("såfremt du kan"), "<w:dropDownList/>"), " vælge mellem to dage.")
    + "<w:p><w:r><w:tab/><w:t>Du skal skrive,</w:t><w:br/><w:t>såfremt</w:t><w:drawing/>"
    '<w:t xml:space="preserve"> du ikke kan komme.</w:t></w:r></w:p>',
    section=FIRST + LATER + FOOTER + "<w:titlePg/>",
    parts={
        "header1.xml": p("Haderby Kommune") + p(r("Skriv, såfremt du er i tvivl om noget.")),
        "header2.xml": p(r("Skriv, "), r("såfremt du er i tvivl om noget.", BOLD)),
        "footer1.xml": p("Ring, såfremt du er i tvivl om noget i brevet."),
        "footnotes.xml": f'<w:footnote w:id="3">{p("Se loven, såfremt du er i tvivl.")}'
        "</w:footnote>",
        "comments.xml": comment(7, "Ring først"),
    },
    styles=paragraph_style("Over", name="heading 1"),
    title="Svar",
)  # fmt: skip
LETTERS = {
    "sygedagpenge": (SAMPLES / "afgoerelse-sygedagpenge.docx").read_bytes(),
    "fleksjob": (SAMPLES / "afslag-fleksjob-klar-besked.docx").read_bytes(),
    "partshoering": (SAMPLES / "partshoering-udkast.docx").read_bytes(),
    "everything": EVERYTHING,
    "strict": as_strict(EVERYTHING),
}

"""Letters where the reader cannot see whom to call."""

import re
from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad_letter, good, rule

PHONE_FIELD = re.compile(r"tlf|telefon|phone|mobil|direkte", re.IGNORECASE)
PHONE_LABEL = re.compile(r"\b(?:tlf|telefon|tel|mobil)\w*[\s.:]{0,3}$", re.IGNORECASE)
OTHER_WAY = re.compile(r"\b(?:Digital Post|kom(?:me)? forbi|borger\.dk)\b")
"""A way to ask, if not the quickest."""

BODY = "Kære Anne\n\nVi har læst din ansøgning og skriver til dig, fordi du har bedt os om det.\n\n"


@rule(
    name="kontakt-ikke-fundet",
    group="opbygning",
    title="Vi kan ikke finde et telefonnummer",
    level="A",
    evidence="indhold",
    message="Vi kan ikke finde et telefonnummer. Skriv, hvem læseren kan ringe til, og hvornår.",
    why="""
        Den, der ikke forstår brevet, skal kunne spørge. Uden et nummer bliver spørgsmålet til en
        overskredet frist eller en klage.
    """,
    source="""
        Lejre Kommune, Sprogpolitik (lejre.dk/om-kommunen/sprogpolitik-i-lejre-kommune).
        Forvaltningsloven § 7, stk. 1, om vejledning (læst på danskelove.dk): loven siger ikke, at
        nummeret skal stå i brevet, men at den, der spørger, skal have hjælp.
    """,
    examples=[
        bad_letter(BODY + "Med venlig hilsen\n\nMette Holm"),
        bad_letter(
            BODY + "Skriv til os på post@haderby.example.\n\nMed venlig hilsen\n\nMette Holm"
        ),
        good(BODY + "Ring til os på tlf. 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"),
        good(BODY + "Med venlig hilsen\n\nMette Holm\n70 00 00 00"),
        good(BODY + "Med venlig hilsen\n\n«Afsender»\nTelefon: «Direkte_telefon»"),
        # Not a whole letter: nobody expects a phone number in it.
        good("Vi har læst din ansøgning og skriver til dig, fordi du har bedt os om at gøre det."),
    ],
    scope="letter",
)
def no_contact(letter: Letter) -> Iterator[Hit]:
    if any(fact.kind == "phone" for fact in letter.annotated.facts):
        return
    if not any(
        _is_phone_field(letter, field.span.start, letter.at(field.span))
        for field in letter.annotated.fields
    ):
        has_other = any(fact.kind == "email" for fact in letter.annotated.facts)
        has_other = has_other or OTHER_WAY.search(letter.text) is not None
        yield Hit(None, level="C" if has_other else None)


def _is_phone_field(letter: Letter, start: int, text: str) -> bool:
    before = letter.text[max(0, start - 20) : start]
    return PHONE_FIELD.search(text) is not None or PHONE_LABEL.search(before) is not None

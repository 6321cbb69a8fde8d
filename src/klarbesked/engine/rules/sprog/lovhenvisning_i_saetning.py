"""References to law in the middle of what the reader needs to understand."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Block, Span
from klarbesked.engine.finding import Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

RULES_HEADING = re.compile(
    r"\b(?:regler\w*|lov(?:en|e|givning\w*|grundlag\w*|tekst\w*|henvisning\w*)?|retsgrundlag\w*"
    r"|hjemmel|paragraf\w*|retsregler)\b|§",
    re.IGNORECASE,
)
QUOTED_LAW = re.compile(
    r"(?:Du kan (?:læse|se) )?reglerne\b|reglen\b|regler:|[\"”“»]?\s*§+\s?\d|stk\.\s?\d",
    re.IGNORECASE,
)
"""A sentence that begins so is the law itself."""

NAMES_LAW = re.compile(
    r"(?:Det (?:følger af|står i|fremgår af)|Afgørelsen (?:bygger på|er truffet efter))\b"
)
"""With one reference the sentence is there to give it, and stands in nobody's way."""

FIRST_HALF = 0.5
MOVE = Fix("recast", "Flyt henvisningen ned til reglerne, og behold den dér")


@rule(
    name="lovhenvisning-i-saetning",
    group="sprog",
    title="Henvisning til loven midt i teksten",
    level="B",
    evidence="vane",
    message=(
        "Læseren må springe over “{citation}” for at følge med. Flyt henvisningen ned til "
        "reglerne. Slet den ikke."
    ),
    why="""
        Loven kræver, at henvisningen er i brevet. Den skal ikke stå midt i det, læseren skal
        forstå. Saml henvisningerne i et afsnit om regler, og skriv her, hvad reglen betyder.
    """,
    source="""
        Forvaltningsloven § 24, stk. 1 (danskelove.dk): begrundelsen skal henvise til de regler,
        afgørelsen bygger på. Rødovre Kommune, Skriveguide (yumpu.com 20258230): sæt henvisninger
        til love for sig. Socialrådgiverne, Guiden: Sådan skriver du bedre til borgerne, råd 8
        (socialraadgiverne.dk): paragraffer til sidst.
    """,
    examples=[
        bad(
            "Du får ikke hjælp, jf. ⟦§ 13, stk. 2⟧, fordi du har en formue.\n\nVi har set "
            "på din økonomi og på de papirer, du har sendt."
        ),
        bad(
            "Vi stopper hjælpen efter ⟦§ 24⟧ i loven.\n\nDu kan læse mere på vores "
            "hjemmeside, hvis du vil."
        ),
        bad(
            "Vi har læst sagen igen og talt med lægen.\n\nDet følger af ⟦§ 11⟧, jf. § 12, "
            "at du skal svare."
        ),
        bad(
            "I henhold til ⟦§ 7⟧ i sygedagpengeloven skal du være syg.\n\nDin læge siger, "
            "at du kan arbejde lidt."
        ),
        bad(
            "Du skal betale, jf. ⟦lov nr. 62 af 24. oktober 2025⟧.\n\nDu har fået penge i "
            "maj, som du ikke havde ret til."
        ),
        # The section that gives the rules is the right place.
        good(
            "Du får ikke hjælp, fordi du har en formue.\n\n## Regler\n\nDet står i § 13, "
            "stk. 2, jf. § 14, i loven."
        ),
        good(
            "Du får ikke hjælp, fordi du har en formue på 40.000 kr.\n\nAfgørelsen er "
            "truffet efter § 13."
        ),
        good(
            "§ 13, stk. 2: Den, der har en formue, får ikke hjælp.\n\nDet gælder også dig "
            "og din ægtefælle."
        ),
        good(
            "Du får ikke hjælp, fordi du har en formue på 40.000 kr.\n\nRegler: § 13, stk. 2, i "
            "aktivloven; forvaltningslovens § 19."
        ),
        good("Du skal have dette med:\n\n- dit pas (se § 3)\n- et billede, hvis du har et"),
        good(
            "Vi skriver om din sag efter mødet den 13. maj.\n\nDu kan svare os, når du har "
            "læst brevet."
        ),
    ],
)
def citation_in_sentence(letter: Letter) -> Iterator[Hit]:
    read = 0
    total = sum(letter.annotated.word_count(s) for s in letter.annotated.running)
    for sentence in letter.annotated.running:
        is_early = read < FIRST_HALF * total
        read += letter.annotated.word_count(sentence)
        inside = _citations(letter, sentence)
        is_named = len(inside) == 1 and NAMES_LAW.match(letter.at(sentence.span))
        if not inside or is_named or _gives_rules(letter, sentence):
            continue
        if is_early or len(inside) > 1:
            yield Hit(inside[0], {"citation": letter.at(inside[0])}, (MOVE,))


def _citations(letter: Letter, sentence: Sentence) -> list[Span]:
    found = letter.annotated.citations
    first = bisect_left(found, sentence.span)
    last = bisect_left(found, Span(sentence.span.end, 0))
    return list(found[first:last])


def _gives_rules(letter: Letter, sentence: Sentence) -> bool:
    if sentence.block.kind == "list_item" or sentence.block.cell:
        return True
    if QUOTED_LAW.match(letter.at(sentence.span)):
        return True
    heading = _heading_over(letter, sentence.block)
    return heading is not None and RULES_HEADING.search(letter.at(heading.span)) is not None


def _heading_over(letter: Letter, block: Block) -> Block | None:
    headings = [b for b in letter.blocks("heading") if b.span.start < block.span.start]
    return headings[-1] if headings else None

"""Reasons that only say that the conditions are not met, and nothing of this case."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

EMPTY = re.compile(
    r"\b(?:(?:betingelse|krav)\w*\b[^.]{0,60}?\bikke\b[^.]{0,30}?\bopfyldt"
    r"|ikke (?:længere )?opfylder (?:betingelse|krav)\w*|opfylder (?:du |De )?ikke (?:længere )?"
    r"(?:\w+ )?(?:betingelse|krav)\w*)\b",
    re.IGNORECASE,
)
FACTS = "faktiske_oplysninger"


@rule(
    name="begrundelse-uden-fakta",
    group="lovkrav",
    title="Begrundelsen siger ikke noget om læserens sag",
    level="A",
    evidence="indhold",
    message=(
        "“{words}” siger ikke, hvorfor. Skriv, hvilken betingelse det er, og hvad i sagen der gør, "
        "at den ikke passer."
    ),
    why="""
        Læseren kan ikke se, hvad der gik galt, og kan hverken rette en fejl eller klage over den.
        Tre ud af fire omgjorte sager i 2023 handlede om grundlaget og begrundelsen.
    """,
    source="""
        Forvaltningsloven § 24, stk. 2 (ast.dk, Hjælp til at skrive en afgørelse): begrundelsen skal
        gøre kort rede for de oplysninger, der har haft væsentlig betydning. Ankestyrelsens tal for
        2023 (ast.dk).
    """,
    examples=[
        bad(
            "# Afslag på hjælp til briller\n\nKære Anne\n\nDu får afslag på hjælp til briller, da "
            "⟦betingelserne i § 81 i aktivloven ikke er opfyldt⟧.\n\nDu kan klage til os inden 4 "
            "uger, fra du har fået brevet. Vi sender klagen til Ankestyrelsen.\n\nMed venlig "
            "hilsen\n\nMette Holm"
        ),
        good(
            "# Afslag på hjælp til briller\n\nKære Anne\n\nDu får afslag på hjælp til briller. "
            "Betingelserne i § 81 i aktivloven er ikke opfyldt, fordi du har 30.000 kr. i banken. "
            "Det viser dit kontoudtog fra oktober 2026.\n\nDu kan klage til os inden 4 uger, fra "
            "du har fået brevet. Vi sender klagen til Ankestyrelsen.\n\nMed venlig hilsen\n\n"
            "Mette Holm"
        ),
        good("Du opfylder ikke kravene endnu. Vi hjælper dig med at komme i gang."),
    ],
    scope="letter",
    letter_types=frozenset({"afgoerelse"}),
)
def empty_reasons(letter: Letter) -> Iterator[Hit]:
    facts = next((e for e in letter.elements if e.element.id == FACTS and e.is_demanded), None)
    if facts is None or facts.status == "found":
        return
    for sentence in letter.annotated.running:
        match = EMPTY.search(letter.at(sentence.span))
        if match:
            start = sentence.span.start
            yield Hit(Span(start + match.start(), start + match.end()), {"words": match.group()})
            return

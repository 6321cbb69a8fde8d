"""Officialese that needs a new sentence: no single word can take its place."""

from collections.abc import Iterator

from klarbesked.engine.finding import Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule


@rule(
    name="omskriv",
    group="sprog",
    title="Kontorsprog, der kræver en ny sætning",
    level="C",
    evidence="vane",
    message="“{word}” er kontorsprog. Byg sætningen om med for eksempel “{plain}”.",
    why="""
        Her er det hele måden at sige det på, der er tung. Et nyt ord på samme plads hjælper ikke.
        Sig det, som du ville sige det til læseren over bordet.
    """,
    source="""
        Landsplanafdelingens sprogpolitik (yumpu.com 18354531), s. 12; antologien.dk, kancellistil.
        Ordene er vores egne, se docs/metode/ord.md.
    """,
    examples=[
        bad("Vi har talt med dig, ⟦hvorefter⟧ vi lukkede sagen."),
        bad("Vi har ⟦imidlertid⟧ lukket sagen."),
        good("Vi ser på din sag efter loven."),
        good("Det er en fejl hos os, og den har vi rettet."),
        good("Hvorfor skriver vi til dig? Fordi du har søgt."),
        good("Vi har talt med dig om, hvad der er bedst."),
        good("Hvilket hus bor du i, og hvor længe har du boet der?"),
    ],
)
def expression_to_recast(letter: Letter) -> Iterator[Hit]:
    for use in letter.officialese:
        if use.entry.kind == "recast":
            word = use.written
            plain = use.entry.plainer[0]
            fix = Fix("recast", f"Byg sætningen om: “{plain}”")
            yield Hit(use.span, {"word": word, "plain": plain}, (fix,))

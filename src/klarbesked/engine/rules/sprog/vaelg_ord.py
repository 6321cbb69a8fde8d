"""Officialese with several meanings: only the writer knows which plainer word is right."""

from collections.abc import Iterator

from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.lexicon.officialese import Officialese
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.engine.wording import Use, in_form_of

MOST_CHOICES = 3


@rule(
    name="vaelg-ord",
    group="sprog",
    title="Kontorsprog med flere betydninger",
    level="C",
    evidence="vane",
    message="“{word}” er kontorsprog. Vælg det, du mener: {choices}.",
    why="""
        Ordet kan betyde flere ting, og læseren må gætte. Kun du ved, hvad der er ment, så vælg selv
        det ord, der passer. Et forkert valg kan ændre, hvad brevet siger.
    """,
    source="""
        Landsplanafdelingens sprogpolitik (yumpu.com 18354531), s. 12; Språkrådets Kansellisten
        (sprakradet.no) for tanken: en vejledning og ikke en sort liste. Ordene er vores egne, se
        docs/metode/ord.md.
    """,
    examples=[
        bad("Der er flere muligheder, ⟦herunder⟧ praktik."),
        bad("Du får hjælp ⟦i det omfang⟧, du ikke selv kan betale."),
        bad("Det ⟦beror på⟧ en fejl hos os."),
        good("Vi skriver om din sag, og vi ringer i morgen."),
        good("Børnene gemmer sig herunder, siger de."),
        good("Du får hjælp, hvis du ikke selv kan betale."),
        good("Du bor alene, og du har ingen børn."),
    ],
)
def word_to_choose(letter: Letter) -> Iterator[Hit]:
    for use in letter.officialese:
        if use.entry.kind == "choose":
            yield _hit(use)


def _hit(use: Use[Officialese]) -> Hit:
    bent = [(choice, in_form_of(use, choice)) for choice in use.entry.plainer[:MOST_CHOICES]]
    fixes = tuple(
        Fix("choose", f"Skriv “{plain}”", (Edit(use.span, plain),)) for _, plain in bent if plain
    )
    named = " eller ".join(f"“{plain or choice}”" for choice, plain in bent)
    return Hit(use.span, {"word": use.written, "choices": named}, fixes)

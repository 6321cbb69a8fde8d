"""Terms of law and administration that the letter uses without saying what they mean."""

from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule


@rule(
    name="fagord-uforklaret",
    group="sprog",
    title="Fagordet er ikke forklaret",
    level="A",
    evidence="indhold",
    message=(
        "Vi kan ikke finde en forklaring på “{word}”. Behold ordet, og skriv, hvad det betyder."
    ),
    why="""
        Fagordet kan være nødvendigt, fordi loven bruger det. Men den, der ikke kender det, ved
        ikke, hvad hun har ret til eller skal gøre. Forklar det første gang, og brug så det samme
        ord.
    """,
    source="""
        Lejre Kommune, Sprogpolitik (lejre.dk/om-kommunen/sprogpolitik-i-lejre-kommune); Den gode
        begrundelses 10 bud (ordblind.com) og ISO 24495-1:2023: ord, som læseren ikke kender, skal
        forklares. Forklaringerne er vores egne, se docs/metode/ord.md.
    """,
    examples=[
        bad("Vi har sendt sagen i ⟦partshøring⟧ hos dig.", level="A"),
        bad("En klage har ikke ⟦opsættende virkning⟧.", level="A"),
        bad("Du har ret til ⟦aktindsigt⟧. Du kan skrive til os."),
        bad("Du får et ⟦ressourceforløb⟧ på to år."),
        bad("Rehabilitering er svært. ⟦Rehabiliteringsteamet⟧ mødes i maj, og du skal med."),
        good("Du har ret til aktindsigt. Det betyder, at du kan se papirerne i din sag."),
        good("Du har ret til aktindsigt (at se papirerne i din sag)."),
        good("Du får sygedagpenge, og du kan klage over afgørelsen."),
        good("Et ressourceforløb er et forløb, der skal hjælpe dig tættere på et arbejde."),
        good("Klagen har ikke opsættende virkning. Det vil sige, at afgørelsen gælder imens."),
        good("Vi har talt om dit arbejde og din evne til at passe det."),
    ],
)
def unexplained_term(letter: Letter) -> Iterator[Hit]:
    for use in letter.unexplained:
        term = use.entry.term
        word = use.written
        end = use.span.end
        text = f" ({term.explanation[0].lower()}{term.explanation[1:].rstrip('.')})"
        fix = Fix(
            "explain", f"Sæt en forklaring ind: {term.explanation}", (Edit(Span(end, end), text),)
        )
        yield Hit(use.span, {"word": word}, (fix,), level=term.level)

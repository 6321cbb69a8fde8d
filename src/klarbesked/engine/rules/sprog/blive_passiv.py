"""Passives with "blive": "bliver udbetalt", "vil blive stoppet"."""

from collections.abc import Iterator

from klarbesked.engine.annotate.hidden_actor import SeenPassive, seen_passives
from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

HIDDEN = "Hvem skal gøre det? “{verb}” siger det ikke. Skriv, hvem der har opgaven eller retten."
NAMED = "“{verb}” nævner først til sidst, hvem der gør noget. Begynd med hende, ham eller jer selv."


@rule(
    name="blive-passiv",
    group="sprog",
    title="“Bliver” gemmer den, der handler",
    level="C",
    evidence="vane",
    message="“{verb}” siger ikke, hvem der gør det. Skriv, hvem det er.",
    why="""
        Læseren skal selv gætte, hvem der gør noget. Det er ofte jer, og så er “vi” både kortere og
        mere ærligt.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16); Vejle Kommune, Klar besked
        (docplayer.dk/3605990). Balling 2017 målte ingen længere læsetid (ejournals.facultas.at).
    """,
    examples=[
        bad("Din hjælp ⟦bliver stoppet⟧ fra den 1. maj.", level="C"),
        bad("Du ⟦blev den 3. maj indkaldt⟧ til en samtale.", level="C"),
        bad("Brevet er ⟦blevet sendt⟧ til dig i digital post.", level="C"),
        bad("Sagen ⟦bliver behandlet⟧ af Ankestyrelsen.", level="C"),
        bad("Hjælpen kan ⟦blive stoppet⟧, hvis du rejser.", level="B"),
        bad("Sagen ⟦bliver behandlet⟧ senest den 3. maj.", level="B"),
        good("Vi stopper din hjælp fra den 1. maj."),
        # What somebody becomes is not something done.
        good("Du bliver nødt til at søge igen, hvis du bliver syg eller træt."),
        good("Vi blev enige om, at du bliver boende. Du bliver uddannet til maler."),
        good("Det bliver den aftalte tid, og du bliver stående på listen."),
        good("Mødet bliver torsdag, og det bliver et godt møde."),
    ],
)
def blive_passive(letter: Letter) -> Iterator[Hit]:
    for seen in seen_passives(letter.annotated):
        if seen.passive.kind == "blive":
            yield _hit(seen)


def _hit(seen: SeenPassive) -> Hit:
    first, last = seen.words[seen.passive.start], seen.words[seen.passive.verb]
    place = Span(first.span.start, last.span.end)
    said = {"verb": f"{first.text} {last.text}"}
    if seen.hides_duty:
        return Hit(place, said, level="B", message=HIDDEN)
    if seen.passive.agent is not None:
        return Hit(place, said, message=NAMED)
    return Hit(place, said)

"""Passives in -s: "træffes", "udbetales"."""

from collections.abc import Iterator

from klarbesked.engine.annotate.hidden_actor import SeenPassive, seen_passives
from klarbesked.engine.annotate.lemma.inflect import inflect
from klarbesked.engine.annotate.morph import morph
from klarbesked.engine.finding import Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

HIDDEN = "Hvem skal gøre det? “{verb}” siger det ikke. Skriv, hvem der har opgaven eller retten."
NAMED = "“{verb}” nævner først til sidst, hvem der gør noget. Begynd med hende, ham eller jer selv."
ACTIVE = {
    True: "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act",
    False: "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act",
}
INFINITIVE = "VerbForm=Inf|Voice=Act"


@rule(
    name="s-passiv",
    group="sprog",
    title="Udsagnsord på -s gemmer den, der handler",
    level="C",
    evidence="vane",
    message="“{verb}” siger ikke, hvem der gør det. Skriv, hvem det er.",
    why="""
        Læseren skal selv gætte, om det er dig, ham eller en anden, der gør noget. Det går tit godt
        nok, men når nogen skal eller må noget, kan et forkert gæt blive dyrt.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16); Vejle Kommune, Klar besked
        (docplayer.dk/3605990). Balling 2017 målte ingen længere læsetid (ejournals.facultas.at),
        så reglen er et råd, medmindre en pligt eller en ret er uden navn.
    """,
    examples=[
        bad("Pengene ⟦udbetales⟧ den sidste bankdag i måneden.", level="C"),
        bad("Der ⟦henvises⟧ til reglerne på vores hjemmeside.", level="C"),
        bad("Afgørelsen ⟦træffes⟧ af kommunen.", level="C"),
        bad("Hjælpen kan kun ⟦bevilges⟧ i særlige tilfælde.", level="B"),
        bad("Afgørelsen kan ⟦påklages⟧ til Ankestyrelsen.", level="B"),
        bad("Sagen skal ⟦forelægges⟧ rehabiliteringsteamet.", level="B"),
        bad("Sagen ⟦afgøres⟧ senest den 3. maj.", level="B"),
        bad("Det ⟦meddeltes⟧ dig i april, at vi så på sagen.", level="C"),
        good("Vi udbetaler pengene den sidste bankdag i måneden."),
        # Deponents are active in meaning, and so is what people do to each other.
        good("Det lykkedes ikke, og det skyldes, at der ikke findes flere pladser. Vi ses i maj."),
        good("Kommunens møde om de ansattes løn er hos Anders Jonas Mattes på Lises kontor."),
        good("Vi har ellers altid hjulpet jer, hvis børnenes lærer har bedt os om det."),
        # The reader's own duty has a rule of its own.
        good("Skemaet skal indsendes senest den 1. maj."),
        good("Vi mødes på rådhuset, og du synes måske, at det er sent."),
    ],
)
def s_passive(letter: Letter) -> Iterator[Hit]:
    for seen in seen_passives(letter.annotated):
        if seen.passive.kind == "s":
            yield _hit(seen)


def _hit(seen: SeenPassive) -> Hit:
    verb = seen.words[seen.passive.verb]
    said = {"verb": verb.text}
    if seen.hides_duty:
        return Hit(verb.span, said, level="B", message=HIDDEN)
    if seen.passive.agent is not None:
        return Hit(verb.span, said, _fixes(seen), message=NAMED)
    return Hit(verb.span, said)


def _fixes(seen: SeenPassive) -> tuple[Fix, ...]:
    """Say the active verb, bent as the passive is."""
    verb = seen.words[seen.passive.verb]
    form = ACTIVE[verb.morph.is_past] if verb.morph.is_finite else INFINITIVE
    active = inflect(verb.lemma, morph("VERB", form))
    return (Fix("recast", f"Brug “{active}”"),) if active else ()

"""Officialese loops: "den af kommunen trufne afgørelse", where much is packed before the noun."""

from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.lemma.inflect import inflect
from klarbesked.engine.annotate.lemma.participle import verb_of_participle
from klarbesked.engine.annotate.loop import DETERMINERS, Loop, loops
from klarbesked.engine.annotate.morph import morph
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

SUBJECTS = {
    "Dem": "De",
    "dem": "de",
    "dig": "du",
    "mig": "jeg",
    "os": "vi",
    "ham": "han",
    "hende": "hun",
}
PRESENT = morph("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act")
PARTICIPLE = morph("VERB", "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part")


@rule(
    name="kancellisloejfe",
    group="sprog",
    title="Sløjfe fra kancelliet foran ordet",
    level="A",
    evidence="vane",
    message=(
        "“{words}” pakker en sætning ind foran “{noun}”. Sæt “{noun}” først, og fortæl så resten."
    ),
    why="""
        Læseren møder “den” og må vente på, hvad det er. Imens skal han huske alt det, der står
        imellem. Mange læsere giver op her.
    """,
    source="""
        Landsplanafdelingen, Sprogpolitik (yumpu 18354531, s. 12): bagvendte vendinger; Antologien,
        Kancellistil (antologien.dk). Kjærgaard 2010 bruger sløjfen som mål for kancellistil
        (kommunikationsmaaling.dk).
    """,
    examples=[
        bad("Vi har set på ⟦den af kommunen trufne afgørelse⟧ fra maj."),
        bad("⟦De i sagen foreliggende oplysninger⟧ viser, at du kan arbejde."),
        bad("Her er ⟦de af dig indsendte bilag⟧ fra sidste uge."),
        bad("⟦Det for meget udbetalte beløb⟧ er 4.000 kr."),
        bad("Ring på ⟦det nedenfor anførte nummer⟧ i dag."),
        bad("Vi har læst ⟦den fra din praktiserende læge modtagne attest⟧ i sagen."),
        bad("Vi har fået ⟦en af lægen udfyldt erklæring⟧ om dig."),
        good("Du får det for dig bedste tilbud, og det er vi glade for."),
        good("Pengene dækker de i alt 12 uger, du var syg."),
        good("Du husker nok den på mødet, der spurgte. Det i går aftes var godt."),
        good("Vi har set det i den indsendte ansøgning og det af vedlagte brev."),
        good("Den meget spændende opgave og de nævnte oplysninger er for alle."),
        good("En af kommunens ansatte medarbejdere ringer. Det er med de samlede udgifter."),
        good("De enkelte breve, den vedlagte attest og det aftalte møde er på plads."),
    ],
)
def officialese_loop(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.running:
        words = letter.annotated.words_of(sentence)
        for loop in loops(words):
            yield _hit(letter, words, loop)


def _hit(letter: Letter, words: Sequence[Word], loop: Loop) -> Hit:
    place = Span(words[loop.start].span.start, words[loop.noun].span.end)
    said = {"words": letter.at(place), "noun": words[loop.noun].text}
    return Hit(place, said, _fixes(words, loop))


def _fixes(words: Sequence[Word], loop: Loop) -> tuple[Fix, ...]:
    """Say the loop as "den afgørelse, som kommunen har truffet", where the words are sure."""
    if words[loop.start].low not in DETERMINERS or loop.noun == loop.participle:
        return ()
    clause = _clause(words, loop)
    if clause is None:
        return ()
    head = [words[loop.start].low, *(w.text for w in words[loop.participle + 1 : loop.noun + 1])]
    return (Fix("recast", f"Skriv “{' '.join(head)}, {clause}”"),)


def _clause(words: Sequence[Word], loop: Loop) -> str | None:
    inside = [word.text for word in words[loop.start + 1 : loop.participle]]
    participle = words[loop.participle]
    verb = verb_of_participle(participle.low)
    if participle.low.endswith("ende"):
        present = inflect(verb, PRESENT) if verb else None
        return " ".join(["der", present, *inside]) if present else None
    done = inflect(verb, PARTICIPLE) if verb else None
    if done is None:
        return None
    if inside[0].lower() == "af" and len(inside) > 1:
        actor = [SUBJECTS.get(inside[1], inside[1]), *inside[2:]]
        return " ".join(["som", *actor, "har", done])
    return " ".join(["der er", done, *inside])

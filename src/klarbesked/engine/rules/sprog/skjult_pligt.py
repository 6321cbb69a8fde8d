"""Duties and risks of the reader in sentences that do not speak to the reader."""

from collections.abc import Iterator

from klarbesked.engine.annotate.hidden_duty import HiddenDuty
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

RISK = "Her kan du miste noget, hvis du er læseren. Skriv “du”, så hun ser, at det gælder hende."


@rule(
    name="skjult-pligt",
    group="sprog",
    title="Læseren kan ikke se, at det er en pligt",
    level="A",
    evidence="indhold",
    message="“{words}” siger ikke, hvem der skal. Er det læseren, så skriv “Du skal …”.",
    why="""
        Den, der ikke ser sig selv i sætningen, tror, at kommunen gør det. Så kommer skemaet
        aldrig af sted, og hjælpen stopper.
    """,
    source="""
        Rødovre Kommune, Skriveguide (yumpu 20258230); Randers Kommune, Kommunikationspolitik
        (yumpu 17682164, s. 16). Paolazzi m.fl. 2019: efter passiver svarer læsere oftere forkert,
        når nogen spørger, hvem der gør hvad.
    """,
    examples=[
        bad("⟦Skemaet skal indsendes⟧ senest den 1. maj.", level="A"),
        bad("⟦Der skal indsendes⟧ dokumentation for udgifterne."),
        bad("⟦Skemaet bedes udfyldt og returneret⟧ senest den 4. maj."),
        bad("⟦Manglende fremmøde kan medføre⟧, at hjælpen stopper."),
        bad("⟦Ansøgning skal ske⟧ på borger.dk."),
        bad("⟦Sker betaling ikke⟧ til tiden, kommer der renter på."),
        bad("⟦Klagen skal være kommunen i hænde⟧ inden 4 uger."),
        bad("⟦Ved udeblivelse⟧ stopper hjælpen samme dag."),
        good("Du skal sende skemaet senest den 1. maj."),
        good("Hvis du ikke kommer, kan manglende fremmøde betyde, at hjælpen stopper."),
        # What the authority does is not the reader's duty.
        good("Sagen skal behandles af kommunen. Afgørelsen skal begrundes."),
        good("Sagen skal forelægges rehabiliteringsteamet. Beløbet udbetales i juni."),
        good("Attesten skal udfyldes af lægen. Lægen bedes sende den til os."),
        # A permission, and what has happened already.
        good("Afgørelsen kan påklages. Ansøgningen er sendt til Ankestyrelsen."),
        good("Det skal oplyses, at kommunen har fået klagen. Betingelserne skal være opfyldt."),
    ],
)
def hidden_duty(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.running:
        for duty in letter.annotated.hidden_duties_of(sentence):
            yield _hit(letter, sentence, duty)


def _hit(letter: Letter, sentence: Sentence, duty: HiddenDuty) -> Hit:
    tokens = sentence.tokens[duty.start : duty.end]
    place = Span(tokens[0].start, tokens[-1].end)
    message = RISK if duty.kind == "risk" else None
    return Hit(place, {"words": letter.at(place)}, message=message)

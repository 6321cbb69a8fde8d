"""Duties of the reader in sentences that do not name the reader, and what looks like them."""

import doctest

import pytest

from klarbesked.engine.annotate import annotate, duty_words, verbal_noun
from klarbesked.engine.annotate.lemma import participle
from klarbesked.engine.read import read_letter

HIDDEN = [
    ("Skemaet skal indsendes inden den 1. maj.", "duty: Skemaet skal indsendes"),
    ("Kommunen skal straks underrettes.", "duty: Kommunen skal straks underrettes"),
    ("Samtalen er obligatorisk.", "duty: Samtalen er obligatorisk"),
    ("Der anmodes om en årsopgørelse.", "duty: Der anmodes"),
    ("Skemaet returneres i vedlagte svarkuvert.", "duty: Skemaet returneres"),
    ("Ansøgeren skal selv fremskaffe papirerne.", "duty: Ansøgeren skal selv fremskaffe"),
    ("Der bedes fremsendt kopi af pas.", "duty: bedes fremsendt"),
    ("Kørsel bestilles hos taxa.", "duty: Kørsel bestilles"),
    ("Mødet skal afbydes dagen før.", "duty: Mødet skal afbydes"),
    ("Ferie skal aftales med jobcentret.", "duty: Ferie skal aftales"),
    ("Der er mødepligt til samtalen.", "duty: Der er mødepligt"),
    ("Bilen må ikke udlånes til andre.", "duty: Bilen må ikke udlånes"),
    ("Manglende svar betragtes som et ja.", "risk: Manglende svar betragtes"),
    ("For sen betaling kan medføre renter.", "risk: For sen betaling kan medføre"),
    ("Undladelse af at svare kan medføre afslag.", "risk: Undladelse af at svare kan medføre"),
    ("Hvis fristen ikke overholdes, stopper hjælpen.", "risk: Hvis fristen ikke overholdes"),
    ("Klager, der modtages for sent, afvises.", "risk: Klager, der modtages"),
    ("Udebliver betalingen, går sagen til Gældsstyrelsen.", "risk: Udebliver"),
    ("Hvis skemaet ikke er os i hænde den 1. maj, stopper hjælpen.", "risk: Hvis skemaet ikke er"),
    ("Manglende medvirken kan medføre afslag.", "risk: Manglende medvirken kan medføre"),
    ("Klagen må være kommunen i hænde senest den 1. maj.", "duty: Klagen må være kommunen i hænde"),
    ("Sygemelding meddeles jobcentret på første dag.", "duty: Sygemelding meddeles"),
    ("Mødepligt gælder også for dem, der er syge.", "duty: Mødepligt gælder"),
    (
        "Oplysninger om løn, der ikke er registreret, skal afgives på et skema.",
        "duty: Oplysninger om løn, der ikke er registreret, skal afgives",
    ),
]
OPEN = [
    "Du skal udfylde skemaet, og det skal indsendes inden den 1. maj.",
    "Borgeren skal orienteres om afgørelsen.",
    "Der skal træffes afgørelse inden fire uger.",
    "Klagen vil blive behandlet, når den er modtaget.",
    "Kommunen har lagt vægt på manglende fremmøde den 3. maj.",
    "På grund af manglende dokumentation er ansøgningen afslået.",
    "Hvis betingelserne ikke er opfyldt, stopper hjælpen.",
    "Klagen sendes til Ankestyrelsen, når vi har set på sagen.",
    "Kvitteringerne returneres hermed.",
    "Ansøgeren skal have svar inden fire uger.",
    "Beløbet ønskes højt.",
    "Udbetaling sker den sidste bankdag i måneden.",
    "Skal skemaet indsendes hvert år?",
    "Det skal for god ordens skyld anføres, at skemaet er indsendt.",
    "Skemaet er her ikke, ellers havde kommunen set på det.",
    "De",
]


def hidden(text: str) -> list[str]:
    letter = annotate(read_letter(text.encode(), "brev.md"))
    found = []
    for sentence in letter.sentences:
        for duty in letter.hidden_duties_of(sentence):
            tokens = sentence.tokens[duty.start : duty.end]
            found.append(f"{duty.kind}: {text[tokens[0].start : tokens[-1].end]}")
    return found


@pytest.mark.parametrize(("text", "expected"), HIDDEN)
def test_hidden_duty_is_found(text: str, expected: str) -> None:
    assert hidden(text) == [expected]


def test_what_happens_otherwise_is_a_risk() -> None:
    text = "Afbud skal ske dagen før, ellers opkræves et gebyr."

    assert hidden(text) == ["duty: Afbud skal ske", "risk: ellers opkræves"]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_said_openly_or_is_nobodys_duty_is_left_alone(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize("module", [duty_words, verbal_noun, participle])
def test_worked_examples_in_docstrings_are_right(module: object) -> None:
    outcome = doctest.testmod(module)  # type: ignore[arg-type]

    assert (outcome.attempted > 0, outcome.failed) == (True, 0)

"""De becomes du in the whole letter at once, or not at all."""

import pytest

from recasts import offered, recast

SURE = {
    "De har sendt Deres ansøgning, og vi beder Dem svare.": (
        "Du har sendt din ansøgning, og vi beder dig svare."
    ),
    "Vi har læst Deres brev, Deres bilag og Deres nye ansøgning.": (
        "Vi har læst dit brev, dine bilag og din nye ansøgning."
    ),
    "Skriv Deres navn og adresse. Så kan vi finde Deres sag.": (
        "Skriv dit navn og din adresse. Så kan vi finde din sag."
    ),
    "Vi har talt med Deres afdøde søsters læge, og vi skriver til Dem igen.": (
        "Vi har talt med din afdøde søsters læge, og vi skriver til dig igen."
    ),
    "Vi har set på Deres egne oplysninger. De skal ikke foretage Dem mere.": (
        "Vi har set på dine egne oplysninger. Du skal ikke foretage dig mere."
    ),
    "Vi har set på Deres bilag. De indkaldes derfor til en samtale hos os.": (
        "Vi har set på dine bilag. Du indkaldes derfor til en samtale hos os."
    ),
    "De fleste får svar nu. Vi skriver til Dem.": "De fleste får svar nu. Vi skriver til dig.",
    "Naboerne har deres egen sag, og de klager. Vi skriver kun til Dem.": (
        "Naboerne har deres egen sag, og de klager. Vi skriver kun til dig."
    ),
    "Efter lægens brev har De KOL, og vi har set på Deres helbred.": (
        "Efter lægens brev har du KOL, og vi har set på dit helbred."
    ),
}
UNSURE = [
    # Several readers.
    "Kære Anne og Bo\n\nVi beder Dem svare. De kan ringe til os.",
    "Vi beder Dem begge svare i dag.",
    "Vi har talt med Dem, og I hører fra os. Vi skriver til Jer.",
    # They, or you?
    "Vi beder Dem svare. Naboerne har ringet til os. De er glade for svaret.",
    "Vi beder Dem svare. De unge i huset skal ikke. De er for unge.",
    "Vi har talt med Deres naboer. De sagde, at De var ude.",
    "Vi beder Dem svare. Bilagene ligger hos os. De er ikke nye.",
    "Når vi får Deres oplysninger, passer vi på dem. De opbevares, så længe De er i forløbet.",
    # "spørgsmål" is one or many.
    "Vi har modtaget Deres spørgsmål og svarer Dem i dag.",
    # Nobody has said which noun.
    "En sag som Deres er ny for os, og vi skriver til Dem.",
]


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_every_polite_word_is_changed(before: str, after: str) -> None:
    assert recast(before, "hoeflig-de") == after


@pytest.mark.parametrize("text", UNSURE)
def test_nothing_is_offered_where_one_word_is_unsure(text: str) -> None:
    assert recast(text, "hoeflig-de") is None


def test_change_of_the_whole_letter_is_one_fix_over_all_paragraphs() -> None:
    fix = offered("Vedr. Deres sag\n\nVi beder Dem svare på brevet i dag.", "hoeflig-de")

    assert fix is not None
    assert (fix.label, [e.text for e in fix.edits]) == ("Skriv du i hele brevet", ["din", "dig"])

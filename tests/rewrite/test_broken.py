"""What a machine can see of a broken sentence, and what it must not mistake for one."""

import pytest

from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.document import Block, Document, Span
from klarbesked.rewrite.broken import faults

BROKEN = {
    ("Vi ser på sagen.", "Vi ser  på sagen."): "spaces",
    ("Vi ser på sagen, og du får svar.", "Vi ser på sagen , og du får svar."): "spaces",
    ("Vi ser på sagen nu.", "Vi ser på sagen.."): "spaces",
    ("Vi ser (igen) på sagen.", "Vi ser (igen på sagen."): "brackets",
    ("Vi har set på sagen.", "Vi har har set på sagen."): "doubled",
    ("Såfremt du ringer, svarer vi.", "hvis du ringer, svarer vi."): "capital",
    ("Sagen er ny, og vi ringer.", "Vi ringer, og Sagen er ny."): "capital",
    ("Vi træffer en afgørelse i dag.", "En afgørelse om din sag i dag."): "verb",
    ("Vi behandler sagen i dag.", "Sagen behandles i dag."): "passive",
    ("Du må ikke bruge penge på rejser.", "Du må ikke bruge penge på."): "hanging",
    ("Kommunen bevilger dig hjælp.", "Kommunen bevulgte dig hjælp."): "unknown",
    ("Vi skal se på sagen i dag.", "Vi skal ser på sagen i dag."): "order",
}
WHOLE = [
    ("Hjælp om “Mit Sygefravær” får du her.", "Du får hjælp om “Mit Sygefravær” her."),
    ("Anne Holm ser på sagen nu.", "På sagen ser Anne Holm nu."),
    ("Det af Dem sendte brev er her.", "Det brev, som De har sendt, er her."),
    (
        "Er der noget, du er i tvivl om, ringer vi.",
        "Vi ringer, hvis der er noget, du er i tvivl om.",
    ),
    ("Vi har foretaget en genvurdering af sagen.", "Vi har genvurderet sagen."),
    ("Hjælpen kan du få bevilget af os.", "Vi bevilger dig hjælpen, som vi har udøvet."),
    # The letter's own faults are not the fix's.
    ("Vi ser  på på sagen (igen, såfremt det går.", "Vi ser  på på sagen (igen, hvis det går."),
    ("Kære Anne", "Kære Anne"),
]


def _read(text: str) -> Annotated:
    document = Document(text, (Block("paragraph", Span(0, len(text))),))
    return annotate(document, said_language="da")


@pytest.mark.parametrize(("pair", "name"), BROKEN.items())
def test_fault_is_named_where_the_fix_made_it(pair: tuple[str, str], name: str) -> None:
    assert name in faults(*map(_read, pair))


@pytest.mark.parametrize("pair", WHOLE)
def test_nothing_is_said_of_a_good_sentence(pair: tuple[str, str]) -> None:
    assert faults(*map(_read, pair)) == ()


def test_other_language_is_a_fault() -> None:
    danish = "Du kan klage over afgørelsen, hvis du er uenig, og vi skal så se på sagen igen."
    english = "You can complain about the decision if you do not agree, and we will look at it."

    assert "language" in faults(_read(danish), _read(english))

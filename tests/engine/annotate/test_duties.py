"""The table of a letter's duties: who, what, by when, and what otherwise."""

import re

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.annotate.duties import Duty
from klarbesked.engine.read import read_letter


def duties(text: str) -> list[Duty]:
    return list(annotate(read_letter(text.encode(), "brev.txt")).duties)


def act(text: str, duty: Duty) -> str:
    return text[duty.act.start : duty.act.end]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Du skal sende en kopi af dit pas.", "must", "reader"),
        ("Send os en kopi af dit pas.", "must", "reader"),
        ("Du bedes sende en kopi af dit pas.", "must", "reader"),
        ("Du har pligt til at møde til samtalen.", "must", "reader"),
        ("De skal oplyse alle Deres indtægter.", "must", "reader"),
        ("Du kan klage over vores afgørelse.", "may", "reader"),
        ("Du har ret til at se dine papirer.", "may", "reader"),
        ("Du må ikke rejse ud af landet.", "must_not", "reader"),
        ("Du behøver ikke sende en kopi.", "need_not", "reader"),
        ("Du bør tale med din læge om det.", "should", "reader"),
        ("Vi skal sende brevet til dig i maj.", "must", "authority"),
        ("Kommunen skal behandle sagen i maj.", "must", "authority"),
        ("Din arbejdsgiver skal udfylde skemaet.", "must", "other"),
        ("Skemaet skal sendes til os i maj.", "must", "unsure"),
        ("Der kan søges om tilskud til kørsel.", "may", "unsure"),
        ("Sagen skal behandles af kommunen i maj.", "must", "authority"),
    ],
)
def test_duty_says_who_and_how_strongly(text: str, kind: str, actor: str) -> None:
    assert [(duty.kind, duty.actor) for duty in duties(text)] == [(kind, actor)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Du skal sende en kopi af dit pas.", "sende en kopi af dit pas"),
        ("I maj skal du møde på jobcenteret.", "møde på jobcenteret"),
        ("Send os en kopi.", "Send os en kopi"),
    ],
)
def test_act_is_what_is_to_be_done(text: str, said: str) -> None:
    assert [act(text, duty) for duty in duties(text)] == [said]


def test_deadline_is_that_of_the_sentence() -> None:
    found = duties("Du skal svare os senest den 4. maj 2026. Du kan ringe til os.")

    deadlines = [duty.deadline and duty.deadline.value for duty in found]
    assert deadlines == ["latest 2026-05-04", None]


@pytest.mark.parametrize(
    ("following", "said"),
    [
        ("Hvis du ikke svarer, stopper vi din hjælp.", "stopper vi din hjælp"),
        ("Svarer du ikke, mister du hjælpen.", "mister du hjælpen"),
        ("Ellers stopper vi din hjælp.", "stopper vi din hjælp"),
    ],
)
def test_consequence_is_told_where_the_next_sentence_says_it(following: str, said: str) -> None:
    text = f"Du skal svare os i dag. {following}"

    consequence = duties(text)[0].consequence

    assert consequence is not None
    assert text[consequence.start : consequence.end] == said


@pytest.mark.parametrize(
    "text",
    [
        "Vi har læst dit brev og talt med dig.",
        "Hvis du skal rejse, er det godt at vide.",
        "Vi ved ikke, om du kan komme.",
        "Det kan være svært.",
    ],
)
def test_no_duty_where_nobody_must_or_may_do_anything(text: str) -> None:
    assert [duty for duty in duties(text) if duty.actor == "reader"] == []


@pytest.mark.parametrize(
    "text",
    [
        "| [omskriv](omskriv.md) | C | Kontorsprog, der kræver en ny sætning |",
        "`holidays` 0.109: public category = 11/10 days; 2023 has Store bededag (5 May).",
    ],
)
def test_signs_of_a_table_are_never_what_somebody_must_do(text: str) -> None:
    assert all(re.search(r"\w", text[d.act.start : d.act.end]) for d in duties(text))


def test_letter_without_sentences_has_no_duties() -> None:
    assert duties("Haderby Kommune") == []

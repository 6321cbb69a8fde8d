"""The guard: plainer words are no difference, another fact is one."""

import pytest

from klarbesked.engine.guard import Comparison, compare_texts

SAME = [
    ("Fristen er 14 dage.", "Fristen er to uger."),
    ("Svar senest den 4. maj 2026.", "Svar inden 4/5 2026."),
    ("Du får 11.423,00 kr. pr. måned.", "Du får 11423 kroner om måneden."),
    ("Mødet varer 45 minutter.", "Mødet varer tre kvarter."),
    ("Mødet er kl. 13.30.", "Mødet er klokken halv to."),
    ("Vi har åbent mellem kl. 15 og 17.", "Vi har åbent fra kl. 15 til 17."),
    ("Vi følger op efter 2½ år.", "Vi følger op efter to et halvt år."),
    ("Rengøring sker hver 3. uge.", "Vi gør rent hver tredje uge."),
    ("Du mister hjælpen, medmindre du møder.", "Du mister hjælpen, hvis du ikke møder."),
    ("Du må ikke begynde, før du har fået bevillingen.",
     "Du må først begynde, når du har fået bevillingen."),
    ("Attesten må ikke være mere end 3 måneder gammel.",
     "Attesten må højst være 3 måneder gammel."),
    ("Du har pligt til at møde til samtalen.", "Du skal møde til samtalen."),
    ("De bedes fremsende skemaet.", "Send skemaet."),
    ("Afgørelsen er truffet af kommunen.", "Kommunen har truffet afgørelsen."),
    ("Reglen står i aktivlovens § 37.", "Det følger af § 37 i lov om aktiv socialpolitik."),
    ("Deres ansøgning kan ikke imødekommes.", "Du kan ikke få det, du har søgt om."),
    ("Sag nr. 25-004718 er afsluttet.", "Sagen med nummer 25-004718 er slut."),
    ("Klagen har ikke opsættende virkning.", "En klage udsætter ikke afgørelsen."),
    ("Du kan klage skriftligt eller mundtligt.", "Du kan klage mundtligt eller skriftligt."),
]  # fmt: skip

CHANGED = [
    ("amount", "Du får 6.850 kr. til tænder.", "Du får 6.580 kr. til tænder."),
    ("amount", "Mad koster 300 kr., og te koster 900 kr.",
     "Mad koster 900 kr., og te koster 300 kr."),
    ("date", "Hjælpen stopper den 1. juni 2026.", "Hjælpen stopper den 1. juli 2026."),
    ("duration", "Du har 4 uger til at klage.", "Du har en måned til at klage."),
    ("duration", "Svar inden 7 hverdage.", "Svar inden 7 dage."),
    ("deadline", "Varsl ferien senest 14 dage før.", "Varsl ferien tidligst 14 dage før."),
    ("deadline", "Klag senest 4 uger efter, at du har fået brevet.",
     "Klag senest 4 uger efter brevets dato."),
    ("percentage", "Du får 60 pct. af udgiften.", "Du får 40 % af udgiften."),
    ("clock_time", "Mødet er kl. 12.30.", "Mødet er klokken halv to."),
    ("place", "Kom til Møllegade 12.", "Kom til Møllegade 21."),
    ("contact", "Ring på tlf. 70 00 31 85.", "Ring på tlf. 70 00 38 15."),
    ("citation", "Det følger af servicelovens § 114, stk. 1.",
     "Det følger af servicelovens § 114, stk. 2."),
    ("case_number", "Skriv sagsnr. 26/4711.", "Skriv sagsnr. 26/4171."),
    ("number", "Du skal søge 3 job.", "Du skal søge 4 job."),
    ("number", "Vi ringer hver fjerde uge.", "Vi ringer hver fjerde måned."),
    ("name", "Skriv til Karen Holm.", "Skriv til Karen Lund."),
    ("comparator", "Du kan få op til 500 kr.", "Du kan få 500 kr."),
    ("comparator", "Du skal have mindst 10 timer.", "Du skal have højst 10 timer."),
    ("comparator", "Du får 500 kr. om ugen.", "Du får 500 kr. om måneden."),
    ("comparator", "Du får 500 kr. hvert kvartal.", "Du får 500 kr."),
    ("comparator", "Du får 9.000 kr. før skat.", "Du får 9.000 kr. efter skat."),
    ("comparator", "Hjælpen sættes ned med 500 kr.", "Hjælpen sættes ned til 500 kr."),
    ("outcome", "Vi standser din hjælp.", "Vi stopper din hjælp."),
    ("outcome", "Vi fastholder afgørelsen.", "Vi ændrer afgørelsen."),
    ("duty", "Du skal møde til samtalen.", "Du bør møde til samtalen."),
    ("duty", "Du kan tage imod tilbuddet.", "Du skal tage imod tilbuddet."),
    ("actor", "Kommunen indhenter en attest.", "Du skal indhente en attest."),
    ("negation", "Indtægten indgår ikke i beregningen.", "Indtægten indgår i beregningen."),
    ("condition", "Du kan kun få hjælp til husleje.", "Du kan få hjælp til husleje."),
    ("certainty", "Vi overvejer at kræve pengene.", "Vi kræver pengene."),
    ("options", "Send et kontoudtog eller en kvittering.", "Send et kontoudtog og en kvittering."),
    ("order", "Du skal have vores ja, før du køber cyklen.",
     "Du skal have vores ja, efter at du køber cyklen."),
    ("suspensive_effect", "Klagen har opsættende virkning.",
     "Klagen har ikke opsættende virkning."),
    ("party", "Vi har skrevet til din bank.", "Vi har skrevet til din udlejer."),
    ("scope", "Pligten gælder dig og din ægtefælle.", "Pligten gælder dig."),
    ("added", "Her er et udkast til din plan.",
     "Her er et udkast til din plan. Underskriv det, og betal gebyret."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), SAME)
def test_plainer_words_are_no_difference(before: str, after: str) -> None:
    found = compare_texts(before, after)

    assert (found.verdict, found.differences) == ("same", ())


@pytest.mark.parametrize(("kind", "before", "after"), CHANGED)
def test_another_fact_is_a_hard_difference(kind: str, before: str, after: str) -> None:
    found = compare_texts(before, after)

    assert kind in {one.kind for one in found.differences if one.severity == "hard"}


@pytest.mark.parametrize("text", [text for _, *texts in CHANGED for text in texts])
def test_letter_compared_with_itself_is_the_same(text: str) -> None:
    assert compare_texts(text, text).verdict == "same"


def test_places_are_in_each_letters_own_text() -> None:
    before = "Det er vigtigt.\n\nSvar senest den 4. maj 2026."
    after = "Det er vigtigt.\n\nSvar senest den 5. maj 2026."

    (found,) = compare_texts(before, after).differences

    assert found.before is not None
    assert found.after is not None
    assert before[found.before.start : found.before.end] == "den 4. maj 2026"
    assert after[found.after.start : found.after.end] == "den 5. maj 2026"


def places(comparison: Comparison) -> list[int]:
    return [one.after.start for one in comparison.differences if one.after]


def test_differences_come_in_the_order_of_the_letter_after() -> None:
    before = "Du får 500 kr. i tilskud til briller.\n\nMødet om din plan er den 1. maj 2026."
    after = "Mødet om din plan er den 2. maj 2026.\n\nDu får 600 kr. i tilskud til briller."

    found = compare_texts(before, after)

    assert [one.kind for one in found.differences] == ["date", "amount"]
    assert places(found) == sorted(places(found))

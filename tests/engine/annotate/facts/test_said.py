"""What is said of things: comparators, outcomes, duties, conditions, negations and parties."""

import pytest

from klarbesked.engine.annotate.facts import facts_in


def found(text: str, kind: str) -> list[tuple[str, str]]:
    return [
        (text[fact.span.start : fact.span.end], fact.value)
        for fact in facts_in(text)
        if fact.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Søg mindst 3 job.", "mindst", "at_least"),
        ("Søg minimum 3 job.", "minimum", "at_least"),
        ("Søg 3 job eller flere.", "eller flere", "at_least"),
        ("Tag højst 3 job.", "højst", "at_most"),
        ("Tag maksimalt 3 job.", "maksimalt", "at_most"),
        ("Tag op til 3 job.", "op til", "at_most"),
        ("Tag ikke mere end 3 job.", "ikke mere end", "at_most"),
        ("Tag mere end 3 job.", "mere end", "more_than"),
        ("Er du over 18 år?", "over", "more_than"),
        ("Er du ældre end 18 år?", "ældre end", "more_than"),
        ("Tag færre end 3 job.", "færre end", "less_than"),
        ("Er du under 30 år?", "under", "less_than"),
        ("Det tager cirka 3 uger.", "cirka", "about"),
        ("Det tager ca. 3 uger.", "ca.", "about"),
        ("Det er 90 kr. om dagen.", "om dagen", "per_day"),
        ("Det er 90 kr. pr. uge.", "pr. uge", "per_week"),
        ("Det er 90 kr. om måneden.", "om måneden", "per_month"),
        ("Det er 90 kr. pr. md. nu.", "pr. md.", "per_month"),
        ("Det er 90 kr. hver måned.", "hver måned", "per_month"),
        ("Det er 90 kr. om året.", "om året", "per_year"),
        ("Det er 90 kr. i timen.", "i timen", "per_hour"),
        ("Det er 90 kr. før skat.", "før skat", "before_tax"),
        ("Det er 90 kr. efter skat.", "efter skat", "after_tax"),
        ("Vi sætter hjælpen ned med 90 kr.", "med", "by"),
        ("Vi sætter hjælpen ned til 90 kr.", "til", "to"),
        ("Vi nedsætter hjælpen med 20 procent.", "med", "by"),
    ],
)
def test_comparator_has_a_name_and_a_place(text: str, place: str, value: str) -> None:
    assert found(text, "comparator") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi går over gården.",
        "Du er under uddannelse.",
        "Vi taler om dagene.",
        "Vi nedsætter hjælpen med glæde.",
        "Kom med 3 venner.",
        "Han er godtroende.",
        "Det er minimumsløn.",
        "Skaterne er her.",
    ],
)
def test_what_only_looks_like_a_comparator_is_none(text: str) -> None:
    assert found(text, "comparator") == []


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Vi bevilger et bord.", "bevilger", "grant"),
        ("Vi giver dig et bord.", "giver dig", "grant"),
        ("Du får hjælp.", "Du får", "grant"),
        ("Du får et bord.", "Du får", "grant"),
        ("Du kan desværre ikke få et bord.", "kan desværre ikke få", "refuse"),
        ("Nu får du et bord.", "får du", "grant"),
        ("Vi siger ja til et bord.", "siger ja til", "grant"),
        ("Vi giver dig afslag.", "giver dig afslag", "refuse"),
        ("Vi afslår et bord.", "afslår", "refuse"),
        ("Vi siger nej til et bord.", "siger nej til", "refuse"),
        ("Du får ikke et bord.", "Du får ikke", "refuse"),
        ("Du kan ikke få et bord.", "kan ikke få", "refuse"),
        ("Du har ikke ret til et bord.", "har ikke ret til", "refuse"),
        ("Klagen er afvist.", "afvist", "refuse"),
        ("Vi stopper hjælpen.", "stopper", "end"),
        ("Hjælpen ophører.", "ophører", "end"),
        ("Hjælpen falder bort.", "falder bort", "end"),
        ("Vi standser hjælpen.", "standser", "suspend"),
        ("Vi sætter hjælpen i bero.", "sætter hjælpen i bero", "suspend"),
        ("Vi sætter hjælpen ned.", "sætter hjælpen ned", "reduce"),
        ("Vi nedsætter hjælpen.", "nedsætter", "reduce"),
        ("Betal pengene tilbage.", "Betal pengene tilbage", "repay"),
        ("Vi forlænger hjælpen.", "forlænger", "extend"),
        ("Vi fastholder svaret.", "fastholder", "uphold"),
        ("De stadfæster svaret.", "stadfæster", "uphold"),
        ("De hjemviser sagen.", "hjemviser", "remit"),
        ("De sender sagen tilbage.", "sender sagen tilbage", "remit"),
        ("De ændrer svaret.", "ændrer", "change"),
        ("De ophæver svaret.", "ophæver", "change"),
    ],
)
def test_outcome_has_a_name_and_a_place(text: str, place: str, value: str) -> None:
    assert found(text, "outcome") == [(place, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Du får svar på fredag.",
        "Du får besked fra os.",
        "Vi holder møde.",
        "Han får en bil.",
        "Du er ikke her.",
        "Idéen slutter her.",
    ],
)
def test_what_only_looks_like_an_outcome_is_none(text: str) -> None:
    assert found(text, "outcome") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ønsket kan ikke imødekommes.", "kan ikke imødekommes"),
        ("Hjælpen kan ikke bevilges.", "kan ikke bevilges"),
        ("Vi kan ikke give hjælp.", "kan ikke give"),
    ],
)
def test_refusal_with_can_not_is_one_outcome_and_no_duty(text: str, place: str) -> None:
    facts = [
        (fact.kind, text[fact.span.start : fact.span.end], fact.value) for fact in facts_in(text)
    ]

    assert facts == [("outcome", place, "refuse")]


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Du skal ringe.", "skal", "must"),
        ("Du har pligt til at ringe.", "har pligt til", "must"),
        ("Du er nødt til at ringe.", "er nødt til", "must"),
        ("Du bedes ringe.", "bedes", "must"),
        ("Du må ringe.", "må", "may"),
        ("Du kan ringe.", "kan", "may"),
        ("Du har ret til at ringe.", "har ret til", "may"),
        ("Du har lov til at ringe.", "har lov til", "may"),
        ("Du må ikke ringe.", "må ikke", "must_not"),
        ("Du må aldrig ringe.", "må aldrig", "must_not"),
        ("Du må godt nok ikke ringe.", "må godt nok ikke", "must_not"),
        ("Du bør ringe.", "bør", "should"),
        ("Vi anbefaler, at du ringer.", "anbefaler", "should"),
        ("Du behøver ikke ringe.", "behøver ikke", "need_not"),
    ],
)
def test_duty_has_a_name_and_a_place(text: str, place: str, value: str) -> None:
    assert found(text, "duty") == [(place, value)]
    assert found(text, "negation") == []


@pytest.mark.parametrize(
    "text",
    ["Skalaen er lang.", "Kanten er skarp.", "Målet er nået.", "Skallen er af.", "Kande og krus."],
)
def test_word_inside_a_word_is_no_duty(text: str) -> None:
    assert found(text, "duty") == []


@pytest.mark.parametrize(
    ("text", "place", "value"),
    [
        ("Ring, hvis du er syg.", "hvis", "if"),
        ("Såfremt du er syg, så ring.", "Såfremt", "if"),
        ("Ring, når du er syg.", "når", "if"),
        ("Ring, forudsat at du er syg.", "forudsat at", "if"),
        ("Ring, på betingelse af, at du er syg.", "på betingelse af, at", "if"),
        ("Alle undtagen dig.", "undtagen", "except"),
        ("Alle bortset fra dig.", "bortset fra", "except"),
        ("Det er dog dyrt.", "dog", "except"),
        ("Det er kun for dig.", "kun", "only"),
        ("Det er udelukkende for dig.", "udelukkende", "only"),
        ("Det er alene for dig.", "alene", "only"),
    ],
)
def test_condition_has_a_name_and_a_place(text: str, place: str, value: str) -> None:
    assert found(text, "condition") == [(place, value)]


@pytest.mark.parametrize("word", ["medmindre", "med mindre"])
def test_unless_is_a_condition_and_a_negation_at_one_place(word: str) -> None:
    text = f"Ring, {word} du er syg."

    facts = [
        (fact.kind, text[fact.span.start : fact.span.end], fact.value) for fact in facts_in(text)
    ]

    assert sorted(facts) == [("condition", word, "if"), ("negation", word, "not")]


@pytest.mark.parametrize(
    "text", ["Kunsten er smuk.", "Du bor alene.", "Hvisken er lav.", "Dogmer er strenge."]
)
def test_what_only_looks_like_a_condition_is_none(text: str) -> None:
    assert found(text, "condition") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Det er ikke din sag.", "ikke"),
        ("Der er ingen svar.", "ingen"),
        ("Der er intet svar.", "intet"),
        ("Han ringer aldrig.", "aldrig"),
        ("Det er uden betydning.", "uden"),
        ("Aldrig mere.", "Aldrig"),
    ],
)
def test_negation_has_its_place(text: str, place: str) -> None:
    assert found(text, "negation") == [(place, "not")]


@pytest.mark.parametrize(
    "text",
    [
        "Huset ligger uden for byen.",
        "Ingeniøren er her.",
        "Udendørs er her koldt.",
        "Intetsteds er et ord.",
    ],
)
def test_what_only_looks_like_a_negation_is_none(text: str) -> None:
    assert found(text, "negation") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skriv til Ankestyrelsen.", [("Ankestyrelsen", "ankestyrelsen")]),
        ("Spørg din arbejdsgiver.", [("arbejdsgiver", "employer")]),
        ("Spørg lægen.", [("lægen", "doctor")]),
        ("Spørg din ægtefælle.", [("ægtefælle", "spouse")]),
        ("Spørg Udbetaling Danmark.", [("Udbetaling Danmark", "udbetaling_danmark")]),
        ("Spørg din a-kasse.", [("a-kasse", "a_kasse")]),
        ("Spørg byretten.", [("byretten", "court")]),
        ("Spørg Folketingets Ombudsmand.", [("Ombudsmand", "ombudsman")]),
        ("Spørg Gældsstyrelsen.", [("Gældsstyrelsen", "debt_agency")]),
        ("Hent dit barn.", [("dit barn", "child")]),
        ("Hent jeres børn og din samlever.", [("jeres børn", "child"), ("samlever", "spouse")]),
    ],
)
def test_party_has_a_name_and_a_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, "party") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Det er 90 kr. før skat.",
        "Du og vi taler sammen.",
        "Lægemidler er dyre.",
        "Barnet er her.",
        "Han pålægger os det.",
    ],
)
def test_others_are_no_party(text: str) -> None:
    assert found(text, "party") == []

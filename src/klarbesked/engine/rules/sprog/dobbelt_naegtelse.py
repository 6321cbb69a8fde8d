"""Two negatives that the reader must weigh against each other."""

from collections.abc import Iterator

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

NOT = {"ikke", "aldrig", "ingen", "intet", "ingenting", "næppe", "hverken", "ej"}
EXCEPTIONS = {"medmindre", "undtagen"}
REVERSED = {
    "uvæsentlig", "ubetydelig", "urimelig", "umulig", "usandsynlig", "ualmindelig", "uvigtig",
    "uberettiget", "ubegrundet", "uden", "udelukke", "afvise", "forhindre", "undlade", "hindre",
    "unødvendig", "uforenelig", "ubekendt", "uforståelig", "uenig", "ulovlig", "usædvanlig",
    "uhensigtsmæssig", "uforsvarlig", "uinteressant", "utænkelig", "ukendt", "udelukket",
}  # fmt: skip
"""Words with a no inside; after "ikke" they say yes in a roundabout way."""

FIRST = NOT | {"kun", "uden"}
NO_PAIR = {
    ("ikke", "mindst"), ("ikke", "alene"), ("ikke", "kun"), ("ikke", "blot"), ("ikke", "bare"),
    ("uden", "for"), ("uden", "om"), ("uden", "videre"),
}  # fmt: skip
REACH = 14
NEAR, FAR = 3, 6
REFUSALS = {"undlade", "afvise", "nægte", "forhindre"}
STOPS = {".", ";", ":", "?", "!", "”", "“", '"', "»", "«"}


@rule(
    name="dobbelt-naegtelse",
    group="sprog",
    title="To nægtelser i samme sætning",
    level="B",
    evidence="vane",
    message=(
        "Læseren må lægge “{first}” og “{second}” sammen. Skriv det, der gælder, uden nægtelse."
    ),
    why="""
        To nægtelser bliver til et ja, men kun for den, der regner efter. Mange læser det modsatte.
        Pas på: “ikke uvæsentlig” er ikke helt det samme som “væsentlig”. Du må vælge ordene.
    """,
    source="""
        T-Scan 0.9, håndbog (Radboud Universitet, 2019, tscan.hum.uu.nl): tæller nægtelser, fordi
        flere i samme sætning gør den svær. Hvilke par vi finder, er vores eget valg.
    """,
    examples=[
        bad("Du kan ⟦ikke få hjælpen uden⟧ at søge om den."),
        bad("Det er ⟦ikke uvæsentligt⟧ for sagen."),
        bad("Vi kan ⟦ikke betale, medmindre⟧ du sender regningen."),
        bad("Det kan ⟦ikke udelukkes⟧, at du har ret."),
        bad("Du mister retten, hvis du ⟦uden grund undlader⟧ at møde."),
        bad("Der er ⟦ingen oplysninger, som ikke⟧ står i brevet."),
        bad("⟦Ingen får tilskud undtagen⟧ dem, der søger."),
        bad("Du får ⟦kun hjælp, hvis du ikke⟧ har en formue."),
        bad("Pengene kan ⟦ikke udbetales, uden⟧ at du har skrevet under."),
        good("Du kan ikke få hjælp, hvis du ikke møder."),
        good("Ikke mindst er det vigtigt, at du ikke venter."),
        good("Du har ikke søgt, og du bor uden for kommunen."),
        good("Ikke alene du, men også din mand, kan søge uden at betale."),
        good("Du må ikke arbejde. Uden en aftale kan vi stoppe hjælpen."),
        good("Vi har ikke hørt fra dig, men du kan svare uden at ringe."),
        good("Medmindre du svarer, lukker vi sagen."),
    ],
)
def double_negation(letter: Letter) -> Iterator[Hit]:
    taken = 0
    for sentence, i in letter.annotated.places_of(FIRST.__contains__):
        words = letter.annotated.words_of(sentence)
        start = words[i].token.start
        second = _second(words, i) if start >= taken and _is_negative(words, i) else None
        if second is not None:
            place = Span(start, words[second].token.end)
            taken = place.end
            yield Hit(place, {"first": words[i].low, "second": words[second].text})


def _is_negative(words: tuple[Word, ...], i: int) -> bool:
    low = words[i].low
    if low in ("kun", "uden"):
        return (low, words[i + 1].low if i + 1 < len(words) else "") not in NO_PAIR
    following = words[i + 1].low if i + 1 < len(words) else ""
    return low in NOT and (low, following) not in NO_PAIR


def _second(words: tuple[Word, ...], i: int) -> int | None:
    """Return the second negative that works on the same thing, or None."""
    is_only = words[i].low == "kun"
    has_condition = False
    for j in range(i + 1, min(i + REACH, len(words))):
        word = words[j]
        if word.low in STOPS or (word.pos == "CCONJ" and words[j - 1].low == ","):
            return None
        has_condition |= word.low in ("hvis", "når", "såfremt")
        if is_only:
            if has_condition and word.low == "ikke":
                return j
            continue
        if words[i].low == "uden":
            if word.lemma in REFUSALS and j - i <= FAR:
                return j
            continue
        if word.low == "ikke" and words[j - 1].low in ("som", "der") and j - i <= FAR:
            return j
        if word.low in EXCEPTIONS or _is_without(words, i, j):
            return j
        is_near = j - i <= (FAR if "anses" in {w.low for w in words[i:j]} else NEAR)
        if is_near and word.lemma in REVERSED and word.low != "uden":
            return j
    return None


def _is_without(words: tuple[Word, ...], i: int, j: int) -> bool:
    following = words[j + 1].low if j + 1 < len(words) else ""
    has_clause = any(word.pos == "SCONJ" for word in words[i + 1 : j])
    return words[j].low == "uden" and ("uden", following) not in NO_PAIR and not has_clause

"""CPR numbers and account numbers in the text of a letter."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

ACCOUNT = re.compile(
    r"(?:konto(?:nr|nummer(?:et)?)?|reg\.?\s?nr)(?:\s+er)?\W{0,4}"
    r"(?P<account>\d{4}[ -/]{0,3}\d{6,10})\b",
    re.IGNORECASE,
)
OURS = re.compile(
    r"\b(?:kommunens|vores|myndighedens|betale?s?|indbetale?s?|overføre?s?)\b(?!.*\b(?:din|dit)\b)",
    re.IGNORECASE,
)
"""The authority's own account is what the reader needs to pay."""


@rule(
    name="personoplysning",
    group="opbygning",
    title="Personlige tal i brevet",
    level="B",
    evidence="indhold",
    message="Der står et CPR-nummer. Slet de sidste fire tal, hvis de ikke er nødvendige.",
    why="""
        Et brev bliver åbnet af andre, vist frem og gemt. Brug kun de oplysninger, som læseren
        skal bruge.
    """,
    source="""
        Databeskyttelsesforordningen (EU) 2016/679, artikel 5, stk. 1, litra c, om dataminimering;
        databeskyttelsesloven § 11 om personnummer.
    """,
    examples=[
        bad("Vi skriver om dit barn, ⟦010101-0000⟧.", fixed="Vi skriver om dit barn, 010101-xxxx."),
        bad("Dit CPR-nummer er ⟦0101010000⟧.", fixed="Dit CPR-nummer er 010101-xxxx."),
        bad("Pengene går ind på konto ⟦0000 0000000000⟧ i næste uge."),
        good("Du skal betale beløbet på kommunens konto 0000 0000000000 i næste uge."),
        bad("Pengene bliver overført til din konto ⟦0000 0000000000⟧ i morgen."),
        bad("Dit kontonummer er ⟦0000-0000000000⟧ hos os."),
        good("Beløbet kan overføres til konto 0000-0000000000 inden fredag."),
        good("Sagsnummer 010126-0042 og journalnummer: 010325-4711 er dine."),
        good("Betal på reg.nr. 0000, kontonr. 0000000000, inden fredag den 12. juni 2026."),
        good("Ring på 70 00 00 00, og oplys sagsnummer 2026-0101010."),
        good("Skriv dit CPR-nummer (10 tal) på skemaet, når du sender det."),
        good("Vi har slettet dit nummer, så der nu står 010101-xxxx."),
    ],
    needs_danish=False,
)
def personal_data(letter: Letter) -> Iterator[Hit]:
    for fact in letter.annotated.facts:
        if fact.kind == "cpr":
            yield _masked(fact.span, fact.value)
    for match in ACCOUNT.finditer(letter.text):
        if OURS.search(letter.text[max(0, match.start() - 60) : match.start()]):
            continue
        yield Hit(
            Span(*match.span("account")),
            message="Der står et kontonummer. Slet det, eller skriv kun de sidste fire tal.",
        )


def _masked(span: Span, value: str) -> Hit:
    # The number itself is kept out of label and message: they travel further than the letter.
    fix = Fix("choose", "Skriv xxxx for de sidste fire tal", (Edit(span, f"{value[:6]}-xxxx"),))
    return Hit(span, fixes=(fix,))

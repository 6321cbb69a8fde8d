"""CPR numbers, account numbers and other people's health in the text of a letter."""

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

SOMEBODY = re.compile(
    r"\b(?:din|dit|dine|Deres|hans|hendes|deres|sin|en anden|en|naboens|kollegas?)\s"
    r"(?:\w+s?\s){0,2}?"
    r"(?:ægtefælle|samlever|mand|kone|hustru|mor|moder|far|fader|søn|datter|søster|bror|kæreste|nabo"
    r"|kollega|barnebarn|svigermor|svigerfar|forældre|borger|medborger|eks\w*)s?\b"
    r"|\bhendes\b|\bhans\b",
    re.IGNORECASE,
)
HEALTH = re.compile(
    r"\b(?:depression\w*|\w*misbrug\w*|alkohol\w*|kræft\w*|\w+kræft|sclerose\w*|sklerose\w*"
    r"|psykiatri\w*|psykose\w*|indlæggelse\w*|indlagt|demens\w*|angst\w*|selvmord\w*|diabetes"
    r"|epilepsi\w*|hiv|adhd|autisme\w*|skizofreni\w*|bipolar\w*|blodprop\w*|hjerneskade\w*"
    r"|spiseforstyrrelse\w*|parkinson\w*|lider af)\b",
    re.IGNORECASE,
)
ILLNESS: tuple[str, ...] = (
    "depress",
    "misbrug",
    "alkohol",
    "kræft",
    "sclero",
    "sklero",
    "psyk",
    "indlæg",
    "indlagt",
)
ILLNESS += (
    "demens",
    "angst",
    "selvmord",
    "diabetes",
    "epilepsi",
    "hiv",
    "adhd",
    "autisme",
    "skizo",
)
ILLNESS += ("bipolar", "blodprop", "hjerneskade", "spiseforstyrrelse", "parkinson", "lider af")
"""Without one of these the letter names no illness, and nothing is searched for."""

APART = 45
"""More signs than this between the person and the illness: they hardly belong together."""

OF_OTHERS = "Her står der noget om en andens helbred. Slet det, hvis afgørelsen ikke bygger på det."


@rule(
    name="personoplysning",
    group="opbygning",
    title="Personlige oplysninger i brevet",
    level="B",
    evidence="indhold",
    message="Der står et CPR-nummer. Slet de sidste fire tal, hvis de ikke er nødvendige.",
    why="""
        Andre kan åbne et brev, vise det frem og gemme det. Brug kun de oplysninger, som læseren
        skal bruge.
    """,
    source="""
        Databeskyttelsesforordningen (EU) 2016/679, artikel 5, stk. 1, litra c, om dataminimering;
        artikel 9 om helbred; databeskyttelsesloven § 11 om personnummer.
    """,
    examples=[
        bad("Vi skriver om dit barn, ⟦010101-0000⟧.", fixed="Vi skriver om dit barn, 010101-xxxx."),
        bad("Dit CPR-nummer er ⟦0101010000⟧.", fixed="Dit CPR-nummer er 010101-xxxx."),
        bad("Pengene går ind på konto ⟦0000 0000000000⟧ i næste uge."),
        bad("Vi har læst, at ⟦din mors depression⟧ fylder meget hos dig."),
        bad("Lægen skriver, at ⟦din samlever er i behandling for et alkoholmisbrug⟧."),
        good("Din mor har skrevet under. Du har haft en depression."),
        good("Du har søgt om hjælp til din mor, og vi har talt om dit helbred."),
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
    yield from _health(letter)
    for match in ACCOUNT.finditer(letter.text):
        if OURS.search(letter.text[max(0, match.start() - 60) : match.start()]):
            continue
        yield Hit(
            Span(*match.span("account")),
            message="Der står et kontonummer. Slet det, eller skriv kun de sidste fire tal.",
        )


def _health(letter: Letter) -> Iterator[Hit]:
    """Yield the places where somebody else is named with an illness."""
    low = letter.text.lower()
    if not any(word in low for word in ILLNESS):
        return
    for sentence in letter.annotated.running:
        text = letter.at(sentence.span)
        ill = HEALTH.search(text)
        if not ill:
            continue
        for other in SOMEBODY.finditer(text):
            if 0 <= ill.start() - other.end() <= APART:
                start = sentence.span.start
                place = Span(start + other.start(), start + ill.end())
                yield Hit(place, message=OF_OTHERS)
                break


def _masked(span: Span, value: str) -> Hit:
    # The number itself is kept out of label and message: they travel further than the letter.
    fix = Fix("choose", "Skriv xxxx for de sidste fire tal", (Edit(span, f"{value[:6]}-xxxx"),))
    return Hit(span, fixes=(fix,))

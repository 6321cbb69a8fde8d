"""The sentences that tell a writer what differs."""

from klarbesked.engine.document import Span
from klarbesked.engine.guard.difference import Difference, Kind, Severity
from klarbesked.engine.guard.matched import Matched

NAMES: dict[Kind, str] = {
    "amount": "Beløbet", "date": "Datoen", "deadline": "Fristen", "duration": "Tiden",
    "percentage": "Andelen", "clock_time": "Klokkeslættet", "place": "Stedet",
    "contact": "Kontaktoplysningen", "case_number": "Sagsnummeret", "cpr": "CPR-nummeret",
    "citation": "Henvisningen til loven", "number": "Tallet", "name": "Navnet",
    "comparator": "Grænsen", "outcome": "Resultatet", "duty": "Det, nogen skal, kan eller må,",
    "actor": "Den, der skal gøre noget,", "negation": "Et »ikke«", "condition": "Betingelsen",
    "certainty": "Forbeholdet", "order": "Rækkefølgen", "options": "Valgmuligheden",
    "complaint_route": "Vejen for en klage",
    "suspensive_effect": "Det, der gælder, mens klagen bliver behandlet,",
    "scope": "Hvem det gælder", "party": "Den person eller myndighed, der er nævnt,",
    "added": "Teksten", "removed": "Teksten", "field": "Feltet", "letters": "Brevet",
    "language": "Sproget", "empty": "Brevet",
}  # fmt: skip
LONGEST = 90


def changed(
    kind: Kind, severity: Severity, matched: Matched, before: Span, after: Span
) -> Difference:
    old, new = shown(matched.before.at(before)), shown(matched.after.at(after))
    sentence = f"{NAMES[kind]} er ændret fra »{old}« til »{new}«."
    return Difference(kind, severity, sentence, before, after)


def removed(kind: Kind, severity: Severity, matched: Matched, before: Span) -> Difference:
    sentence = f"{NAMES[kind]} »{shown(matched.before.at(before))}« står ikke i den nye tekst."
    return Difference(kind, severity, sentence, before, None)


def added(kind: Kind, severity: Severity, matched: Matched, after: Span) -> Difference:
    sentence = f"{NAMES[kind]} »{shown(matched.after.at(after))}« står ikke i den gamle tekst."
    return Difference(kind, severity, sentence, None, after)


def shown(text: str) -> str:
    """Return a text cut at a word where it is long, and a field without its marks."""
    if text.startswith("«") and text.endswith("»"):
        # The sentence has quotation marks of its own.
        text = text[1:-1]
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0] + " …"

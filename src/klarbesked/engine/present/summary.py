"""A letter's state in a few Danish sentences, the same in every format."""

from collections import Counter
from collections.abc import Iterable

from klarbesked.engine.annotate.facts.date import MONTH_NAMES
from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Evidence, Finding, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_date import DateSource
from klarbesked.engine.letter_type import Family
from klarbesked.engine.measures import LONG_SENTENCE, Measures

LEVEL_WORDS: dict[Level, str] = {"A": "Ret først", "B": "Gør klarere", "C": "Overvej"}
EVIDENCE_WORDS: dict[Evidence, str] = {
    "laesertest": "Prøvet på læsere",
    "indhold": "Bygger på indhold",
    "vane": "Er en vane i faget",
}
TYPE_WORDS: dict[Family, str] = {
    "afgoerelse": "en afgørelse",
    "partshoering": "en partshøring",
    "indkaldelse": "en indkaldelse",
    "andet": "en anden slags brev",
}
DATE_WORDS: dict[DateSource, str] = {
    "flag": "Du har selv valgt datoen",
    "letter": "Datoen står i brevet",
    "today": "Vi kan ikke finde en dato i brevet og regner med i dag",
}
LIMITS = "Vi kan ikke se, om afgørelsen er rigtig, eller om begrundelsen er god nok."
NOT_COUNTED = "Ikke opgjort"


MOSTLY_UNCHECKED = "Det meste af brevet kunne vi ikke tjekke."
"""Most rules know Danish only; their silence about another language is no praise."""


def status(checked: Checked) -> str:
    """Say what is to be done, the most important first. Never a grade, never praise."""
    if checked.letter.annotated.language == "da":
        return _found(checked.findings)
    return f"{MOSTLY_UNCHECKED} {_found(checked.findings) if checked.findings else ''}".rstrip()


def _found(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.level for finding in findings)
    first = (
        f"{places(counts['A'])} skal du rette først."
        if counts["A"]
        else "Vi har ikke fundet noget, du skal rette først."
    )
    rest = []
    if counts["B"]:
        rest.append(f"{counts['B']} kan du gøre klarere.")
    if counts["C"]:
        rest.append(f"{counts['C']} kan du overveje.")
    return " ".join([first, *rest])


def places(count: int) -> str:
    return "1 sted" if count == 1 else f"{figure(count)} steder"


def figure(number: int) -> str:
    """Write a count as Danes do.

    >>> figure(1240)
    '1.240'
    """
    return f"{number:,}".replace(",", ".")


def type_words(letter: Letter) -> str:
    """Say which kind of letter it is, and who says so."""
    if letter.type.is_chosen:
        return f"Du har valgt, at det er {_type_name(letter)}"
    if not letter.type.is_sure:
        return f"Vi er i tvivl om, hvilken type brev det er{_guesses(letter)}"
    return f"Ser ud til at være {_type_name(letter)}"


def _guesses(letter: Letter) -> str:
    types = letter.catalogue.types
    names = [types[id_].title for id_ in (letter.type.id, *letter.type.others) if id_ in types]
    return f". Måske {' eller '.join(f'“{name}”' for name in names[:2])}" if names else ""


def _type_name(letter: Letter) -> str:
    """Name the type as the catalogue does, in quotation marks, or the family in words."""
    spec = letter.catalogue.types.get(letter.type.id)
    return f"“{spec.title}”" if spec else TYPE_WORDS[letter.type.family]


def date_sentence(letter: Letter) -> str:
    day = letter.date.day
    written = f"{day.day}. {MONTH_NAMES[day.month - 1]} {day.year}"
    return f"{DATE_WORDS[letter.date.source]}: {written}."


def length_words(measures: Measures) -> str:
    words = "1 ord" if measures.words == 1 else f"{figure(measures.words)} ord"
    return f"{words} i {_sentences(measures)}"


def long_sentence_words(measures: Measures) -> str:
    if not measures.sentences:
        return NOT_COUNTED
    long = figure(measures.long_sentences)
    return f"{long} af {_sentences(measures)} er på mere end {LONG_SENTENCE} ord"


def _sentences(measures: Measures) -> str:
    one = measures.sentences == 1
    return "1 sætning" if one else f"{figure(measures.sentences)} sætninger"


def lix_sentence(measures: Measures) -> str:
    lix, rix = danish(measures.lix), danish(measures.rix)
    return f"LIX {lix}, RIX {rix}. De to tal siger noget om længde, ikke om læseren forstår brevet."


def danish(number: float | None) -> str:
    """Write a number with a Danish comma; what is unknown is said to be so."""
    return NOT_COUNTED.lower() if number is None else str(number).replace(".", ",")


def rules_by_reason(checked: Checked) -> dict[str, list[str]]:
    """Return each reason why something was not checked, with the rules it is the reason for."""
    reasons: dict[str, list[str]] = {}
    for rule, reason in checked.not_run:
        reasons.setdefault(reason, []).append(rule)
    return reasons

"""Whether the examples of the authority's own rules come out as it says."""

from datetime import date

from klarbesked.engine.annotate import annotate
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_date import LetterDate
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.letter_type.recognise import UNKNOWN
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.rule import Example, Rule

UNREADABLE = "Der er ingen tekst i eksemplet. Skriv en sætning fra et brev."
NOT_FOUND = "Reglen finder ingenting i eksemplet. Ret reglen, eller skriv findes = false."
FOUND = "Reglen finder noget i eksemplet. Ret reglen, eller skriv findes = true."


def check_examples(rule: Rule) -> list[str]:
    """Return a Danish sentence for each example that comes out otherwise than the rule says.

    An example is a piece of a letter: it has no type and no date, so what the rule says of those
    is not tried.
    """
    said = [(number, _fault(rule, each)) for number, each in enumerate(rule.examples, 1)]
    return [f"{rule.name}, eksempel {number}: {fault}" for number, fault in said if fault]


def _fault(rule: Rule, example: Example) -> str:
    try:
        annotated = annotate(read_letter(example.text.encode(), "eksempel.md"))
    except UnreadableLetterError:
        return UNREADABLE
    day = rule.valid_from or rule.valid_to or date.min
    letter = Letter(annotated, lines_of(annotated), UNKNOWN, LetterDate(day, "flag"))
    is_found = any(rule(letter))
    if is_found == example.is_bad:
        return ""
    return FOUND if is_found else NOT_FOUND

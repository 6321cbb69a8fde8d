"""The sentences that say what a comparison came to, the same on every page."""

from klarbesked.engine.guard import Comparison, Difference

SAME = "Betydningen er den samme, så vidt vi kan se."
LIMITS = "Vi ser på tal, frister, pligter, betingelser og resultat. Læs selv det hele igennem."
HARD, SOFT = "Kan være ændret", "Se på"


def verdict_sentence(comparison: Comparison) -> str:
    """Return the first thing a reader must know.

    "Betydningen: ét sted skal du se på." where nothing is hard, else "Betydningen er ændret …".
    """
    hard = sum(one.severity == "hard" for one in comparison.differences)
    count = hard or len(comparison.differences)
    if not count:
        return SAME
    is_whole = all(one.before is None and one.after is None for one in comparison.differences)
    if hard and is_whole:
        return "Vi kan ikke sammenligne de to breve."
    places = "ét sted" if count == 1 else f"{count} steder"
    if hard:
        return f"Betydningen kan være ændret {places}."
    return f"Betydningen: {places} skal du se på."


def severity_words(one: Difference) -> str:
    return HARD if one.severity == "hard" else SOFT

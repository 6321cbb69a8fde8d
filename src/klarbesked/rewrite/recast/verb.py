"""A verb in the form that a new sentence asks for."""

from typing import Literal

from klarbesked.engine.annotate.lemma.inflect import inflect
from klarbesked.engine.annotate.lemma.lemma import is_infinitive
from klarbesked.engine.annotate.morph import morph

Form = Literal["present", "past", "participle", "infinitive"]

FORMS = {
    "present": morph("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act"),
    "past": morph("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act"),
    "participle": morph("VERB", "Definite=Ind|Number=Sing|Tense=Past|VerbForm=Part"),
    "infinitive": morph("VERB", "VerbForm=Inf|Voice=Act"),
}
PAST = {"bevilge": "bevilgede", "udvælge": "udvalgte", "overveje": "overvejede"}
"""Where a made-up past tense would be wrong."""


def verb(lemma: str, form: Form) -> str | None:
    """Return the active form, None for a verb we do not know.

    >>> verb("træffe", "past"), verb("videresende", "present"), verb("hjælpen", "past")
    ('traf', 'videresender', None)
    """
    if not is_infinitive(lemma):
        return None
    if form == "infinitive":
        return lemma
    return PAST.get(lemma) if form == "past" and lemma in PAST else inflect(lemma, FORMS[form])

"""The words, terms and levels Haderby Kommune has chosen."""

from datetime import datetime, timedelta

from klarbesked.engine.check import all_rules
from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.letters.domain.levels import set_level
from klarbesked.web.letters.domain.terms import add_term
from klarbesked.web.letters.domain.words import add_word
from klarbesked.web.letters.models import LevelChoice, OwnTerm, WordKind

WORDS = (("cv", WordKind.ACRONYM), ("nemkonto", WordKind.ACRONYM), ("kl.", WordKind.ABBREVIATION))
TERMS = (
    ("uarbejdsdygtig", "Du er for syg til at arbejde.", "sygedagpengeloven § 7", "A"),
    ("partshøring", "Vi spørger, hvad du mener, før vi beslutter noget.", "", "B"),
    ("oplysningspligt", "Du skal selv fortælle os, når noget ændrer sig for dig.", "", "A"),
)


def put_own_words(authority: Authority, by: User, now: datetime) -> None:
    for number, (word, kind) in enumerate(WORDS):
        add_word(authority, word=word, kind=kind, by=by, now=now - timedelta(days=90 - number))
    for number, (expression, explanation, law, level) in enumerate(TERMS):
        term = OwnTerm(
            authority=authority, expression=expression, explanation=explanation, law=law,
            level=level,
        )  # fmt: skip
        add_term(term, by=by, now=now - timedelta(days=60 - number))
    why = "Vores breve nævner tit loven, og borgerne har ikke spurgt til det."
    rule = all_rules()["lovhenvisning-i-saetning"]
    set_level(authority, rule, LevelChoice.C, why=why, by=by, now=now - timedelta(days=30))

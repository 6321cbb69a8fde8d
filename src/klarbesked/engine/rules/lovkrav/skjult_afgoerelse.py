"""Letters that call themselves something else and decide something all the same."""

import re
from bisect import bisect
from collections.abc import Iterator

from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

COMPLAINT = re.compile(r"\b(?:på)?klag", re.IGNORECASE)
"""A letter that says how to complain knows that it decides."""

CALLED = re.compile(r"orienter|informa|påmind|kvitter|specifikation|meddelelse", re.IGNORECASE)
"""What a letter calls itself that says it does not decide."""

BENEFIT = re.compile(
    r"\b\w*(?:ydelse|hjælp|dagpenge|tilskud|støtte|pension|godtgørelse|sats)\w*\b", re.IGNORECASE
)
CHANGES = {"end", "reduce", "suspend", "refuse", "repay"}
WHEN = {"date", "amount"}
LONGEST = 90
"""So many characters of the sentence are shown."""

ONLY_IF = re.compile(
    r"\b(?:hvis|når|såfremt|kan|risikerer|ellers|medmindre|overvejer)\b", re.IGNORECASE
)


@rule(
    name="skjult-afgoerelse",
    group="lovkrav",
    title="Brevet ser ud til at afgøre noget",
    level="B",
    evidence="indhold",
    message=(
        "“{words}” ændrer læserens ret eller penge. Så er brevet en afgørelse, hvad det end "
        "hedder, og det skal have begrundelse og klagevejledning. Er det rigtigt?"
    ),
    why="""
        En afgørelse er det, den gør, ikke det, den hedder. Uden begrundelse og klagevejledning
        ved læseren ikke, at han kan klage, og fristen løber ikke.
    """,
    source="""
        Folketingets Ombudsmand, j.nr. 2004-0677-050 (retsinformation.dk): en specifikation, der
        satte kontanthjælpen ned med 500 kr. uden begrundelse og klagevejledning, blev kritiseret.
    """,
    examples=[
        bad(
            "# Orientering om din kontanthjælp\n\nKære Anne\n\n⟦Vi orienterer dig om, at din "
            "kontanthjælp bliver sat ned med 500 kr. fra den 1. maj 2026.⟧\n\nDu skal ikke gøre "
            "noget.\n\nMed venlig hilsen\n\nMette Holm"
        ),
        good(
            "# Orientering om nye åbningstider\n\nKære Anne\n\nVi orienterer dig om, at vi flytter "
            "den 1. maj 2026. Din kontanthjælp er den samme.\n\nDu skal ikke gøre noget.\n\nMed "
            "venlig hilsen\n\nMette Holm"
        ),
        good(
            "# Orientering om din kontanthjælp\n\nKære Anne\n\nVi orienterer dig om, at hjælpen "
            "kan stoppe, hvis du ikke svarer.\n\nDu skal svare i maj.\n\nMed venlig hilsen\n\n"
            "Mette Holm"
        ),
    ],
    scope="letter",
)
def hidden_decision(letter: Letter) -> Iterator[Hit]:
    subject = letter.at(letter.subject.span) if letter.subject else ""
    is_decision = letter.type.family == "afgoerelse" and letter.type.is_sure
    if (
        (is_decision and not CALLED.search(subject))
        or letter.type.family == "partshoering"
        or COMPLAINT.search(letter.text)
    ):
        return
    changes = sorted(
        fact.span.start
        for fact in letter.annotated.facts
        if fact.kind == "outcome" and fact.value in CHANGES
    )
    for line in letter.lines.all:
        is_sure = "tekst" in line.places and not WHEN.isdisjoint(line.facts)
        if not is_sure or bisect(changes, line.span.end) == bisect(changes, line.span.start - 1):
            continue
        text = letter.at(line.span)
        if BENEFIT.search(text) and not ONLY_IF.search(text):
            shown = text if len(text) < LONGEST else f"{text[:LONGEST]} …"
            yield Hit(line.span, {"words": shown})
            return

"""A last day for complaints that does not fit the four weeks."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from klarbesked.engine.annotate.facts.date import DateMention, date_mentions
from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.law.calendar import in_words
from klarbesked.law.deadline import Deadline, appeal_deadline
from klarbesked.law.delivery import NoDeliveryRuleError

COMPLAINT = re.compile(r"\b(?:på)?klag\w*", re.IGNORECASE)
LAST_DAY = re.compile(
    r"\b(?:senest|inden|frist\w*(?: er)?|til og med|altså|dvs\.?|det vil sige)\W+(?:senest )?"
    r"(?:\w+dag\W+)?(?:den |d\. )?$",
    re.IGNORECASE,
)
SLACK = timedelta(days=14)
"""A letter by post is longer on its way; up to so many days later may be right as well."""

LONGEST = timedelta(days=90)
"""A day without a year that is further off belongs to the year that has been."""


@rule(
    name="frist-regnet-forkert",
    group="lovkrav",
    title="Fristen for at klage er regnet forkert",
    level="A",
    evidence="indhold",
    message="{problem} {trace}",
    why="""
        Klagefristen er 4 uger fra den dag, læseren har fået afgørelsen. Siger brevet en tidligere
        dag, kan nogen miste en ret. Siger brevet en senere dag, har I lovet for meget.
    """,
    source="""
        Retssikkerhedsloven § 67 (læst hos dukh.dk og ast.dk): 4 uger fra meddelelsen.
        Forældelsesloven § 27 om dage, hvor ingen frist slutter. Hvornår et brev er kommet frem,
        står i law/delivery.tsv.
    """,
    examples=[
        bad(
            "Haderby, den 5. marts 2026\n\nKære Anne\n\nDu kan klage til os senest den ⟦2. april "
            "2026⟧, for fristen er 4 uger."
        ),
        bad(
            "Haderby, den 5. marts 2026\n\nKære Anne\n\nDin klage skal være hos os senest den ⟦28. "
            "maj 2026⟧."
        ),
        good(
            "Haderby, den 5. marts 2026\n\nKære Anne\n\nDu kan klage til os senest den 7. april "
            "2026, for fristen er 4 uger."
        ),
        good(
            "Haderby, den 5. marts 2026\n\nKære Anne\n\nSvar os senest den 12. marts 2026. Du har "
            "klaget over en anden sag."
        ),
    ],
)
def wrong_deadline(letter: Letter) -> Iterator[Hit]:
    if letter.date.source == "today":
        return
    try:
        earliest = appeal_deadline(letter.day, "digital")
    except NoDeliveryRuleError:
        return
    for sentence in letter.annotated.running:
        text = letter.at(sentence.span)
        if not COMPLAINT.search(text):
            continue
        for mention in date_mentions(text):
            day = _last_day(mention, text, letter.day)
            problem = _problem(day, earliest) if day else None
            if problem:
                start = sentence.span.start
                place = Span(start + mention.core.start, start + mention.core.end)
                yield Hit(place, {"problem": problem, "trace": " ".join(earliest.trace)})


def _last_day(mention: DateMention, text: str, written: date) -> date | None:
    """Return the day where it is given as the last one for a complaint."""
    before = text[: mention.core.start]
    if not LAST_DAY.search(before) or not COMPLAINT.search(text):
        return None
    if COMPLAINT.search(before) is None and " klag" not in text[mention.core.end :][:40].lower():
        return None
    day = mention.in_year(mention.year or written.year)
    if day and day < written and not mention.year:
        # A letter of December says "senest den 2. januar" of the year to come.
        to_come = mention.in_year(written.year + 1)
        day = to_come if to_come and to_come - written < LONGEST else None
    return day if day and day > written else None


def _problem(day: date, earliest: Deadline) -> str | None:
    if day < earliest.day:
        return f"Fristen er for kort. Den sidste dag er {in_words(earliest.day)}."
    if day > earliest.day + SLACK:
        return f"Fristen er for lang. Med Digital Post er den sidste dag {in_words(earliest.day)}."
    return None

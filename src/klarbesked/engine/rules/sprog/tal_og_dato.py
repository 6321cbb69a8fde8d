"""Dates and amounts that can be misread, do not exist, or are written in two ways."""

from collections.abc import Iterator
from datetime import date, timedelta

from klarbesked.engine.annotate.facts.amount import Amount, amount_mentions
from klarbesked.engine.annotate.facts.date import (
    MONTH_NAMES,
    WEEKDAYS,
    DateMention,
    date_mentions,
)
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

NEEDS_POINT = 10_000
"""From five digits on, a reader counts wrong without a point: 11423."""


@rule(
    name="tal-og-dato",
    group="sprog",
    title="Tal eller dato, som læseren kan misforstå",
    level="C",
    evidence="indhold",
    message="Læseren kan misforstå datoen. Skriv måneden med bogstaver: {date}.",
    why="""
        Læseren handler efter datoer og beløb. Findes dagen ikke, eller passer ugedagen ikke,
        kan det koste et møde eller en frist.
    """,
    source="""
        Folketingstidende, Retskrivningsvejledning (folketingstidende.dk): beløb med fire cifre
        eller flere skrives med punktum. EU's Publikationskontor, Formelle regler, punkt 10.2
        (publications.europa.eu/code/da): i løbende tekst skrives måneden med bogstaver.
        Kalenderen for ugedage.
    """,
    examples=[
        bad("Svar os senest ⟦3/4-24⟧.", fixed="Svar os senest 3. april 2024."),
        good("Kopi af brev af 15.04.2026 og 16.04.2026 er lagt ved i en mappe"),
        good("Sendt: 03.05.2026\n\nVi har læst din ansøgning og skriver til dig om den."),
        bad("Vi ses den ⟦03.05.2026⟧ kl. 10.", fixed="Vi ses den 3. maj 2026 kl. 10."),
        bad("Mødet er ⟦mandag den 2. juni 2026⟧ på kontoret.", level="A"),
        bad("Du skal svare senest den ⟦31. april 2026⟧ til os.", level="A"),
        bad("Du får ⟦4550,-⟧ om måneden.", fixed="Du får 4.550 kr. om måneden."),
        bad("Du får ⟦11423 kr.⟧ om måneden.", fixed="Du får 11.423 kr. om måneden."),
        good("Mødet er mandag den 1. juni 2026 kl. 10.30 på kontoret."),
        good("Du får 4.550 kr. om måneden fra den 3. april 2026, i alt 950 kr. mere."),
        good("Din sag har nummer 2026/13-4, og huset er 3/4 færdigt."),
    ],
)
def number_and_date(letter: Letter) -> Iterator[Hit]:
    for mention in date_mentions(letter.text):
        if _is_read(mention.span, letter):
            yield from _date_hits(mention, letter)
    for amount in amount_mentions(letter.text):
        if _is_in_prose(amount.span, letter) and (amount.has_dash or _needs_point(amount)):
            yield _amount_hit(amount)


def _is_read(span: Span, letter: Letter) -> bool:
    block = letter.document.block_at(span.start)
    return block is not None and block.kind not in ("letterhead", "footer")


def _is_in_prose(span: Span, letter: Letter) -> bool:
    """Whether it stands in a sentence; in tables and labels numbers are written short."""
    sentence = letter.annotated.running_at(span)
    return sentence is not None and sentence.is_ended


def _date_hits(mention: DateMention, letter: Letter) -> Iterator[Hit]:
    if not mention.exists:
        yield Hit(mention.core, level="A", message="Den dag findes ikke. Ret datoen.")
        return
    day = _day(mention, letter)
    if day and mention.weekday is not None and day.weekday() != mention.weekday:
        yield Hit(
            mention.span,
            {"date": spelled(mention), "weekday": WEEKDAYS[day.weekday()]},
            level="A",
            message="Ugedagen passer ikke: {date} er en {weekday}. Ret dagen eller datoen.",
        )
    elif mention.is_numeric and mention.year and _is_in_prose(mention.core, letter):
        text = spelled(mention)
        fix = Fix("swap", f"Skriv “{text}”", (Edit(mention.core, text),))
        yield Hit(mention.core, {"date": text}, (fix,))


def _day(mention: DateMention, letter: Letter) -> date | None:
    """Return the day meant. Without a year it is the first such day after a dated letter."""
    if mention.year:
        return mention.in_year(mention.year)
    if letter.date.source == "today":
        return None
    year = letter.day.year
    this_year = mention.in_year(year)
    is_past = this_year is not None and this_year < letter.day - timedelta(days=31)
    return mention.in_year(year + 1) if is_past else this_year


def spelled(mention: DateMention) -> str:
    year = f" {mention.year}" if mention.year else ""
    return f"{mention.day}. {MONTH_NAMES[mention.month - 1]}{year}"


def _needs_point(amount: Amount) -> bool:
    return not amount.has_point and amount.digits.isdigit() and int(amount.digits) >= NEEDS_POINT


def _amount_hit(amount: Amount) -> Hit:
    whole = f"{int(amount.digits.replace('.', '')):,}".replace(",", ".")
    text = f"{whole} kr."
    if amount.has_oere or amount.has_scale:
        return Hit(amount.span, message="Beløbet er svært at læse. Sæt punktum ved tusinder.")
    fix = Fix("swap", f"Skriv “{text}”", (Edit(amount.span, text),))
    return Hit(
        amount.span,
        {"amount": text},
        (fix,),
        message="Skriv beløbet, så alle kan læse det: {amount}",
    )

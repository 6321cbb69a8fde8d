"""What a fact is: a date, an amount, a deadline …, with one spelling to compare by."""

from typing import Literal, NamedTuple

from klarbesked.engine.document import Span

FactKind = Literal[
    "date", "amount", "phone", "email", "cpr",
    "duration", "percentage", "clock_time", "place", "case_number", "citation",
    "deadline", "comparator", "outcome", "negation", "condition", "duty", "party", "number",
]  # fmt: skip


class Fact(NamedTuple):
    """`value` is the same for all spellings of the same fact.

    date         2026-05-01, or --05-01 where the year is not written
    amount       kroner with a point: 1234.50
    phone        digits only, with +45 left out
    email        lower case
    cpr          ten digits with a hyphen after six
    duration     a number and a unit: 14 day, 6 month, 10 workday, 90 minute, 2 time, 14-21 day
    percentage   10 % · 5 pct.point · 1/3; half is 50 %
    clock_time   10:30 · 09:00-15:00
    place        lower case: "nørregade 12", "6000 kolding", "lokale 4"
    case_number  as written, without spaces
    citation     canonical, see law/citation.py; several places between " | "
    deadline     direction, limit and anchor: "latest 28 day after decision"
    comparator   at_least, at_most, more_than, less_than, about, per_hour, per_day, per_week, per_quarter,
                 per_month, per_year, before_tax, after_tax, by, to
    outcome      grant, refuse, end, suspend, reduce, repay, uphold, remit, change, extend
    negation     not
    condition    if, only, except; "medmindre" is if and a negation
    duty         must, need_not, may, must_not, should
    number       a number that is none of these; only the guard looks for them
    party        somebody who is neither the reader nor the sender: ankestyrelsen, employer …

    `detail` is what stands with it: the weekday of a date (0 is Monday).
    """

    kind: FactKind
    span: Span
    value: str
    detail: str = ""

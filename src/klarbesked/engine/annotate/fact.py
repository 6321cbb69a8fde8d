"""What a fact is: a date, an amount, a phone number …, with one spelling to compare by."""

from typing import Literal, NamedTuple

from klarbesked.engine.document import Span

FactKind = Literal["date", "amount", "phone", "email", "cpr"]


class Fact(NamedTuple):
    """`value` is the same for all spellings of the same fact.

    date    2026-05-01, or --05-01 where the year is not written
    amount  kroner with a point: 1234.50
    phone   digits only, with +45 left out
    email   lower case
    cpr     ten digits with a hyphen after six
    """

    kind: FactKind
    span: Span
    value: str

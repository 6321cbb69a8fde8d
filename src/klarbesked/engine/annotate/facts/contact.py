"""Phone numbers and e-mail addresses."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
GROUPED = (
    r"\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{2}|[2-9]\d{3} \d{4}|\d{2} \d{3} \d{3}"
    r"|\d{2} \d{2} \d{4}|\d{3} \d{2} \d{3}"
)
PHONE = re.compile(
    r"(?<![\d,/-])(?:(?:\+|00)(?:45|299|298) ?)?"
    rf"(?:(?P<grouped>{GROUPED})|(?P<run>\d{{8}}))(?![\d/-]|,\d)"
)
NAMED = re.compile(
    r"(?:tlf|telefon(?:nummer|nr)?|tel|mobil|sms|nummer(?:et)?"
    r"|ring(?:e|er)?(?: til)?(?: os)?(?: på)?)"
    r"[\s.:]*(?:nr[\s.:]*)?(?:på[\s.:]*)?$",
    re.IGNORECASE,
)
OTHER_NUMBER = re.compile(
    r"(?:cvr|ean|se|p|sags?|journal|j|konto|reg|løbe|faktura|kunde)\W{0,2}(?:nr|nummer|id)?[\s.:]*$",
    re.IGNORECASE,
)
SHORT = re.compile(
    r"(?:tlf|telefon|tel)[\s.:]*(?:nr[\s.:]*)?(\d{2} \d{2} \d{2}|\d{6}|\d{3} \d{3})\b",
    re.IGNORECASE,
)
"""Greenland has six digits."""


def emails(text: str) -> Iterator[Fact]:
    for match in EMAIL.finditer(text):
        yield Fact("email", Span(*match.span()), match.group().lower())


def phones(text: str) -> Iterator[Fact]:
    """Yield Danish numbers of eight digits; ungrouped ones only after a word for telephone."""
    for match in PHONE.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()]
        if OTHER_NUMBER.search(before) or (match["run"] and not NAMED.search(before)):
            continue
        digits = re.sub(r"\D", "", match["grouped"] or match["run"])
        yield Fact("phone", Span(*match.span()), digits)
    for match in SHORT.finditer(text):
        yield Fact("phone", Span(*match.span(1)), re.sub(r"\D", "", match.group(1)))

"""Phone numbers and e-mail addresses."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,8}")
GROUPED = (
    r"\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{2}|[2-9]\d{3} \d{4}|\d{2} \d{3} \d{3}"
    r"|\d{2} \d{2} \d{4}|\d{3} \d{2} \d{3}|[2-9]\d{3} \d{2} \d{2}"
)
PHONE = re.compile(
    r"(?<![\d,/-])(?:(?:\+|00)(?:45|299|298) ?)?"
    rf"(?:(?P<grouped>{GROUPED})|(?P<run>\d{{8}}))(?![\d/-]|,\d)"
)
NAMED = re.compile(
    r"(?:tlf|telefon(?:nummer|nr)?|tel|\bt|mobil|sms|nummer(?:et)?(?: er)?|træffe\w* (?:mig|os) på"
    r"|ring\w*(?: til)?(?: os| (?-i:[A-ZÆØÅ]\w+))?(?: på)?)"
    r"[\s.:]*(?:nr[\s.:]*)?(?:på[\s.:]*)?$",
    re.IGNORECASE,
)
DASHED = re.compile(
    r"\d{4}-\d{4}|\d{2}(?:-\d{2}){3}|\d{3} \d{3} \d{2}|\d{3} \d{3}|\d{2} \d{2} \d{2}|\d{6}"
)
"""Only after a word for telephone; six digits are Greenland's and the Faroes'."""

MANY_DIGITS = re.compile(r"\d(?:[ .-]?\d){5,15}")
PREFIX, AFTER = 6, 3
LONGEST_LOCAL, LONGEST_DOMAIN = 65, 256
OTHER_NUMBER = re.compile(
    r"(?:cvr|ean|se|p|sags?|journal|j|konto|reg|løbe|faktura|kunde|fax)\W{0,2}(?:nr|nummer|id)?"
    r"(?: er)?[\s.:]*$",
    re.IGNORECASE,
)


def emails(scanned: Scan) -> Iterator[Fact]:
    """Yield addresses; around each @, since most text has none."""
    low = scanned.low
    end, sign = 0, low.find("@")
    while sign >= 0:
        is_between = low[sign - 1 : sign].isalnum() and low[sign + 1 : sign + 2].isalnum()
        first = max(end, sign - LONGEST_LOCAL)
        match = EMAIL.search(low, first, sign + LONGEST_DOMAIN) if is_between else None
        if match:
            end = match.end()
            yield Fact("email", Span(*match.span()), match.group())
        sign = low.find("@", max(end, sign + 1))


def _around_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches where many digits stand together; the rest of the text has none."""
    end = 0
    for digits in MANY_DIGITS.finditer(text):
        start = max(end, digits.start() - PREFIX)
        for match in pattern.finditer(text, start, digits.end() + AFTER):
            end = match.end()
            yield match


def phones(scanned: Scan) -> Iterator[Fact]:
    """Yield Danish numbers of eight digits; ungrouped ones only after a word for telephone."""
    text = scanned.text
    for match in _around_digits(PHONE, text):
        before = text[max(0, match.start() - 30) : match.start()]
        if OTHER_NUMBER.search(before) or (match["run"] and not NAMED.search(before)):
            continue
        digits = re.sub(r"\D", "", match["grouped"] or match["run"])
        yield Fact("phone", Span(*match.span()), digits)
    for match in _around_digits(DASHED, text):
        before = text[max(0, match.start() - 30) : match.start()]
        is_abroad = before.endswith(("+299 ", "+298 "))
        is_whole = not re.match(r"[\d-]| \d", text[match.end() : match.end() + 2])
        if is_whole and (is_abroad or NAMED.search(before)):
            yield Fact("phone", Span(*match.span()), re.sub(r"\D", "", match.group()))

"""Numbers of cases and journals, named as such."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.document import Span

CASE = re.compile(
    r"(?<!\w)(?:sags?\.?\s?(?:nummer|nr\.?|id)|j\.?\s?(?:nr\.?|nummer)|journal\.?\s?(?:nummer|nr\.?)|sagsnr\.?)"
    r"(?:\s?er)?\s?:?\s?(?P<number>[A-ZÆØÅ]{0,4}-?\d[\w./-]{0,24}\d)",
    re.IGNORECASE,
)


def case_numbers(text: str) -> Iterator[Fact]:
    for match in CASE.finditer(text):
        yield Fact("case_number", Span(*match.span("number")), match["number"].upper())

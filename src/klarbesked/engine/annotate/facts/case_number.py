"""Numbers of cases and journals, named as such."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan, keys, whole_matches
from klarbesked.engine.document import Span

CASE = re.compile(
    r"(?:sag(?:s|en)?(?: har)?[. -]{0,2}(?:nummer|nr\.?|id)|j(?:ournal)?[. -]{0,2}(?:nummer|nr\.?))"
    r"(?:et)?(?: er)? ?:? ?(?P<number>[a-zæøå]{0,4}-?\d(?:[\w./-]{0,24}\d)?)"
)
FIRST = keys("sags sag j jnr journal")


def case_numbers(scanned: Scan) -> Iterator[Fact]:
    for match in whole_matches(CASE, scanned, FIRST):
        span = Span(*match.span("number"))
        yield Fact("case_number", span, scanned.text[span.start : span.end].upper())

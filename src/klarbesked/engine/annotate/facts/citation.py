"""References to law as facts."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span
from klarbesked.law.citation import citations


def citation_facts(scanned: Scan) -> Iterator[Fact]:
    for found in citations(scanned.text):
        yield Fact("citation", Span(found.start, found.end), " | ".join(found.canonical))

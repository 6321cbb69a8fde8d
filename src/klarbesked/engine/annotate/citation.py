"""References to law, as stretches of text that a reader takes in as one."""

from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.law.citation import citations as law_citations


def citations(text: str) -> Iterator[Span]:
    """Yield the numbers of each reference: "§ 13, stk. 2", "lov nr. 62 af 24. oktober 2025"."""
    for found in law_citations(text):
        yield from (Span(*core) for core in found.cores)

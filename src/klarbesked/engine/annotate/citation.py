"""References to law, as stretches of text. (What they mean is for the law index to say.)"""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Span

NUMBER = r"\d+(?!\d|\.\s?(?:pkt|led))(?:\s?[a-hj-zæøå](?![\wæøå]))?"
SERIES = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?(?:(?:\s?,\s?|\s(?:og|eller|samt)\s){NUMBER})*"
PART = rf"(?:stk\.|nr\.|pkt\.|litra|led)\s?(?:{SERIES}|[a-z]\b)|\d+\.\s?(?:pkt\.|led)"
DATE = r"\d{1,2}\.\s?[a-zæøå]+\s\d{4}"
ACT = (
    r"(?:lov(?:bekendtgørelse)?|landstings(?:lov|forordning)|bekendtgørelse|vejledning|LBK|BEK|VEJ)"
)
CITATION = re.compile(
    rf"§{{1,2}}\s?{SERIES}(?:,?\s(?:og\s|eller\s)?(?:{PART}))*"
    rf"|\b{ACT}\snr\.\s?\d+\saf\s{DATE}",
    re.IGNORECASE,
)


def citations(text: str) -> Iterator[Span]:
    """Yield each reference to a section of a law, or to a law by number and date."""
    for match in CITATION.finditer(text):
        yield Span(*match.span())

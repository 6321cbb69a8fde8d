"""Try our own rules for plain Danish on a page of the product."""

import re
from datetime import date

from lxml import html

from klarbesked.engine.check import all_rules, check
from klarbesked.engine.document import Span
from klarbesked.engine.read import read_letter

TODAY = date(2026, 11, 25)
QUOTES = "//*[self::script or self::nav or self::header or self::footer or self::blockquote]"

QUOTED = re.compile("»[^«]*«")


def language_faults(page: bytes) -> list[str]:
    """Return what our rules for plain text find on the page at level A or B.

    Words in »quotation marks« are spoken of, not used.
    """
    tree = html.fromstring(page.decode())
    for element in tree.xpath(QUOTES):
        element.drop_tree()
    letter = read_letter(html.tostring(tree, encoding="utf-8"), "side.html")
    rules = [rule for rule in all_rules().values() if rule.scope == "text"]
    checked = check(letter, today=TODAY, rules=rules)
    return [
        f"{finding.rule}: {letter.at(finding.span)}"
        for finding in checked.findings
        if finding.level != "C" and finding.span and not _is_quoted(letter.text, finding.span)
    ]


def _is_quoted(text: str, span: Span) -> bool:
    return any(span.touches(Span(*match.span())) for match in QUOTED.finditer(text))

"""Ways into the HTML report for tests: invented findings in, elements of the page out."""

from dataclasses import replace
from typing import Any

from lxml import html

from klarbesked.engine.check import Checked
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Fix, Level
from klarbesked.engine.present.html import render_html
from klarbesked.engine.present.report import LetterError, NamedChecked, Report
from letters import checked

LINES = [f"Her står linje nummer {n} i brevet." for n in range(20)]

Element = Any
"""lxml has no types."""


def finding(
    span: Span | None = None,
    *,
    level: Level = "B",
    rule: str = "opdigtet-regel",
    message: str = "Skriv det klarere.",
    fixes: tuple[Fix, ...] = (),
) -> Finding:
    return Finding(rule, "sprog", level, "vane", span, message, "Det er svært at læse.", fixes)


def places(outcome: Checked, *texts: str) -> list[Span]:
    starts = [(outcome.letter.text.index(text), len(text)) for text in texts]
    return [Span(start, start + length) for start, length in starts]


def with_findings(outcome: Checked, *findings: Finding) -> Checked:
    return replace(outcome, findings=findings)


def source(*letters: Checked, path: str = "brev.md", errors: tuple[LetterError, ...] = ()) -> str:
    return render_html(Report(tuple(NamedChecked(path, one) for one in letters), errors))


def page(*letters: Checked, path: str = "brev.md", errors: tuple[LetterError, ...] = ()) -> Element:
    return html.fromstring(source(*letters, path=path, errors=errors))


def words(root: Element, selector: str) -> list[str]:
    """The text of every element that fits a CSS-like class or tag, white space evened out."""
    return [" ".join(found.text_content().split()) for found in elements(root, selector)]


def elements(root: Element, selector: str) -> list[Element]:
    """`tag`, `.class` or `tag.class`."""
    tag, _, name = selector.partition(".")
    has_class = f"[contains(concat(' ', @class, ' '), ' {name} ')]" if name else ""
    found: list[Element] = root.xpath(f"//{tag or '*'}{has_class}")
    return found


def many(level_of_each: str) -> str:
    """A page with one finding on each of the first lines, at the levels given: "AAB"."""
    clean = checked("\n\n".join(LINES), rules=[])
    found = [
        finding(places(clean, line)[0], level=level, message=line)  # type: ignore[arg-type]
        for line, level in zip(LINES, level_of_each, strict=False)
    ]
    return source(with_findings(clean, *found))

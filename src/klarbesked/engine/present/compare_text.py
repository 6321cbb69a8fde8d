"""A comparison for a terminal: the answer first, then each difference with both places."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.document import Span
from klarbesked.engine.guard import Comparison, Difference
from klarbesked.engine.present.compare_words import LIMITS, severity_words, verdict_sentence
from klarbesked.engine.present.mask import hide_cpr
from klarbesked.engine.present.text import shortened

STYLES = {"hard": "bold red", "soft": "bold yellow"}


def render_compare_text(comparison: Comparison, console: Console) -> None:
    """Print the comparison. Text of the letters is never read as markup."""
    console.print(Text(verdict_sentence(comparison), style="bold"))
    console.print()
    for difference in comparison.differences:
        _print_difference(difference, comparison, console)
    console.print(Text(LIMITS, style="dim"))


def _print_difference(one: Difference, comparison: Comparison, console: Console) -> None:
    head = Text.assemble((severity_words(one), STYLES[one.severity]), "  ", hide_cpr(one.message))
    console.print(head)
    for name, span, letter in (
        ("Før", one.before, comparison.before),
        ("Nu", one.after, comparison.after),
    ):
        if span is not None:
            line = Text.assemble((f"{name:4}", "dim"), _sentence(span, letter))
            console.print(Padding(line, (0, 0, 0, 2)))
    console.print()


def _sentence(span: Span, letter: Annotated) -> Text:
    """Return the sentence the place stands in, with the place marked."""
    holder = next((s.span for s in letter.sentences if s.span.touches(span)), span)
    before, place, after = (
        " ".join(hide_cpr(letter.text[start:end]).split())
        for start, end in (
            (holder.start, span.start),
            (span.start, span.end),
            (span.end, max(span.end, holder.end)),
        )
    )
    return Text.assemble(
        f"{shortened(before)} " if before else "",
        (f"›{shortened(place)}‹", "bold underline"),
        f" {shortened(after)}" if after else "",
    )

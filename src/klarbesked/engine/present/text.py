"""The report for a terminal: the answer first, then place by place."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.present.elements import elements_sentence, open_questions
from klarbesked.engine.present.mask import hide_cpr, mask_for
from klarbesked.engine.present.order import Remark, remarks
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.present.summary import (
    LEVEL_WORDS,
    LIMITS,
    date_sentence,
    length_words,
    lix_sentence,
    long_sentence_words,
    rules_by_reason,
    status,
    type_words,
)
from klarbesked.engine.silence import ALL_RULES

STYLES: dict[Level, str] = {"A": "bold red", "B": "bold yellow", "C": "bold blue"}
AROUND = 40
"""Signs of the letter shown on either side of a place."""

LONGEST_PLACE = 90
MOST_PLACES = 5


def render_text(report: Report, console: Console) -> None:
    """Print the report. Text of the letter is never read as markup."""
    for letter in report.letters:
        print_letter(letter, console)
    for error in report.errors:
        console.print(Text(hide_cpr(error.path), style="bold"))
        console.print(Padding(Text(error.error, style="red"), (0, 0, 1, 2)))


def print_letter(named: NamedChecked, console: Console) -> None:
    checked = named.checked
    console.print(Text(hide_cpr(named.path), style="bold"))
    measures = checked.measures
    lines = [
        status(checked),
        f"{type_words(checked.letter)}.",
        *elements_lines(checked.letter),
        date_sentence(checked.letter),
        f"{length_words(measures)}. {long_sentence_words(measures)}.",
        lix_sentence(measures),
    ]
    console.print(Padding(Text("\n".join(lines)), (0, 0, 1, 2)))
    for remark in remarks(checked.findings):
        _print_remark(remark, checked.letter, console)
    _print_rest(named, console)


def elements_lines(letter: Letter) -> list[str]:
    """Say what is found of what the letter must hold, and ask what decides the rest."""
    sentence = elements_sentence(letter)
    asked = [
        f"  {question} (--svar {name}=ja eller {name}=nej)"
        for name, question in open_questions(letter).items()
    ]
    return [sentence, *asked] if sentence else []


def _print_remark(remark: Remark, letter: Letter, console: Console) -> None:
    finding = remark.first
    places = "" if len(remark.findings) == 1 else f"  {len(remark.findings)} steder"
    head = Text.assemble(
        (LEVEL_WORDS[remark.level], STYLES[remark.level]), "  ", (finding.rule, "dim"), places
    )
    console.print(Padding(head, (0, 0, 0, 2)))
    for span in remark.spans[:MOST_PLACES]:
        console.print(Padding(excerpt(letter, span), (0, 0, 0, 4)))
    if not remark.spans:
        console.print(Padding(Text("Hele brevet", style="italic"), (0, 0, 0, 4)))
    labels = [fix.label for fix in finding.fixes]
    message = finding.message + (f"\nForslag: {' / '.join(labels)}" if labels else "")
    console.print(Padding(Text(mask_for(letter).hide(message)), (0, 0, 0, 4)))
    console.print(Padding(Text(f"Hvorfor: {finding.why}", style="dim"), (0, 0, 1, 4)))


def excerpt(letter: Letter, span: Span) -> Text:
    """Return the place with a little around it, on one line; CPR numbers are masked."""
    block = letter.document.block_at(span.start)
    bounds = block.span if block else span
    start = _word_start(letter.text, max(bounds.start, span.start - AROUND), bounds.start)
    end = _word_end(letter.text, min(bounds.end, span.end + AROUND), span.end)
    text = mask_for(letter).hide(letter.text[bounds.start : bounds.end])
    before, place, after = (
        text[a - bounds.start : b - bounds.start].replace("\n", " ")
        for a, b in ((start, span.start), (span.start, min(span.end, bounds.end)), (span.end, end))
    )
    return Text.assemble(
        "… " if start > bounds.start else "",
        before,
        ("›" + shortened(place) + "‹", "bold underline"),
        after,
        " …" if end < bounds.end else "",
    )


def _word_start(text: str, offset: int, least: int) -> int:
    """Go back to where the word begins, so that nobody reads half a word."""
    return max(least, text.rfind(" ", least, offset + 1) + 1)


def _word_end(text: str, offset: int, least: int) -> int:
    cut = text.rfind(" ", least, offset)
    is_inside = text[offset : offset + 1].isalnum()
    return cut if is_inside and cut > least else offset


def shortened(place: str) -> str:
    """Keep both ends of a long place, so that it can be found."""
    if len(place) <= LONGEST_PLACE:
        return place
    half = LONGEST_PLACE // 2
    return f"{place[:half].rstrip()} … {place[-half:].lstrip()}"


def _print_rest(named: NamedChecked, console: Console) -> None:
    lines = [
        f"Det kunne vi ikke tjekke: {reason}{_rules(rules)}"
        for reason, rules in rules_by_reason(named.checked).items()
    ]
    lines += [
        f"Sprunget over: {skip.finding.rule}. {skip.reason}" for skip in named.checked.suppressed
    ]
    text = mask_for(named.checked.letter).hide("\n".join([*lines, LIMITS]))
    console.print(Padding(Text(text, style="dim"), (0, 0, 1, 2)))


def _rules(rules: list[str]) -> str:
    named = [rule for rule in rules if rule != ALL_RULES]
    return f" ({', '.join(named)})" if named else ""

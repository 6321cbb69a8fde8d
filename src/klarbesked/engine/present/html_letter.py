"""One letter on the page: the answer, the facts, the sheet, its cards, and what was left out."""

import re

from klarbesked.engine.check import Checked
from klarbesked.engine.present.html_elements import render_elements
from klarbesked.engine.present.html_findings import render_findings
from klarbesked.engine.present.html_layout import Layout, lay_out
from klarbesked.engine.present.html_sheet import render_sheet
from klarbesked.engine.present.html_text import escaped
from klarbesked.engine.present.mask import hide_cpr
from klarbesked.engine.present.report import NamedChecked
from klarbesked.engine.present.summary import (
    LIMITS,
    date_sentence,
    length_words,
    lix_sentence,
    long_sentence_words,
    places,
    rules_by_reason,
    status,
    type_words,
)


def render_letter(named: NamedChecked, number: int) -> str:
    layout = lay_out(named, number)
    return (
        f'<section class="letter" id="{layout.prefix}" aria-labelledby="{layout.prefix}-navn">'
        f"{_answer(layout)}{_facts(named.checked)}"
        f'<div class="work"><div>{_all_or_few(layout)}{render_sheet(layout)}</div>'
        f"{render_findings(layout)}</div>"
        f"{render_elements(named.checked.letter, layout.mask)}"
        f'<div class="below">{_not_run(layout)}{_suppressed(layout)}</div></section>'
    )


def file_name(path: str) -> str:
    """
    >>> file_name("breve/stop.docx"), file_name(r"C:\\breve\\stop.docx")
    ('stop.docx', 'stop.docx')
    """
    return re.split(r"[/\\]", path)[-1] or path


def _answer(layout: Layout) -> str:
    path = hide_cpr(layout.named.path)
    name = file_name(path)
    folder = f'<p class="muted path"><bdi>{escaped(path)}</bdi></p>' if name != path else ""
    see = f'<a href="#{layout.prefix}-ikke-tjekket">Se, hvad vi ikke kunne tjekke</a>'
    return (
        f'<h2 id="{layout.prefix}-navn"><bdi>{escaped(name)}</bdi></h2>'
        f'{folder}<p class="status">{escaped(status(layout.named.checked))}</p>'
        f'<p class="muted">{LIMITS} {see if layout.named.checked.not_run else ""}</p>'
        f'<p class="jump"><a href="#{layout.prefix}-forslag">Gå til forslagene</a></p>'
    )


def _facts(checked: Checked) -> str:
    measures = checked.measures
    rows = [
        ("Type", type_words(checked.letter)),
        ("Dato", date_sentence(checked.letter)),
        ("Længde", length_words(measures)),
        ("Lange sætninger", long_sentence_words(measures)),
        ("LIX og RIX", lix_sentence(measures)),
    ]
    cells = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows)
    return f'<dl class="facts">{cells}</dl>'


def _all_or_few(layout: Layout) -> str:
    if not layout.is_crowded:
        return ""
    shown = sum(len(card.remark.spans) for card in layout.cards if card.is_important)
    total = sum(len(card.remark.spans) for card in layout.cards)
    few = "det vigtigste sted" if shown == 1 else f"de {shown} vigtigste steder"
    return (
        f'<div class="bar"><span class="few">Vi viser {few}.</span> '
        f'<label><input type="checkbox" class="all"> Vis alle {total}</label></div>'
    )


def _not_run(layout: Layout) -> str:
    by_reason = rules_by_reason(layout.named.checked)
    rows = "".join(_unchecked(reason, rules, layout) for reason, rules in by_reason.items())
    return (
        f'<section><h3 id="{layout.prefix}-ikke-tjekket" tabindex="-1">Det kunne vi ikke tjekke'
        f"</h3>{f'<ul>{rows}</ul>' if rows else '<p>Alle regler har kørt.</p>'}</section>"
    )


def _unchecked(reason: str, rules: list[str], layout: Layout) -> str:
    names = [escaped(layout.mask.hide(_title(rule, layout))) for rule in rules if rule != "*"]
    about = f'<br><span class="muted">Det gælder: {" · ".join(names)}</span>' if names else ""
    return f"<li>{escaped(reason)}{about}</li>"


def _suppressed(layout: Layout) -> str:
    counts: dict[tuple[str, str], int] = {}
    for skip in layout.named.checked.suppressed:
        key = skip.finding.rule, skip.reason
        counts[key] = counts.get(key, 0) + 1
    rows = "".join(
        f"<li>{escaped(_title(rule, layout))}: {places(count)}.<br>"
        f'<span class="muted">Grund: {escaped(layout.mask.hide(reason))}</span></li>'
        for (rule, reason), count in counts.items()
    )
    return (
        "<section><h3>Sprunget over</h3>"
        f"{f'<ul>{rows}</ul>' if rows else '<p>Intet er sprunget over.</p>'}</section>"
    )


def _title(rule: str, layout: Layout) -> str:
    known = layout.named.checked.rule_of(rule)
    return known.title if known else rule

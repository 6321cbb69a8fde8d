"""The cards beside a letter: the three most important open, the rest folded part by part."""

from collections.abc import Iterator

from klarbesked.engine.finding import Finding, Fix
from klarbesked.engine.present.change import change_of
from klarbesked.engine.present.html_layout import Card, Layout
from klarbesked.engine.present.html_text import escaped, hidden, pill
from klarbesked.engine.present.summary import EVIDENCE_WORDS, LEVEL_WORDS, places

HEADINGS = ["Ingen forslag", "Se på det her først", "Se på de to vigtigste først"]
MORE = "Se på de tre vigtigste først"
KEYS = (
    '<p class="keys"><kbd>F8</kbd> næste sted <kbd>Skift</kbd> <kbd>F8</kbd> forrige sted '
    "<kbd>Esc</kbd> tilbage til brevet</p>"
)
MOST_LINKS = 10
MOST_FIXES = 3
LONGEST_QUOTE = 160


def render_findings(layout: Layout) -> str:
    first = layout.first
    heading = HEADINGS[len(first)] if len(first) < len(HEADINGS) else MORE
    cards = "".join(_card(card, layout) for card in first) or (
        '<p class="muted">De regler, der har kørt, har ingen forslag til brevet.</p>'
    )
    return (
        f'<aside class="panel" aria-labelledby="{layout.prefix}-forslag {layout.prefix}-navn">'
        f'<h3 id="{layout.prefix}-forslag" tabindex="-1">{heading}</h3>{cards}{_rest(layout)}'
        f"{KEYS if first else ''}</aside>"
    )


def _rest(layout: Layout) -> str:
    folded = "".join(_part(name, cards, layout) for name, cards in layout.rest)
    return f'<h3 class="rest">Resten, sted for sted</h3>{folded}' if folded else ""


def _part(name: str, cards: list[Card], layout: Layout) -> str:
    inside = "".join(_card(card, layout) for card in cards)
    label = f"<bdi>{escaped(layout.mask.hide(name))}</bdi>"
    return (
        f'<details class="part"><summary><span class="name">{label}</span> '
        f'<span class="pills">{" ".join(_counts(cards))}</span></summary>{inside}</details>'
    )


def _counts(cards: list[Card]) -> Iterator[str]:
    for level, word in LEVEL_WORDS.items():
        count = sum(len(card.remark.findings) for card in cards if card.remark.level == level)
        if count:
            yield pill(level, f"{count} {word.lower()}")


def _card(card: Card, layout: Layout) -> str:
    finding, level = card.remark.first, card.remark.level
    rule = layout.named.checked.rule_of(finding.rule)
    title = rule.title if rule else finding.rule
    return (
        f'<article class="card {level.lower()}" id="{card.id}" tabindex="-1"'
        f' aria-labelledby="{card.id}-t"><p class="top">{pill(level, LEVEL_WORDS[level])}'
        f'<span class="where">{_where(card, layout)}</span></p>'
        f'<h4 id="{card.id}-t">{escaped(title)}</h4>'
        f"<p>{escaped(layout.mask.hide(finding.message))}</p>"
        f'<p class="muted">{escaped(finding.why)}</p>'
        f"{_fixes(card, layout)}{_links(card)}{_reason(finding, layout)}</article>"
    )


def _where(card: Card, layout: Layout) -> str:
    count = len(card.remark.findings)
    name = places(count) if count > 1 else layout.mask.hide(card.part.name)
    return f"{card.number} · <bdi>{escaped(name)}</bdi>"


def _links(card: Card) -> str:
    """Lead back to the places in the text."""
    spots = [f"{card.id}-s{number}" for number, f in enumerate(card.remark.findings, 1) if f.span]
    if len(spots) == 1:
        return f'<p class="links"><a href="#{spots[0]}">Vis stedet</a></p>'
    links = [
        f'<a href="#{spot}">{number}. sted</a>' for number, spot in enumerate(spots[:MOST_LINKS], 1)
    ]
    more = f" og {len(spots) - MOST_LINKS} til" if len(spots) > MOST_LINKS else ""
    return f'<p class="links">Vis {" · ".join(links)}{more}</p>' if links else ""


def _reason(finding: Finding, layout: Layout) -> str:
    rule = layout.named.checked.rule_of(finding.rule)
    source = f"<p>Kilde: {escaped(rule.source)}</p>" if rule else ""
    return (
        f'<details class="reason"><summary>Hvorfor?{hidden(" Se kilden")}</summary>'
        f"<p>{EVIDENCE_WORDS[finding.evidence]}.</p>{source}</details>"
    )


def _fixes(card: Card, layout: Layout) -> str:
    proposals = dict.fromkeys(
        _fix(finding, fix, layout) for finding in card.remark.findings for fix in finding.fixes
    )
    return "".join(list(proposals)[:MOST_FIXES])


def _fix(finding: Finding, fix: Fix, layout: Layout) -> str:
    label = escaped(layout.mask.hide(fix.label))
    return f'<div class="fix"><p>{label}</p>{_change(finding, fix, layout)}</div>'


def _change(finding: Finding, fix: Fix, layout: Layout) -> str:
    """Show the text before and after; nothing for advice without a text of its own."""
    change = change_of(finding, fix, layout.letter.text)
    if not change:
        return ""
    before, after = map(layout.mask.hide, change)
    if before == after:
        return ""
    arrow = f'<span aria-hidden="true"> → </span>{hidden(" bliver til ")}'
    return f'<p class="change"><del>{_quoted(before)}</del>{arrow}<ins>{_quoted(after)}</ins></p>'


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return "ingenting"
    cut = line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 2].rstrip()} …"
    return f"“{escaped(cut)}”"

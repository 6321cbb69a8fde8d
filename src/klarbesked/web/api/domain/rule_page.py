"""What the page about a rule shows: why, where from, and texts it finds and lets be."""

import re
from dataclasses import dataclass

from klarbesked.engine.check import all_rules
from klarbesked.engine.finding import Level
from klarbesked.engine.present.summary import EVIDENCE_WORDS
from klarbesked.engine.rule import Example

LONGEST = 300
MOST = 3
PIECE = re.compile(r"⟦(?P<marked>[^⟧]*)⟧|(?P<plain>[^⟦]+)")


@dataclass(frozen=True)
class Piece:
    text: str
    is_marked: bool


@dataclass(frozen=True)
class ShownExample:
    """`fixed` is the text after the rule's own proposal, "" for none."""

    pieces: tuple[Piece, ...]
    fixed: str


@dataclass(frozen=True)
class RuleLine:
    """A rule for a template: a `Rule` itself can be called, and a template would call it."""

    name: str
    title: str
    level: Level


@dataclass(frozen=True)
class RulePage(RuleLine):
    why: str
    source: str
    evidence: str
    found: tuple[ShownExample, ...]
    let_be: tuple[ShownExample, ...]


def rule_page(name: str) -> RulePage | None:
    """Return the page of one of our rules; None where there is no such rule."""
    rule = all_rules().get(name)
    if rule is None:
        return None
    short = [each for each in rule.examples if len(each.marked) <= LONGEST]
    return RulePage(
        rule.name,
        rule.title,
        rule.level,
        rule.why,
        rule.source,
        EVIDENCE_WORDS[rule.evidence],
        tuple(_shown(each) for each in short if each.is_bad and not each.is_whole)[:MOST],
        tuple(_shown(each) for each in short if not each.is_bad)[:MOST],
    )


def rules_by_title() -> list[RuleLine]:
    lines = [RuleLine(rule.name, rule.title, rule.level) for rule in all_rules().values()]
    return sorted(lines, key=lambda line: line.title)


def _shown(example: Example) -> ShownExample:
    pieces = tuple(
        Piece(found["marked"] or found["plain"] or "", found["marked"] is not None)
        for found in PIECE.finditer(example.marked.strip())
    )
    return ShownExample(pieces, (example.fixed or "").strip())

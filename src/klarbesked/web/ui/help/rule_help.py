"""A rule as its page shows it: what it finds, why, on what ground, and examples."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from klarbesked.engine.check import all_rules
from klarbesked.engine.finding import Level
from klarbesked.engine.present.summary import EVIDENCE_WORDS
from klarbesked.engine.rule import Example, Rule

MARKED = re.compile("⟦([^⟧]*)⟧")
GROUPS = {
    "sprog": "Sproget",
    "opbygning": "Opbygningen",
    "tone": "Tonen",
    "lovkrav": "Det, loven kræver",
}


@dataclass(frozen=True)
class ExampleLine:
    """A line of an example in pieces: every other piece, from the second, is the marked place."""

    pieces: tuple[str, ...]


@dataclass(frozen=True)
class ShownExample:
    lines: tuple[ExampleLine, ...]
    fixed: str


@dataclass(frozen=True)
class RuleHelp:
    name: str
    title: str
    level: Level
    evidence: str
    why: str
    source: str
    bad: tuple[ShownExample, ...]
    good: tuple[ShownExample, ...]


@dataclass(frozen=True)
class RuleLine:
    """A rule in the list. A `Rule` itself would be called by the template."""

    name: str
    title: str
    level: Level


@dataclass(frozen=True)
class RuleGroup:
    title: str
    rules: tuple[RuleLine, ...]


def by_group() -> list[RuleGroup]:
    """Return every rule under the heading of its group, in the order of `GROUPS`."""
    rules = all_rules().values()
    return [
        RuleGroup(
            title,
            tuple(
                RuleLine(rule.name, rule.title, rule.level) for rule in rules if rule.group == group
            ),
        )
        for group, title in GROUPS.items()
    ]


def rule_help(rule: Rule) -> RuleHelp:
    return RuleHelp(
        rule.name,
        rule.title,
        rule.level,
        EVIDENCE_WORDS[rule.evidence],
        rule.why,
        rule.source,
        _shown([example for example in rule.examples if example.is_bad]),
        _shown([example for example in rule.examples if not example.is_bad]),
    )


def _shown(examples: Sequence[Example]) -> tuple[ShownExample, ...]:
    return tuple(
        ShownExample(
            tuple(ExampleLine(tuple(MARKED.split(line))) for line in _lines(example.marked)),
            example.fixed or "",
        )
        for example in examples
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines() if line.strip()]

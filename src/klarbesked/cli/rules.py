"""`klarbesked rules`: which rules there are, and what one of them says and why."""

import textwrap

import click

from klarbesked.cli.danish import DanishCommand
from klarbesked.engine.check import all_rules
from klarbesked.engine.present.summary import EVIDENCE_WORDS, LEVEL_WORDS
from klarbesked.engine.profile import ProfileError, known_rule
from klarbesked.engine.rule import Rule

WIDTH = 88


@click.command("rules", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("name", metavar="[NAVN]", required=False)
def rules_command(name: str | None) -> int:
    """Vis alle regler, eller forklar én af dem."""
    rules = all_rules()
    if name is None:
        click.echo("\n".join(_line(rule) for rule in rules.values()))
        return 0
    try:
        click.echo(_page(rules[known_rule(name, frozenset(rules))]))
    except ProfileError as error:
        raise click.ClickException(str(error)) from error
    return 0


def _line(rule: Rule) -> str:
    return f"{rule.level}  {rule.name:<30}{rule.title}"


def _page(rule: Rule) -> str:
    bad = next(example for example in rule.examples if example.is_bad)
    good = next(example for example in rule.examples if not example.is_bad)
    parts = [
        f"{rule.name} · {rule.group} · {rule.level}: {LEVEL_WORDS[rule.level]}",
        rule.title,
        f"Hvorfor: {rule.why}",
        f"Bevis: {EVIDENCE_WORDS[rule.evidence]}",
        f"Kilde: {rule.source}",
        f"Det finder reglen: {bad.marked}",
        f"Det lader reglen være: {good.text}",
    ]
    return "\n\n".join(_wrapped(part) for part in parts)


def _wrapped(text: str) -> str:
    return "\n".join(textwrap.fill(line, WIDTH) for line in text.splitlines())

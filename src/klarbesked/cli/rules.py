"""`klarbesked rules`: which rules there are, and what one of them says and why."""

import textwrap
from collections.abc import Iterable

import click

from klarbesked.cli.danish import DanishCommand
from klarbesked.cli.options import own_rules_of
from klarbesked.engine.check import all_rules
from klarbesked.engine.own import check_examples
from klarbesked.engine.present.summary import EVIDENCE_WORDS, LEVEL_WORDS
from klarbesked.engine.profile import ProfileError, known_rule
from klarbesked.engine.rule import Rule

WIDTH = 88


@click.command("rules", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("name", metavar="[NAVN]", required=False)
@click.option(
    "--config", metavar="FIL", help="Jeres opsætning. Uden valg: klarbesked.toml her i mappen."
)
def rules_command(name: str | None, config: str | None) -> int:
    """Vis alle regler, eller forklar én af dem.

    Med jeres egne regler prøver vi også deres eksempler. Koden til sidst er 1, hvis et eksempel
    ikke går, som I har skrevet.
    """
    own = {rule.name: rule for rule in own_rules_of(config)}
    rules = {**all_rules(), **own}
    if name is None:
        click.echo("\n".join(_line(rule) for rule in rules.values()))
        return _tried(own.values())
    try:
        rule = rules[known_rule(name, frozenset(rules))]
    except ProfileError as error:
        raise click.ClickException(str(error)) from error
    click.echo(_page(rule))
    return _tried([rule] if rule.name in own else [])


def _tried(own: Iterable[Rule]) -> int:
    """Say which examples of the authority's own rules do not come out; 1 where one does not."""
    faults = [fault for rule in own for fault in check_examples(rule)]
    for fault in faults:
        click.echo(fault, err=True)
    return 1 if faults else 0


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

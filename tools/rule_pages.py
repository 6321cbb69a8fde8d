"""Write docs/regler from the rules themselves; `--check` fails where a page is out of date."""

from klarbesked.engine.check import all_rules
from klarbesked.engine.present.summary import EVIDENCE_WORDS, LEVEL_WORDS
from klarbesked.engine.rule import Example, Rule
from pages import DOCS, keep

LONGEST = 400


def pages() -> dict[str, str]:
    """Return every page by its file's name: one for each rule, and the list of them."""
    rules = list(all_rules().values())
    return {f"{rule.name}.md": page(rule) for rule in rules} | {"README.md": contents(rules)}


def contents(rules: list[Rule]) -> str:
    lines = ["# Regler", "", "Siderne er lavet ud fra reglerne selv. Ret i reglen og ikke her.", ""]
    lines += ["| regel | niveau | hvad den finder |", "| --- | --- | --- |"]
    lines += [f"| [{r.name}]({r.name}.md) | {r.level} | {r.title} |" for r in rules]
    return "\n".join(lines) + "\n"


def page(rule: Rule) -> str:
    return f"""# {rule.name}

{rule.title}

**Niveau {rule.level}: {LEVEL_WORDS[rule.level]}** · {rule.group} · {EVIDENCE_WORDS[rule.evidence]}

## Hvorfor

{rule.why}

## Kilde

{rule.source}

## Det finder reglen

{"".join(example(e) for e in rule.examples if e.is_bad)}
## Det lader reglen være

{"".join(example(e) for e in rule.examples if not e.is_bad)}"""


def example(example: Example) -> str:
    text = example.marked if len(example.marked) <= LONGEST else f"{example.marked[:LONGEST]} …"
    quoted = "\n".join(f"    {line}".rstrip() for line in text.strip().splitlines())
    fixed = f"\n\n  Forslag: {example.fixed}" if example.fixed else ""
    return f"{quoted}{fixed}\n\n<!-- -->\n\n"


if __name__ == "__main__":
    keep(DOCS / "regler", pages(), __doc__)

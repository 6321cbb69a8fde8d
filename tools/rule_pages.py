"""Write docs/regler from the rules themselves; `--check` fails where a page is out of date."""

import argparse
import sys
from pathlib import Path

from klarbesked.engine.check import all_rules
from klarbesked.engine.present.summary import EVIDENCE_WORDS, LEVEL_WORDS
from klarbesked.engine.rule import Example, Rule

FOLDER = Path(__file__).parents[1] / "docs" / "regler"
LONGEST = 400


def pages() -> dict[Path, str]:
    """Return every page: one for each rule, and the list of them."""
    rules = list(all_rules().values())
    return {FOLDER / f"{rule.name}.md": page(rule) for rule in rules} | {
        FOLDER / "README.md": contents(rules)
    }


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


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    wanted = pages()
    if arguments.parse_args().check:
        present = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
        if present != wanted:
            sys.exit("docs/regler is out of date: run make docs")
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        path.unlink()
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Each rule against the annotated letters: precision and recall at the finding's level.

    python benchmarks/precision/score.py [--show RULE] [--markdown]

`--show` lists what is wrong for one rule in dev; the letters of heldout are never shown.
How a finding is counted as right is told in benchmarks/precision/README.md.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from klarbesked.engine.check import all_rules, check
from klarbesked.engine.document import Document, Span
from klarbesked.engine.finding import Finding
from klarbesked.engine.read import read_letter

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

FOLDER = Path(__file__).parent
OFFICIALESE = {"kancelliord", "vaelg-ord", "omskriv"}
"""One family: an annotation of one of them is met by any."""

PARAGRAPH_RULES = {"langt-afsnit"}
"""The finding points into the paragraph, the annotation at its first words."""

ONCE_RULES = {"langt-sammensat-ord"}
"""Said once for each word, while each place is annotated: the later ones are left out."""

SETS = ("dev", "heldout")
RULES = [rule for rule in all_rules().values() if rule.group != "lovkrav"]
"""What the law wants in a letter is measured by benchmarks/letter_types."""

WHOLE = "-"
MANY = "andre felter"
"""A finding that speaks of all the unfilled fields at once meets all their annotations."""

STEM = 14
"""Words of more letters that begin alike are forms of one word."""


class Mark(NamedTuple):
    """An annotation; `span` is None for the whole letter."""

    rule: str
    level: str
    span: Span | None


class Tally(NamedTuple):
    """What was said and what should have been, for one rule at one level."""

    right: int
    said: int
    met: int
    gold: int


def family(rule: str) -> str:
    return "kancelliord" if rule in OFFICIALESE else rule


def marks(path: Path, document: Document) -> Iterator[Mark]:
    for line in path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        rule, level, number, words = line.split("\t")[:4]
        span = None
        if words != WHOLE:
            at = -1
            for _ in range(max(1, int(number))):
                at = document.text.find(words, at + 1)
            if at < 0:
                print(f"{path.name}: not in the letter: {rule} {words!r}")
                continue
            span = Span(at, at + len(words))
        yield Mark(rule, level, span)


def meets(finding: Finding, mark: Mark, document: Document) -> bool:
    if family(finding.rule) != family(mark.rule):
        return False
    if finding.span is None or mark.span is None:
        return finding.span is None or mark.span is None
    if finding.rule in PARAGRAPH_RULES:
        return document.block_at(finding.span.start) == document.block_at(mark.span.start)
    return finding.span.touches(mark.span)


class Result(NamedTuple):
    """One letter's comparison."""

    name: str
    document: Document
    right: list[Finding]
    wrong: list[Finding]
    met: list[Mark]
    unmet: list[Mark]


def compare(path: Path) -> Result:
    document = read_letter(path.read_bytes(), path.name)
    gold = list(_first_of_each(marks(path, document), document))
    free = set(range(len(gold)))
    right, wrong = [], []
    for finding in check(document, rules=RULES, today=date(2026, 11, 25)).findings:
        fitting = [n for n in free if meets(finding, gold[n], document)]
        if fitting:
            free.discard(min(fitting, key=lambda n: gold[n].level != finding.level))
            right.append(finding)
        elif any(meets(finding, mark, document) for mark in gold if mark.span is None):
            right.append(finding)
        elif _is_outside(finding, document):
            continue
        else:
            wrong.append(finding)
    if any(f.rule == "skabelonrest" and MANY in f.message for f in right):
        free -= {n for n in free if gold[n].rule == "skabelonrest"}
    met = [mark for n, mark in enumerate(gold) if n not in free]
    return Result(path.stem, document, right, wrong, met, [gold[n] for n in free])


def _is_outside(finding: Finding, document: Document) -> bool:
    """Whether it stands where nothing is annotated: letterhead, address, footer."""
    block = document.block_at(finding.span.start) if finding.span else None
    return block is not None and block.kind in ("letterhead", "footer")


def _first_of_each(found: Iterator[Mark], document: Document) -> Iterator[Mark]:
    seen: set[str] = set()
    for mark in sorted(found, key=lambda mark: mark.span or Span(0, 0)):
        word = document.at(mark.span).lower()[:STEM] if mark.span else ""
        if mark.rule in ONCE_RULES:
            if word in seen:
                continue
            seen.add(word)
        yield mark


def tallies(results: list[Result]) -> dict[tuple[str, str], Tally]:
    right: Counter[tuple[str, str]] = Counter()
    said: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    gold: Counter[tuple[str, str]] = Counter()
    for result in results:
        right.update((f.rule, f.level) for f in result.right)
        said.update((f.rule, f.level) for f in [*result.right, *result.wrong])
        met.update((m.rule, m.level) for m in result.met)
        gold.update((m.rule, m.level) for m in [*result.met, *result.unmet])
    keys = sorted(set(said) | set(gold))
    return {key: Tally(right[key], said[key], met[key], gold[key]) for key in keys}


def show(results: list[Result], rule: str) -> None:
    for result in results:
        for finding in result.wrong:
            if finding.rule == rule:
                print(f"  {result.name} false {finding.level} {words(result, finding.span)}")
        for mark in result.unmet:
            if family(mark.rule) == family(rule):
                print(f"  {result.name} not found {mark.level} {words(result, mark.span)}")


def words(result: Result, span: Span | None) -> str:
    if span is None:
        return "(the whole letter)"
    text = result.document.text
    before, after = text[max(0, span.start - 50) : span.start], text[span.end : span.end + 40]
    return f"{before}⟦{result.document.at(span)}⟧{after}"


def overall(results: list[Result]) -> None:
    """False findings of level A a letter, and precision of each level over all rules."""
    by_level: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for result in results:
        for n, findings in enumerate((result.right, result.wrong)):
            for finding in findings:
                by_level[finding.level][n] += 1
    for level, (right, wrong) in sorted(by_level.items()):
        print(f"  all rules, level {level}: precision {wilson(right, right + wrong)}")
    false = [sum(f.level == "A" for f in result.wrong) for result in results]
    print(f"  false A a letter: mean {sum(false) / len(false):.2f}, most {max(false)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    unknown = set(all_rules())
    for name in SETS:
        paths = sorted(p for p in (FOLDER / name).glob("*.md") if p.with_suffix(".tsv").exists())
        if not paths:
            continue
        results = [compare(path) for path in paths]
        print(f"{name}: {len(results)} letters")
        for (rule, level), tally in tallies(results).items():
            if rule not in unknown:
                continue
            row = (rule, level, wilson(tally.right, tally.said), wilson(tally.met, tally.gold))
            if options.markdown:
                print("| " + " | ".join(row) + " |")
            else:
                print(f"  {rule:28} {level}  precision {row[2]:34} recall {row[3]}")
        overall(results)
        if options.show and name == "dev":
            show(results, options.show)


if __name__ == "__main__":
    main()

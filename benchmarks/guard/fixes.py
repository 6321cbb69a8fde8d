"""All fixes offered for all benchmark letters, used one by one and all that can be used together.

    python benchmarks/guard/fixes.py [FOLDER] [--sample N] [--seed N] [--rule NAME] [--dropped]

Every offer has passed the guard and the check for broken sentences when it is made. Here they
are made once more on the whole letter, each alone and then all that do not overlap, and what
differs is counted. `--sample` prints sentences before and after; `--dropped` prints what was
built and not offered, with the reason.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.check import Checked, check
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Fix
from klarbesked.engine.guard import compare
from klarbesked.engine.letter import Letter
from klarbesked.engine.read import UnreadableLetterError, read_file
from klarbesked.engine.read.text import read_text
from klarbesked.rewrite.broken import faults
from klarbesked.rewrite.offers import RECASTS, with_recasts
from klarbesked.rewrite.passage import passage, whole_letter
from klarbesked.rewrite.recast.spot import spot_at

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "benchmarks/precision/dev", "benchmarks/precision/heldout", "benchmarks/letter_types/dev",
    "benchmarks/letter_types/heldout", "benchmarks/language/letters", "eksempler",
)  # fmt: skip
NO_LETTERS = {".tsv", ".toml", ".expected", ".py"}
TODAY = date(2026, 11, 1)
USED = {"swap", "delete", "recast"}


class Offer(NamedTuple):
    rule: str
    fix: Fix

    @property
    def name(self) -> str:
        return f"{self.rule} {self.fix.kind}"


class Sample(NamedTuple):
    name: str
    path: str
    before: str
    after: str


class Tally:
    """What was counted over all letters."""

    def __init__(self) -> None:
        self.letters = 0
        self.offers: Counter[str] = Counter()
        self.hard: Counter[str] = Counter()
        self.broken: Counter[str] = Counter()
        self.together = Counter[str]()
        self.samples: list[Sample] = []
        self.faulty: list[str] = []


def paths(folder: str | None) -> Iterator[Path]:
    for place in [folder] if folder else FOLDERS:
        for path in sorted((ROOT / place).rglob("*")):
            if path.is_file() and path.suffix not in NO_LETTERS and path.name != "README.md":
                yield path


MARKS = re.compile(r"[\^*]| \| \d+(?:-\d+)?$", re.MULTILINE)
"""What the sentences of benchmarks/language are marked with; no letter has it."""


def checked(path: Path) -> Checked | None:
    try:
        document = read_file(path)
        if path.parent.name == "letters":
            document = read_text(MARKS.sub("", document.text).encode())
        return check(document, today=TODAY)
    except UnreadableLetterError:
        return None


def offers(letter: Checked) -> Iterator[Offer]:
    for finding in letter.findings:
        for fix in finding.fixes:
            if fix.kind in USED and fix.edits:
                yield Offer(finding.rule, fix)


def hard(old: Annotated, new: Annotated) -> list[str]:
    found = compare(old, new).differences
    return [f"{d.kind}: {d.message}" for d in found if d.severity == "hard"]


def overlap(one: Fix, other: Fix) -> bool:
    return any(_touch(a.span, b.span) for a in one.edits for b in other.edits)


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def apart(found: list[Offer]) -> list[Offer]:
    """Return offers that can be used together: the small ones go first, the whole letter last."""
    chosen: list[Offer] = []
    for offer in sorted(found, key=lambda o: len(o.fix.edits)):
        if not any(overlap(offer.fix, other.fix) for other in chosen):
            chosen.append(offer)
    return chosen


def read(path: Path, tally: Tally, rule: str | None) -> None:
    plain = checked(path)
    if plain is None:
        return
    letter = plain.letter
    tally.letters += 1
    found = [o for o in offers(with_recasts(plain)) if rule in (None, o.rule)]
    for offer in found:
        count(letter, [offer], offer.name, path, tally)
        changed = passage(letter, offer.fix.edits)
        pair = (changed.before.text, changed.after.text)
        tally.samples.append(Sample(offer.name, path.name, *pair))
    chosen = apart(found)
    if len(chosen) > 1:
        tally.together["letters"] += 1
        tally.together["offers"] += len(chosen)
        count(letter, chosen, "all together", path, tally)


def count(letter: Letter, used: list[Offer], name: str, path: Path, tally: Tally) -> None:
    edits = tuple(edit for offer in used for edit in offer.fix.edits)
    old, new = whole_letter(letter, ()), whole_letter(letter, edits)
    differences, broken = hard(old, new), faults(old, new)
    tally.offers[name] += 1
    tally.hard[name] += bool(differences)
    tally.broken[name] += bool(broken)
    if differences or broken:
        changed = passage(letter, edits)
        tally.faulty.append(
            f"{name} · {path.name} · {differences} {broken}\n"
            f"  - {changed.before.text[:700]}\n  + {changed.after.text[:700]}"
        )


def dropped(path: Path, rule: str | None) -> Iterator[str]:
    """Yield what was built and is not offered."""
    plain = checked(path)
    if plain is None:
        return
    for finding in plain.findings:
        build = RECASTS.get(finding.rule)
        if build is None or finding.span is None or rule not in (None, finding.rule):
            continue
        spot = spot_at(plain.letter, finding.span)
        fix = build(spot) if spot else None
        if fix is None:
            continue
        changed = passage(plain.letter, fix.edits)
        why = list(faults(*changed))
        why += [
            f"{d.kind}: {d.message}" for d in compare(*changed).differences if d.severity == "hard"
        ]
        if why:
            sides = f"  - {changed.before.text}\n  + {changed.after.text}"
            yield f"{finding.rule} · {path.name} · {why}\n{sides}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rule")
    parser.add_argument("--dropped", action="store_true")
    chosen = parser.parse_args()
    if chosen.dropped:
        for path in paths(chosen.folder):
            for line in dropped(path, chosen.rule):
                print(line)
        return
    tally = Tally()
    for path in paths(chosen.folder):
        read(path, tally, chosen.rule)
    report(tally)
    show(tally.samples, chosen.sample, chosen.seed)
    if sum(tally.hard.values()) + sum(tally.broken.values()):
        sys.exit(1)


def report(tally: Tally) -> None:
    print(f"{tally.letters} letters")
    print(f"{'':34}{'offers':>8}{'hard':>8}{'broken':>8}")
    for name, number in sorted(tally.offers.items()):
        print(f"{name:34}{number:8}{tally.hard[name]:8}{tally.broken[name]:8}")
    print(f"together: {tally.together['offers']} offers in {tally.together['letters']} letters")
    for line in tally.faulty:
        print(line)


def show(samples: list[Sample], number: int, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    for sample in rng.sample(samples, min(number, len(samples))):
        print(f"{sample.name} · {sample.path}\n  - {sample.before}\n  + {sample.after}")


if __name__ == "__main__":
    main()

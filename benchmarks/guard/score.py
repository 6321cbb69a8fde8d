"""Does the guard see the one error in a rewrite, and leave a faithful one alone?

    python benchmarks/guard/score.py [dev|heldout|dev/round1|FILE.tsv …] [--show faithful|errors]

Every pair is a passage and its rewrite. `kind` is "faithful", or what was changed on purpose. The
set heldout is only ever counted: its pairs are never shown. A .tsv has the columns original,
rewrite and expect (same or diff).
"""

import argparse
import csv
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from klarbesked.engine.guard import Comparison, compare_texts

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

FOLDER = Path(__file__).parent
LONG = 700
Pair = dict[str, Any]


def pairs(name: str) -> list[Pair]:
    """Return the pairs of a set, or of those of its files that begin so: "dev/round1"."""
    folder, _, start = name.partition("/")
    files = sorted((FOLDER / folder).glob(f"{start}*.toml"))
    return [pair for file in files for pair in tomllib.loads(file.read_text("utf-8"))["pair"]]


def is_faithful(pair: Pair) -> bool:
    return bool(pair["kind"] == "faithful")


def show(pair: Pair, found: Comparison) -> None:
    print(f"[{pair['id']}] {pair['kind']}: {pair['note']}")
    if len(pair["before"]) < LONG:
        print("  " + " ".join(pair["before"].split()))
        print("  " + " ".join(pair["after"].split()))
    for difference in found.differences:
        print(f"    {difference.severity} {difference.kind}: {difference.message}")


def report(name: str, shown: str | None) -> None:
    all_pairs = pairs(name)
    found = [(pair, compare_texts(pair["before"], pair["after"])) for pair in all_pairs]
    errors = [(p, c.verdict) for p, c in found if not is_faithful(p)]
    good = [(p, c.verdict) for p, c in found if is_faithful(p)]
    print(f"{name}: {len(errors)} with an error, {len(good)} faithful")
    print("  errors found          ", wilson(sum(v != "same" for _, v in errors), len(errors)))
    print("  errors found, hard    ", wilson(sum(v == "changed" for _, v in errors), len(errors)))
    print("  faithful, hard        ", wilson(sum(v == "changed" for _, v in good), len(good)))
    print("  faithful, any         ", wilson(sum(v != "same" for _, v in good), len(good)))
    totals = Counter(p["kind"] for p, _ in errors)
    missed = Counter(p["kind"] for p, v in errors if v == "same")
    soft = Counter(p["kind"] for p, v in errors if v == "check")
    for kind in sorted(totals):
        if missed[kind] or soft[kind]:
            print(f"    {kind}: {totals[kind]}, missed {missed[kind]}, soft only {soft[kind]}")
    kinds = Counter((d.severity, d.kind) for p, c in found if is_faithful(p) for d in c.differences)
    print("  in faithful pairs:", ", ".join(f"{s} {k} {n}" for (s, k), n in kinds.most_common()))
    if shown and not name.startswith("heldout"):
        for pair, comparison in found:
            wrong = (
                comparison.verdict != "same"
                if is_faithful(pair)
                else comparison.verdict != "changed"
            )
            if wrong and is_faithful(pair) == (shown == "faithful"):
                show(pair, comparison)


def report_table(path: Path) -> None:
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    verdicts = (compare_texts(row["original"], row["rewrite"]).verdict for row in rows)
    said = ["same" if verdict == "same" else "diff" for verdict in verdicts]
    right = sum(one == row["expect"] for one, row in zip(said, rows, strict=True))
    print(f"{path.name}: {wilson(right, len(rows))}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["dev"])
    parser.add_argument("--show", choices=["faithful", "errors"])
    options = parser.parse_args()
    for name in options.sets:
        if name.endswith(".tsv"):
            report_table(Path(name))
        else:
            report(name, options.show)


if __name__ == "__main__":
    main()

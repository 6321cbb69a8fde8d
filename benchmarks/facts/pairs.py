"""Do the facts of two sentences tell whether they say the same?

    python benchmarks/facts/pairs.py [FILE] [--show]

FILE has the columns original, rewrite and expect (same or diff). Without it our own two files
are read; those of pairs_heldout.tsv are never shown.
"""

import argparse
import csv
import sys
from pathlib import Path

from klarbesked.engine.annotate.facts import fact_values

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

FOLDER = Path(__file__).parent
OWN = (FOLDER / "pairs.tsv", FOLDER / "pairs_heldout.tsv")


def score(path: Path, *, show: bool) -> None:
    right = total = 0
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            before, after = fact_values(row["original"]), fact_values(row["rewrite"])
            said = "same" if before == after else "diff"
            total += 1
            right += said == row["expect"]
            if show and said != row["expect"]:
                print(f"  {row['original']} | {row['rewrite']} ({row['expect']})")
                print(f"    {dict(before - after)} {dict(after - before)}")
    print(f"{path.name}: {wilson(right, total)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for path in [options.file] if options.file else OWN:
        if path.exists():
            score(path, show=options.show and "heldout" not in path.name)


if __name__ == "__main__":
    main()

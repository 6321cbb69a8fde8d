"""How long it takes to find the facts of a letter: python benchmarks/facts/speed.py [--runs 15]

The letters are those of benchmarks/sentences. Each is read once to warm up; the figure of a
letter is the median of its runs, in milliseconds for 2,700 signs (about 400 words).
"""

import argparse
import statistics
import time
from pathlib import Path

from klarbesked.engine.annotate.facts import find_facts
from klarbesked.engine.document import Document
from klarbesked.engine.read import read_letter

LETTERS = Path(__file__).parents[1] / "sentences"
SIGNS = 2700


def milliseconds(document: Document, runs: int) -> float:
    """Return the median time for one letter, as if it had 2,700 signs."""
    find_facts(document)
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        find_facts(document)
        times.append(time.perf_counter() - started)
    return 1000 * statistics.median(times) * SIGNS / len(document.text)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=15)
    runs = options.parse_args().runs
    documents = [
        read_letter(path.read_text(encoding="utf-8").replace("¦", "").encode(), "brev.txt")
        for path in sorted(LETTERS.glob("*/*.txt"))
    ]
    times = [milliseconds(document, runs) for document in documents]
    print(f"{len(documents)} letters, milliseconds for {SIGNS} signs")
    print(f"  median {statistics.median(times):.2f}  slowest {max(times):.2f}")


if __name__ == "__main__":
    main()

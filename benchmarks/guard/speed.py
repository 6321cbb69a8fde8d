"""How long it takes to compare two letters: python benchmarks/guard/speed.py [--runs 15]

A letter of 600 words is put together of passages from dev/faithful.toml, and the other of their
rewrites. Both are read anew each time, as when a user asks. The last line is two letters of 50
pages, once.
"""

import argparse
import statistics
import time
import tomllib
from pathlib import Path

from klarbesked.engine.guard import compare_texts

PAIRS = Path(__file__).parent / "dev" / "faithful.toml"
WORDS = 600
YEAR = "2025"


def letters(words: int) -> tuple[str, str]:
    """Return a letter of so many words and its rewrite."""
    before: list[str] = []
    after: list[str] = []
    for pair in tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pair"]:
        before.append(pair["before"])
        after.append(pair["after"])
        if sum(len(text.split()) for text in before) >= words:
            break
    return "\n\n".join(before), "\n\n".join(after)


def seconds(before: str, after: str) -> float:
    started = time.perf_counter()
    compare_texts(before, after)
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    before, after = letters(WORDS)
    compare_texts(before, after)
    times = [1000 * seconds(before, after) for _ in range(runs)]
    print(f"two letters of {len(before.split())} and {len(after.split())} words")
    print(f"  median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")
    long_before, long_after = (
        "\n\n".join(text.replace(YEAR, str(1970 + n)) for n in range(50))
        for text in (before, after)
    )
    spent = seconds(long_before, long_after)
    print(f"two letters of {len(long_before.split())} words: {spent:.1f} s")


if __name__ == "__main__":
    main()

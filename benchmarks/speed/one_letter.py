"""One letter through the command: seconds and peak memory, best and median of several runs.

python benchmarks/speed/one_letter.py [LETTER] [--runs 10]
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "eksempler" / "afgoerelse-sygedagpenge.docx"


def run(letter: Path) -> float:
    """Return how long one command takes, from start of the process to its end."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "klarbesked", "check", str(letter)]
    code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
    if code not in (0, 1):
        sys.exit(f"the command failed with {code}")
    return time.perf_counter() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("letter", nargs="?", type=Path, default=SAMPLE)
    arguments.add_argument("--runs", type=int, default=10)
    chosen = arguments.parse_args()
    run(chosen.letter)
    times = [run(chosen.letter) for _ in range(chosen.runs)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{chosen.letter.name}: {chosen.runs} runs")
    print(f"  best {min(times):.2f} s  median {statistics.median(times):.2f} s")
    print(f"  peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()

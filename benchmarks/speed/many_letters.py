"""A folder with 1,000 files of 400 words through the command: seconds and peak memory.

    python benchmarks/speed/many_letters.py [--files 1000]

The letters are put together from paragraphs of the invented sentence set, always the same.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SENTENCES = Path(__file__).parents[1] / "sentences" / "dev"
WORDS = 400


def paragraphs() -> list[str]:
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(SENTENCES.glob("*.txt")))
    return [part for part in text.replace("¦", "").split("\n\n") if len(part.split()) > 8]


def make_letters(folder: Path, count: int) -> None:
    source = random.Random(1)  # noqa: S311 -- the same letters each time, nothing secret
    choices = paragraphs()
    for number in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < WORDS:
            parts.append(source.choice(choices))
        (folder / f"{number:04}.txt").write_text("\n\n".join(parts), encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=1000)
    count = arguments.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_letters(folder, count)
        command = [sys.executable, "-m", "klarbesked", "check", str(folder), "--format", "json"]
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {0})
        start = time.perf_counter()
        code = subprocess.run(
            [*command, "--out", str(folder / "out.json")], stderr=subprocess.DEVNULL, check=False
        ).returncode
        seconds = time.perf_counter() - start
    if code not in (0, 1):
        sys.exit(f"the command failed with {code}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count} files of {WORDS} words, one core: {seconds:.1f} s, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()

"""A folder with 1,000 files of 400 words through the command: seconds and peak memory.

    python benchmarks/speed/many_letters.py [--files 1000]

The letters are those of letters.py.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from speed.letters import WORDS, letters


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--files", type=int, default=1000)
    count = arguments.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, text in enumerate(letters(count)):
            (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
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

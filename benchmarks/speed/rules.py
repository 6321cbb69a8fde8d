"""How long a 400-word letter takes through annotation and all rules, on one core.

    OMP_NUM_THREADS=1 python benchmarks/speed/rules.py

Prints the first letter in a fresh process, and the median and 95th percentile after warm-up, over
the letters of letters.py. Also words a second from raw text to tags, load time and memory.
"""

import resource
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median, quantiles

from klarbesked.engine.annotate import annotate
from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter

sys.path.insert(0, str(Path(__file__).parents[1]))
from speed.letters import letters

TODAY = date(2026, 11, 25)
RUNS = 5
FIRST = """
import time
begun = time.perf_counter()
from klarbesked.engine.annotate.reading import read_words
read_words(["Hej"], [0])
print(time.perf_counter() - begun)
from datetime import date
from klarbesked.engine.check import check, all_rules
from klarbesked.engine.read import read_letter
import sys
document = read_letter(sys.stdin.buffer.read(), "brev.txt")
all_rules()
begun = time.perf_counter()
check(document, today=date(2026, 11, 25))
print(time.perf_counter() - begun)
"""


def main() -> None:
    texts = letters()
    firsts, loads = [], []
    for text in texts[:RUNS]:
        out = subprocess.run(
            [sys.executable, "-c", FIRST], input=text.encode(), capture_output=True, check=True
        ).stdout.split()
        loads.append(1000 * float(out[0]))
        firsts.append(1000 * float(out[1]))
    documents = [read_letter(text.encode(), "brev.txt") for text in texts]
    for document in documents[:50]:
        check(document, today=TODAY)
    took = []
    for document in documents:
        begun = time.perf_counter()
        check(document, today=TODAY)
        took.append(1000 * (time.perf_counter() - begun))
    begun = time.perf_counter()
    for document in documents:
        letter = annotate(document)
        letter.words_of(letter.sentences[0])
    tagging = time.perf_counter() - begun
    words = sum(len(text.split()) for text in texts) / len(texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"letters of {words:.0f} words: median {median(took):.1f} ms", end=", ")
    print(f"p95 {quantiles(took, n=20)[-1]:.1f} ms; memory {memory:.0f} MB")
    print(f"raw text to tags {words * len(texts) / tagging:.0f} words/s")
    print(f"import and load {median(loads):.0f} ms", end="; ")
    print(f"first letter in a process {median(firsts):.0f} ms")


if __name__ == "__main__":
    main()

"""Time a word for odd input at 1, 10 and 100 times the length: it must not grow with it.

python benchmarks/speed/length.py
"""

import time
from collections.abc import Callable
from datetime import date

from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter

WORDS = 200
TIMES = (1, 10, 100)
TODAY = date(2026, 11, 25)
SENTENCE = "Vi har modtaget din ansøgning og beder dig sende flere oplysninger til os nu. "

INPUTS: dict[str, Callable[[int], str]] = {
    "ordinary sentences": lambda n: SENTENCE * (n // 13),
    "one word without end": lambda n: "a" * (n * 6) + " er et ord.",
    "no full stop": lambda n: ("du skal sende skemaet og " * (n // 5)).strip(),
    "only capitals": lambda n: SENTENCE.upper() * (n // 13),
    "no æ, ø, å": lambda n: "Du skal foelge planen og moede paa jobcenteret. " * (n // 8),
    "noise": lambda n: "Sv4r ~ 0s $ sene5t; |fre- dag} æ§ d. l. rnaj, " * (n // 10),
    "numbers": lambda n: "12.345,67 kr. 01-02-2026 100 pct. 14 dage " * (n // 7),
    "English": lambda n: "You must send the form to us within two weeks. " * (n // 10),
    "subclauses": lambda n: "hvis du ved, at vi har set, hvad der står, " * (n // 10),
    "poetry": lambda n: "Jeg gik mig ud\nen sommerdag\nat høre\nfuglesang\n\n" * (n // 9),
    "citations": lambda n: "§ 13, stk. 2, nr. 3, jf. § 14, " * (n // 9),
}


def milliseconds_a_word(text: str) -> float:
    document = read_letter(text.encode(), "brev.txt")
    words = max(1, len(text) // 6)
    started = time.perf_counter()
    check(document, today=TODAY)
    return 1000 * (time.perf_counter() - started) / words


def main() -> None:
    check(read_letter(SENTENCE.encode(), "brev.txt"), today=TODAY)
    print(f"{'microseconds a word':24}" + "".join(f"{f'{n} x':>10}" for n in TIMES))
    for name, make in INPUTS.items():
        cells = [1000 * milliseconds_a_word(make(WORDS * n)) for n in TIMES]
        print(f"{name:24}" + "".join(f"{cell:10.1f}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()

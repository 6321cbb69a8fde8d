"""Sentence starts on invented letters: precision, recall and F1 on both sets.

    python benchmarks/sentences/score.py [--show]

The held-out set is never looked at while rules are changed; `--show` shows only the other.
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from klarbesked.engine.annotate import annotate
from klarbesked.engine.document import Document
from klarbesked.engine.read import read_letter

FOLDER = Path(__file__).parent
MARK = "¦"


NAIVE = re.compile(r"(?:^|(?<=\n)|(?<=[.!?]\s))(?=\S)")
"""What a program without rules does: a line break, or an end mark and a space."""


class Starts(NamedTuple):
    """Where sentences begin, counted in signs that are not space."""

    gold: set[int]
    found: set[int]
    naive: set[int]

    @property
    def true(self) -> int:
        return len(self.gold & self.found)


def starts(path: Path) -> tuple[Starts, Document]:
    """Compare marks and program. Reading changes only white space, so signs are counted."""
    marked = path.read_text(encoding="utf-8")
    document = read_letter(marked.replace(MARK, "").encode(), path.name)
    found = {solid(document.text[: s.span.start]) for s in annotate(document).sentences}
    plain = marked.replace(MARK, "")
    naive = {solid(plain[: match.start()]) for match in NAIVE.finditer(plain)}
    return Starts(set(gold_starts(marked)), found, naive), document


def gold_starts(marked: str) -> Iterator[int]:
    before = 0
    for part in marked.split(MARK)[:-1]:
        before += solid(part)
        yield before


def solid(text: str) -> int:
    return sum(not sign.isspace() for sign in text)


def show(result: Starts, document: Document, name: str) -> None:
    text = "".join(sign for sign in document.text if not sign.isspace())
    errors = {"extra": result.found - result.gold, "lost": result.gold - result.found}
    for kind, places in errors.items():
        for place in sorted(places):
            before, after = text[max(0, place - 30) : place], text[place : place + 20]
            print(f"  {name} {kind}: …{before} ¦ {after}…")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", action="store_true", help="show errors of the dev set")
    wants_errors = arguments.parse_args().show
    for folder in ("dev", "heldout"):
        results = [(path, *starts(path)) for path in sorted((FOLDER / folder).glob("*.txt"))]
        gold = sum(len(result.gold) for _, result, _ in results)
        found = sum(len(result.found) for _, result, _ in results)
        true = sum(result.true for _, result, _ in results)
        naive = sum(len(result.naive) for _, result, _ in results)
        naive_true = sum(len(result.gold & result.naive) for _, result, _ in results)
        print(
            f"{folder:8} starts {gold:4}  F1 {2 * true / (gold + found):.4f}"
            f"  precision {true / found:.4f}  recall {true / gold:.4f}"
            f"  (without rules: F1 {2 * naive_true / (gold + naive):.4f})"
        )
        if wants_errors and folder == "dev":
            for path, result, document in results:
                show(result, document, path.stem[:2])


if __name__ == "__main__":
    main()

"""Main finite verbs, passives, orders and clauses in our own hand-marked letter sentences.

    python benchmarks/language/letters.py [--show]

`--show` lists the errors of the sets that may be looked at; heldout.txt is never shown.
The marks are told in benchmarks/language/letters/README.md.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from klarbesked.engine.annotate import annotate
from klarbesked.engine.read import read_letter

sys.path.insert(0, str(Path(__file__).parents[1]))
from intervals import wilson

FOLDER = Path(__file__).parent / "letters"
MARKED = re.compile(r"(?<!\w)([\^*+!]{1,3})(?=\w)")
HELD_OUT = "heldout"
NAMES = {"^": "main verb", "*": "s-passive", "+": "blive-passive", "!": "order"}


def gold(line: str) -> tuple[str, dict[str, set[int]], int]:
    """Return the plain sentence, where each kind of mark stands, and the number of clauses."""
    marked, _, number = line.rpartition("|")
    marked = marked.strip()
    places: dict[str, set[int]] = {sign: set() for sign in NAMES}
    plain, end = "", 0
    for match in MARKED.finditer(marked):
        plain += marked[end : match.start()]
        end = match.end()
        for sign in match[1]:
            places[sign].add(len(plain))
    return plain + marked[end:], places, int(number)


def found(text: str) -> tuple[dict[str, set[int]], int]:
    letter = annotate(read_letter(text.encode(), "s.txt"))
    places: dict[str, set[int]] = {sign: set() for sign in NAMES}
    clauses = 0
    for sentence in letter.sentences:
        words, parse = letter.words_of(sentence), letter.parse_of(sentence)
        if parse.main_verb is not None and not places["^"]:
            places["^"].add(words[parse.main_verb].token.start)
        for passive in parse.passives:
            sign = "*" if passive.kind == "s" else "+"
            places[sign].add(words[passive.verb].token.start)
        places["!"] |= {w.token.start for w in words if w.morph.is_imperative}
        clauses += sum(not c.is_main for c in parse.clauses)
    return places, clauses


def score(path: Path, *, show: bool) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "|" in line]
    count: Counter[str] = Counter()
    for line in lines:
        if line.startswith("#"):
            continue
        text, right, clauses = gold(line)
        mine, number = found(text)
        count["sentences"] += 1
        count["clauses"] += number == clauses
        count["same verb"] += mine["^"] == right["^"]
        for sign in NAMES:
            count[f"true {sign}"] += len(mine[sign] & right[sign])
            count[f"said {sign}"] += len(mine[sign])
            count[f"gold {sign}"] += len(right[sign])
        if show and (mine != right or number != clauses):
            kinds = [NAMES[s] for s in NAMES if mine[s] != right[s]]
            kinds += [f"clauses {number}"] if number != clauses else []
            print(f"  {', '.join(kinds)}: {line}")
    print(f"{path.stem}: {count['sentences']} sentences")
    print(f"  main finite verb  {wilson(count['same verb'], count['sentences'])}")
    print(f"  number of clauses {wilson(count['clauses'], count['sentences'])}")
    for sign, name in list(NAMES.items())[1:]:
        precision = count[f"true {sign}"] / max(1, count[f"said {sign}"])
        recall = count[f"true {sign}"] / max(1, count[f"gold {sign}"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        shown = wilson(count[f"true {sign}"], count[f"said {sign}"])
        print(f"  {name:14} F1 {f1:.3f} precision {shown}", end=" ")
        print(f"recall {wilson(count[f'true {sign}'], count[f'gold {sign}'])}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    for path in options.files or sorted(FOLDER.glob("*.txt")):
        score(path, show=options.show and HELD_OUT not in path.name)


if __name__ == "__main__":
    main()

"""What the rules say about the sample letters, kept as files one can read a difference of.

python tools/sample_letters.py            shows which findings have come and gone
python tools/sample_letters.py --write    accepts them
"""

import argparse
import difflib
from datetime import date
from pathlib import Path

from klarbesked.engine.check import Checked, check
from klarbesked.engine.finding import Finding
from klarbesked.engine.read import read_file

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "eksempler"
EXPECTED = ROOT / "tests" / "letters"
TODAY = date(2026, 11, 23)
SHOWN = 50


def samples() -> list[Path]:
    """Return the sample letters, in the order of their names."""
    return sorted(path for path in SAMPLES.iterdir() if path.is_file() and path.suffix != ".md")


def said(path: Path) -> str:
    """Return what the engine says of one letter, a line for each finding."""
    checked = check(read_file(path), today=TODAY)
    head = [
        f"type {checked.letter.type.id} {'sikker' if checked.letter.type.is_sure else 'i tvivl'}",
        f"dato {checked.letter.day} {checked.letter.date.source}",
        f"ord {checked.measures.words} sætninger {checked.measures.sentences}",
    ]
    findings = [_line(finding, checked) for finding in checked.findings]
    not_run = [f"ikke kørt {rule}: {reason}" for rule, reason in checked.not_run]
    return "\n".join([*head, *findings, *not_run]) + "\n"


def _line(finding: Finding, checked: Checked) -> str:
    place = "hele brevet"
    if finding.span:
        place = " ".join(checked.letter.at(finding.span).split())[:SHOWN]
    return f"{finding.level} {finding.rule} ⟦{place}⟧ {finding.message}"


def expected_path(sample: Path) -> Path:
    return EXPECTED / f"{sample.name}.expected"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--write", action="store_true", help="accept what the rules say now")
    accept = arguments.parse_args().write
    for sample in samples():
        path, now = expected_path(sample), said(sample)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        difference = difflib.unified_diff(
            before.splitlines(), now.splitlines(), sample.name, sample.name, lineterm="", n=0
        )
        print("\n".join(difference), end="\n" if before != now else "")
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Write ready.tsv from the letter types; `--check` fails where it is old. See ready_made.py."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from klarbesked.engine.letter_type.catalogue import ELEMENTS, QUESTIONS, TYPE
from klarbesked.engine.letter_type.ready_made import FILE, as_ready

FOLDER = Path(__file__).parents[1] / "src/klarbesked/engine/letter_types"


def texts() -> Iterator[str]:
    """Yield the files of types, elements and questions; the folder also holds letters."""
    for pattern in (f"*/{TYPE}", f"{ELEMENTS}/*.toml", QUESTIONS):
        for path in sorted(FOLDER.glob(pattern)):
            yield path.read_text(encoding="utf-8-sig")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    path, wanted = FOLDER / FILE, as_ready(texts())
    if not arguments.parse_args().check:
        path.write_text(wanted, encoding="utf-8")
    elif path.read_text(encoding="utf-8") != wanted:
        sys.exit(f"{FILE} is out of date: run make docs")


if __name__ == "__main__":
    main()

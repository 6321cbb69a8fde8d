"""Write a folder of generated pages, or with `--check` fail where one is out of date."""

import argparse
import sys
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def keep(folder: Path, wanted: dict[str, str], about: str | None) -> None:
    """Make `folder` hold the pages of `wanted` (name to text) and no other; `about` is the help."""
    arguments = argparse.ArgumentParser(description=about)
    arguments.add_argument("--check", action="store_true")
    if arguments.parse_args().check:
        present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
        if present != wanted:
            sys.exit(f"{folder.relative_to(DOCS.parent)} is out of date: run make docs")
        return
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8")

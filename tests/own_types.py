"""Letter types of an authority's own, written in a folder by a test."""

from pathlib import Path

from klarbesked.engine.letter_type import Catalogue, with_own

ELEMENT = """titel = "Parkering"
ikke_fundet = "Vi kan ikke finde, hvor man parkerer."
alvor = "skik"

[[grundlag]]
regel = "Vores egen regel"

[[tegn]]
ord = ["parkere"]
"""

TYPE = """titel = "Besked om parkering"
familie = "andet"

[[kendetegn]]
point = 6
ord = ["parkering"]
sted = ["emne"]

[[element]]
id = "parkering"
krav = "skal"
"""

FILES = {"elementer/parkering.toml": ELEMENT, "besked_parkering/brevtype.toml": TYPE}


def write_types(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write our little authority, with `files` added or in the place of its own."""
    for name, text in {**FILES, **files}.items():
        path = folder / "breve" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "breve"


def own_types(folder: Path, files: dict[str, str | bytes] | None = None) -> Catalogue:
    """Read our little authority, with `files` added or in the place of its own."""
    return with_own(write_types(folder, files or {}))

"""The letters that speed is measured on: made from the paragraphs of our own."""

import random
from pathlib import Path

FOLDER = Path(__file__).parents[1]
WORDS = 400


def letters(count: int = 200) -> list[str]:
    """Return letters of about 400 words, paragraphs drawn at random, the same each time."""
    paragraphs = [
        paragraph.strip()
        for path in sorted((FOLDER / "sentences").glob("*/*.txt"))
        for paragraph in path.read_text(encoding="utf-8").replace("¦", "").split("\n\n")
        if len(paragraph.split()) > 8
    ]
    draw = random.Random(7)  # noqa: S311 -- which letters, not a secret
    found = []
    for _ in range(count):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < WORDS:
            parts.append(draw.choice(paragraphs))
        found.append("\n\n".join(parts))
    return found

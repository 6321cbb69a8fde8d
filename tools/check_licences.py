"""Fail where a package the product needs has a licence the product cannot live with."""

import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
ALLOWED = re.compile(
    r"\b(?:MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla Public)\b", re.IGNORECASE
)
REFUSED = re.compile(r"\b(?:A|L)?GPL|GNU\b", re.IGNORECASE)
PINNED = re.compile(r"^([\w.-]+)==.*?(;.*)?$", re.MULTILINE)


def licence(package: Distribution) -> str:
    """Return all the package says of its licence."""
    facts = package.metadata.json
    classifiers = [str(c) for c in facts.get("classifier", ()) if str(c).startswith("License")]
    stated = [str(facts.get("license_expression", "")), *classifiers]
    return " ".join(stated).strip() or str(facts.get("license", ""))


def faults() -> list[str]:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    names = [match[1] for match in PINNED.finditer(text) if not (match[2] or "").startswith(";")]
    found = []
    for name in names:
        words = licence(distribution(name))
        if REFUSED.search(words) or not ALLOWED.search(words):
            found.append(f"{name}: {words or 'no licence stated'}")
    return found


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)

"""Fail where a package the product needs has a licence the product cannot live with."""

import json
import re
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
ALLOWED = re.compile(
    r"\b(?:MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla Public)\b", re.IGNORECASE
)
REFUSED = re.compile(r"\b(?:A|L)?GPL|GNU\b", re.IGNORECASE)
BY_NAME = {"psycopg": "LGPL-3.0-only", "psycopg-binary": "LGPL-3.0-only"}
"""Used as they are, as libraries that anybody can exchange: what the LGPL asks of us."""
NPM_ALLOWED = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1"}
PINNED = re.compile(r"^([\w.-]+)==.*?(;.*)?$", re.MULTILINE)


def licence(package: Distribution) -> str:
    """Return all the package says of its licence."""
    facts = package.metadata.json
    classifiers = [str(c) for c in facts.get("classifier", ()) if str(c).startswith("License")]
    stated = [str(facts.get("license_expression", "")), *classifiers]
    return " ".join(stated).strip() or str(facts.get("license", ""))


def faults() -> list[str]:
    return [*python_faults(), *npm_faults()]


def python_faults() -> list[str]:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    names = [match[1] for match in PINNED.finditer(text) if not (match[2] or "").startswith(";")]
    found = []
    for name in names:
        words = licence(distribution(name))
        if BY_NAME.get(name) == words:
            continue
        if REFUSED.search(words) or not ALLOWED.search(words):
            found.append(f"{name}: {words or 'no licence stated'}")
    return found


def npm_faults() -> list[str]:
    """All packages of the front end, as what is shipped is built of them."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    found = []
    for path, package in lock["packages"].items():
        words = str(package.get("license", ""))
        named = set(re.findall(r"[\w.-]+", words)) - {"AND", "OR"}
        if path and (not named or named - NPM_ALLOWED):
            found.append(f"{path}: {words or 'no licence stated'}")
    return found


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)

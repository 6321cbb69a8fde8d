"""Fail where a requirements file is out of step with pyproject.toml or names an address."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILES = {"requirements.txt": ["build", "web"], "requirements-dev.txt": ["build", "web", "dev"]}
ADDRESS = re.compile(r"https?://|file://|--(?:extra-)?index-url|--find-links")
PINNED = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def normal(name: str) -> str:
    """Return a package name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", name)[0]).lower()


def faults() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = []
    for file, extras in FILES.items():
        text = (ROOT / file).read_text(encoding="utf-8")
        wanted = list(project["dependencies"])
        for extra in extras:
            wanted += project["optional-dependencies"][extra]
        lost = {normal(name) for name in wanted} - {normal(n) for n in PINNED.findall(text)}
        found += [f"{file} lacks {name}" for name in sorted(lost)]
        found += [f"{file} names an address" for _ in ADDRESS.findall(text)]
        found += [f"{file} has no hashes"] if "--hash=sha256:" not in text else []
    npm = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    return found + (["package-lock.json names an address"] if '"resolved"' in npm else [])


if __name__ == "__main__":
    sys.exit("\n".join(faults()) or 0)

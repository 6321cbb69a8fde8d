"""Check the bundled sample letters and write a report the user can open."""

import os
from pathlib import Path

from klarbesked.cli.main import run
from sample_letters import samples

REPORT = Path("resultat") / "eksempler.html"


def main() -> None:
    print("Klar Besked tjekker de breve, der ligger i mappen eksempler.")
    REPORT.unlink(missing_ok=True)
    letters = [os.path.relpath(path) for path in samples()]
    try:
        run(["check", *letters, "--format", "html", "--out", str(REPORT), "--fail-on", "never"])
    finally:
        if REPORT.exists():
            print(f"Åbn rapporten i din browser: {REPORT.resolve().as_uri()}")
            print("Tjek dit eget brev: .venv/bin/klarbesked check brev.docx")


if __name__ == "__main__":
    main()

"""20 people write at once: how long does each wait for an answer?

A real server is started on a database of its own. Each writer has a session and a letter of two
pages, changes a word every two seconds or so, and sends the letter to be checked as the page does.

    python benchmarks/load/writers.py            # a minute
    python benchmarks/load/writers.py --users 40 --seconds 120
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Thread
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "benchmarks")]

from klarbesked.cli.web import server
from klarbesked.engine.document import Document
from klarbesked.engine.read import read_file
from web.product import answers, end, free_port, wait_for

SAMPLES = ("afgoerelse-sygedagpenge.docx", "partshoering-udkast.docx")
TWO_PAGES = 5_000
PAUSE = (1.5, 2.5)
"""Seconds between two letters from one writer: 2 on average, never all at the same moment."""
URL = "/breve/tjek/svar"
TARGET_MS = 300
TOKEN = "a" * 32
WORDS = ("vi", "skriver", "til", "dig", "fordi", "du", "skal", "sende", "et", "nyt", "skema")
PEOPLE = """
import json
from datetime import date
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from klarbesked.web.accounts.models import Authority, Membership, Role, Unit, User
authority = Authority.objects.create(name="Haderby Kommune")
unit = Unit.objects.create(authority=authority, name="Sygedagpenge", valid_from=date(2024, 1, 1))
keys = []
for number in range({count}):
    user = User.objects.create_user(f"nr{{number}}@haderby.example", name=f"Skriver {{number}}")
    Membership.objects.create(user=user, role=Role.CASEWORKER, unit=unit,
                              valid_from=date(2024, 1, 1))
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    keys.append(session.session_key)
print(json.dumps(keys))
"""


@dataclass
class Waits:
    """Milliseconds each answer took, and what came instead of an answer."""

    taken: list[float] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)

    def at(self, share: float) -> float:
        return sorted(self.taken)[min(len(self.taken) - 1, int(share * len(self.taken)))]


def two_pages() -> list[dict[str, Any]]:
    """Return the samples' blocks until they fill two pages, as the editor sends them."""
    blocks: list[dict[str, Any]] = []
    documents: list[Document] = [read_file(ROOT / "eksempler" / name) for name in SAMPLES] * 3
    for document in documents:
        for block in document.blocks:
            if sum(len(one["text"]) for one in blocks) >= TWO_PAGES:
                return blocks
            if block.kind in ("heading", "paragraph", "list_item"):
                text = document.at(block.span).replace("\n", " ")
                blocks.append({"kind": block.kind, "level": block.level, "text": text})
    return blocks


def write(port: int, session: str, seconds: float, seed: int, waits: Waits) -> None:
    """Be one writer until the time is over."""
    chance = random.Random(seed)  # noqa: S311
    blocks = two_pages()
    headers = {
        "Content-Type": "application/json",
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "X-CSRFToken": TOKEN,
    }
    until = time.monotonic() + seconds
    time.sleep(chance.uniform(0, PAUSE[1]))
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as line:
        while time.monotonic() < until:
            chance.choice(blocks)["text"] += f" {chance.choice(WORDS)}"
            began = time.perf_counter()
            try:
                line.request("POST", URL, json.dumps({"blocks": blocks}), headers)
                response = line.getresponse()
                response.read()
            except (OSError, HTTPException) as error:
                waits.faults[type(error).__name__] += 1
                line.close()
            else:
                if response.status == 200:
                    waits.taken.append((time.perf_counter() - began) * 1000)
                else:
                    waits.faults[f"HTTP {response.status}"] += 1
            time.sleep(chance.uniform(*PAUSE))


def sessions(count: int, env: dict[str, str]) -> list[str]:
    """Make the tables and the writers, and return their sessions."""
    manage = [sys.executable, "-m", "django"]
    subprocess.run([*manage, "migrate", "-v0"], env=env, check=True)
    printed = subprocess.run(
        [*manage, "shell", "--no-imports", "-v0", "-c", PEOPLE.format(count=count)],
        env=env, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    keys: list[str] = json.loads(printed.strip().splitlines()[-1])
    return keys


def measure(users: int, seconds: float) -> Waits:
    waits = Waits()
    with tempfile.TemporaryDirectory() as folder:
        env = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "klarbesked.web.settings",
            "KLARBESKED_LOCAL": "ja",
            "KLARBESKED_DATA": folder,
        }
        keys, port = sessions(users, env), free_port()
        process = subprocess.Popen(
            server(f"127.0.0.1:{port}", 2), env=env, text=True, start_new_session=True
        )
        try:
            wait_for(lambda: answers(port), process)
            write(port, keys[0], 5, 0, Waits())
            writers = [
                Thread(target=write, args=(port, key, seconds, seed, waits))
                for seed, key in enumerate(keys, start=1)
            ]
            for writer in writers:
                writer.start()
            for writer in writers:
                writer.join()
        finally:
            end(process)
    return waits


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--users", type=int, default=20)
    arguments.add_argument("--seconds", type=float, default=60)
    chosen = arguments.parse_args()
    signs = sum(len(block["text"]) for block in two_pages())
    waits = measure(chosen.users, chosen.seconds)
    print(f"{chosen.users} writers, letters of {signs} signs, {os.cpu_count()} cores")
    if waits.faults or not waits.taken:
        sys.exit(f"No figure: {dict(waits.faults)} beside {len(waits.taken)} answers")
    print(
        f"{len(waits.taken)} answers: p50 {waits.at(0.5):.0f} ms, p95 {waits.at(0.95):.0f} ms, "
        f"longest {max(waits.taken):.0f} ms (target: p95 below {TARGET_MS} ms)"
    )


if __name__ == "__main__":
    main()

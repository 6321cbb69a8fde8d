"""/v2/check with a letter of two pages: p50, p95 and how many a second, through Django's client.

python benchmarks/speed/languagetool.py [--runs 100]
"""

import argparse
import os
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connections
from django.test import Client

sys.path.insert(0, str(Path(__file__).parents[1]))
from speed.letters import letters

PROCESSES = 2
KEY = "KLARBESKED_BENCH_KEY"


def set_up() -> None:
    """Start the product with an empty database of its own, and make a key to its door."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "klarbesked.web.settings",
        "KLARBESKED_LOCAL": "ja",
        "KLARBESKED_DATA": tempfile.mkdtemp(prefix="klarbesked-bench-"),
    }
    django.setup()
    call_command("migrate", verbosity=0)
    os.environ[KEY] = new_key()


def new_key() -> str:
    """Return a key that may call as often as a key may."""
    # They need the settings, which are read once the product has started.
    from klarbesked.web.accounts.models import Authority, User
    from klarbesked.web.api.domain.tokens import make_token
    from klarbesked.web.api.models import Scope
    from klarbesked.web.api.models.api_token import MOST_PER_MINUTE

    now = datetime.now(UTC)
    return make_token(
        name="Måling",
        authority=Authority.objects.create(name="Haderby Kommune"),
        unit=None,
        scopes=[Scope.LANGUAGETOOL],
        per_minute=MOST_PER_MINUTE,
        expires_on=now.date() + timedelta(days=1),
        actor=User.objects.create_user("bo@haderby.example", name="Bo Rask"),
        at=now,
    ).plain


def two_pages(count: int) -> list[str]:
    """Return letters of about 800 words: two of the benchmark's, one after the other."""
    halves = letters(2 * count)
    return [f"{halves[2 * n]}\n\n{halves[2 * n + 1]}" for n in range(count)]


def ask(text: str) -> float:
    """Return the seconds from request to answer."""
    client = Client(SERVER_NAME="127.0.0.1")
    fields = {"text": text, "language": "da-DK", "apiKey": os.environ[KEY]}
    start = time.perf_counter()
    answer = client.post("/v2/check", fields)
    seconds = time.perf_counter() - start
    if answer.status_code != 200 or not answer.json()["matches"]:
        sys.exit(f"the answer was {answer.status_code}, or without matches")
    return seconds


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=100)
    runs = arguments.parse_args().runs
    texts = two_pages(runs)
    set_up()
    for text in texts[:5]:
        ask(text)
    times = sorted(map(ask, texts))
    words = sum(len(text.split()) for text in texts) // runs
    print(f"/v2/check, {runs} letters of {words} words")
    print(f"  p50 {times[runs // 2] * 1000:.0f} ms  p95 {times[int(runs * 0.95)] * 1000:.0f} ms")
    connections.close_all()
    with ProcessPoolExecutor(PROCESSES) as pool:
        list(pool.map(ask, texts[: 5 * PROCESSES]))
        start = time.perf_counter()
        list(pool.map(ask, texts))
        seconds = time.perf_counter() - start
    print(f"  {PROCESSES} processes: {runs / seconds:.0f} letters a second")


if __name__ == "__main__":
    main()

"""How long one writer waits for a check of a two-page letter: through the view, warm.

Each letter is new to the server, and then changed by a word, as while somebody types.

python benchmarks/load/one_writer.py [--letters 100]
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from speed.letters import letters

PAGES = 2
LIMIT = 0.150
"""Seconds. A slower answer is felt while typing."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--letters", type=int, default=100)
    count = arguments.parse_args().letters
    os.environ |= {
        "KLARBESKED_LOCAL": "ja",
        "KLARBESKED_DATA": tempfile.mkdtemp(prefix="klarbesked-maal-"),
        "DJANGO_SETTINGS_MODULE": "klarbesked.web.settings",
    }
    first, again = measure(count)
    for name, taken in (("a new letter", first), ("a word changed", again)):
        print(f"{name}: {len(taken)} checks of {PAGES} pages")
        print(f"  {told([one.wait for one in taken])}")
        print(f"  {told([one.work for one in taken])} of the processor's time")


def told(times: Sequence[float]) -> str:
    p95 = statistics.quantiles(times, n=20)[-1]
    verdict = "" if p95 < LIMIT else " (too slow, or the machine is busy)"
    return f"p50 {1000 * statistics.median(times):.0f} ms  p95 {1000 * p95:.0f} ms{verdict}"


class Taken(NamedTuple):
    """Seconds on the clock, and seconds of the processor."""

    wait: float
    work: float


def measure(count: int) -> tuple[list[Taken], list[Taken]]:
    """Return what each first check took, and each after one word was put in."""
    # Inside the function: Django reads its settings when it is set up, and main chooses them.
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client
    from django.utils import timezone

    from klarbesked.web.accounts.models import Authority, Membership, Role, Unit, User
    from klarbesked.web.letters.domain.check_letter import warm_up

    call_command("migrate", verbosity=0)
    authority, today = Authority.objects.create(name="Haderby Kommune"), timezone.localdate()
    Unit.objects.create(authority=authority, name="Sygedagpenge", valid_from=today)
    user = User.objects.create_user("maal@haderby.example", "hest-og-vogn-42", name="Måler")
    Membership.objects.create(user=user, role=Role.CASEWORKER, valid_from=today)
    client = Client(SERVER_NAME="localhost")
    client.force_login(user)
    warm_up(today=today)
    single = letters(PAGES * count)
    both = ["\n\n".join(single[n : n + PAGES]) for n in range(0, len(single), PAGES)]

    def ask(text: str) -> Taken:
        blocks = [{"kind": "paragraph", "text": part} for part in text.split("\n\n")]
        start, work = time.perf_counter(), time.process_time()
        response = client.post(
            "/breve/tjek/svar", json.dumps({"blocks": blocks}), content_type="application/json"
        )
        taken = Taken(time.perf_counter() - start, time.process_time() - work)
        assert response.status_code == 200
        return taken

    pairs = [(ask(text), ask(text.replace(" ", " nu ", 1))) for text in both]
    return [first for first, _ in pairs], [again for _, again in pairs]


if __name__ == "__main__":
    main()

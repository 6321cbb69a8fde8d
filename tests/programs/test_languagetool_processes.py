"""The limit holds over several processes that count in one database."""

import os
import subprocess
import sys
from pathlib import Path

CALLS, LIMIT, PROCESSES = 40, 60, 3
KNOCK = """
import sys
from datetime import UTC, datetime
import django
django.setup()
from klarbesked.web.api.domain.knocks import TooManyKnocksError, count_knock
refused = 0
for _ in range(int(sys.argv[1])):
    try:
        count_knock("token", "a", limit=int(sys.argv[2]), at=datetime(2026, 11, 25, tzinfo=UTC))
    except TooManyKnocksError:
        refused += 1
print(refused)
"""


def test_limit_holds_over_several_processes(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "klarbesked.web.settings",
        "KLARBESKED_LOCAL": "ja",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'klarbesked.sqlite3'}",
    }
    migrate = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, check=True, env=environment, timeout=120)
    knock = [sys.executable, "-c", KNOCK, str(CALLS), str(LIMIT)]

    running = [
        subprocess.Popen(knock, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(PROCESSES)
    ]
    refused = [int(each.communicate(timeout=120)[0]) for each in running]

    assert [each.returncode for each in running] == [0] * PROCESSES
    assert CALLS * PROCESSES - sum(refused) <= LIMIT
    assert sum(refused) >= CALLS * PROCESSES - LIMIT

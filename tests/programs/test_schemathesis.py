"""schemathesis, which reads our OpenAPI and sends what nobody thought of, finds no fault."""

import subprocess
import sys

import pytest
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.api.models import Scope
from programs.keys import make_key

pytest.importorskip("schemathesis")

EXCLUDED = "positive_data_acceptance"
"""That a file is a letter, or a word a letter type of theirs, no schema can say: we answer 422."""


@pytest.mark.usefixtures("cleared_trail")
def test_schemathesis_finds_no_fault(live_server: LiveServer) -> None:
    made = make_key(*Scope)

    run = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "run", f"{live_server.url}/api/openapi.json",
            "--header", f"Authorization: Bearer {made.plain}",
            "--max-examples", "15", "--seed", "1", "--exclude-checks", EXCLUDED, "--no-color",
        ],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout[-6000:]
    assert "Tested: 5" in run.stdout

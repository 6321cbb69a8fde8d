"""schemathesis, which reads our OpenAPI and sends what nobody thought of, finds no fault."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.api.models import Scope
from programs.keys import make_key

pytest.importorskip("schemathesis")

CONFIG = Path(__file__).with_name("schemathesis.toml")


@pytest.mark.usefixtures("cleared_trail")
def test_schemathesis_finds_no_fault(live_server: LiveServer, tmp_path: Path) -> None:
    made = make_key(*Scope)

    run = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG),
            "run", f"{live_server.url}/api/openapi.json",
            "--header", f"Authorization: Bearer {made.plain}",
            "--max-examples", "15", "--seed", "1", "--no-color",
        ],
        cwd=tmp_path,  # it keeps what it has found where it runs
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout[-6000:]
    assert "Tested: 6" in run.stdout

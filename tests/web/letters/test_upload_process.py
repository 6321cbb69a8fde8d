"""The process that reads a file: it can open nothing, ask nobody and start nothing."""

import subprocess
import sys

import pytest

from klarbesked.web.letters.domain import upload, upload_process

SOURCE = "from klarbesked.web.letters.domain.upload_process import *; import socket, os; "
LOCKED_IN = SOURCE + "leave_network(); limit(512 << 20, 5); "
ACTS = {
    "read a file": "open('/etc/hostname').read()",
    "ask the network": "socket.create_connection(('127.0.0.1', 9), 1)",
    "write a file": "open('x', 'w')",
}


def run(code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("act", ACTS)
def test_process_may_not(act: str) -> None:
    said = run(LOCKED_IN + ACTS[act])

    assert said.returncode == 1
    assert "OSError: [Errno 24]" in said.stderr


def test_process_has_no_address_to_send_from() -> None:
    said = run(
        SOURCE + "assert leave_network(); print([name for _, name in socket.if_nameindex()])"
    )

    assert said.stdout.strip() == "['lo']"


def test_process_gets_no_more_memory_than_its_share() -> None:
    said = run(LOCKED_IN + "bytearray(600 << 20)")

    assert "MemoryError" in said.stderr


def test_process_knows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLARBESKED_SECRET_KEY", "hemmelig")
    seen = subprocess.run(
        [sys.executable, "-c", "import os; print(sorted(os.environ))"],
        env=upload.environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "KLARBESKED_SECRET_KEY" not in seen.stdout


def test_process_is_told_apart_from_the_web_application() -> None:
    code = "import sys; print('django' in sys.modules)"

    assert run(SOURCE + code).stdout.strip() == "False"
    assert upload_process.NO_MEMORY > 0

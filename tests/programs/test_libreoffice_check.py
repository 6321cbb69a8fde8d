"""LibreOffice's own LanguageTool client gets our findings in a Danish document."""

import json
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.api.models import Scope
from programs.keys import make_key

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
RAW = "I henhold til loven & § 24 skal vi vi svare 100 % + mere. Æøå."
EMOJI = "😀 Vi skriver til dig dig i dag."


def has_uno() -> bool:
    if shutil.which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    tried = subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], check=False, capture_output=True)
    return tried.returncode == 0


@pytest.fixture
def office(tmp_path: Path, live_server: LiveServer, settings: Settings) -> Iterator[int]:
    """Start LibreOffice with our server as its LanguageTool; give the port it listens on."""
    settings.LANGUAGETOOL = "token"
    made = make_key(Scope.LANGUAGETOOL)
    user = tmp_path / "profile" / "user"
    user.mkdir(parents=True)
    written = (HERE / "registrymodifications.xcu").read_text(encoding="utf-8")
    written = written.replace("BASE_URL", f"{live_server.url}/v2").replace("API_KEY", made.plain)
    (user / "registrymodifications.xcu").write_text(written, encoding="utf-8")
    port = free_port()
    running = subprocess.Popen(
        [
            "soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
            f"-env:UserInstallation={user.parent.as_uri()}",
            f"--accept=socket,host=127.0.0.1,port={port};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    yield port
    stop(running)


def stop(running: "subprocess.Popen[bytes]") -> None:
    """End the office and the processes it has started, which share its session."""
    os.killpg(running.pid, signal.SIGTERM)
    running.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def ask(port: int, **asked: Any) -> Any:
    answer = subprocess.run(
        [SYSTEM_PYTHON, str(HERE / "libreoffice_check.py")],
        input=json.dumps({"port": port, **asked}),
        check=True,
        capture_output=True,
        text=True,
        timeout=180,
    )
    return json.loads(answer.stdout)


@pytest.mark.usefixtures("cleared_trail")
@pytest.mark.skipif(not has_uno(), reason="LibreOffice or python3-uno is not on the machine")
def test_libreoffice_gets_our_findings_in_a_danish_document(office: int) -> None:
    found = ask(office, direct=[RAW, EMOJI], document=RAW)

    raw, emoji = found["direct"]
    double = {
        "place": "vi vi",
        "message": "“vi” står to gange i træk. Slet det ene.",
        "fixes": ["vi"],
    }
    assert double in raw
    assert double in found["document"]
    assert "I henhold til" in [each["place"] for each in found["document"]]
    assert "dig dig" in [each["place"] for each in emoji]

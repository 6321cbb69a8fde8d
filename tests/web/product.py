"""The whole product in processes of its own, on a database of its own, as it runs in service."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

SETTINGS = "web_settings"
HERE = Path(__file__).parents[1]
PATIENCE = 60.0


@dataclass
class Product:
    """`url` of the database decides the engine: the one the other tests run on."""

    folder: Path
    env: dict[str, str] = field(default_factory=dict)
    port: int = 0

    def environment(self) -> dict[str, str]:
        paths = [str(HERE.parent / "src"), str(HERE)]
        known = {
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "KLARBESKED_LOCAL": "ja",
            "KLARBESKED_DATA": str(self.folder),
            "PYTHONPATH": os.pathsep.join(paths),
        }
        return {**os.environ, **known, **self.env}

    def manage(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "django", *command],
            env=self.environment(), capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip

    def must(self, *command: str) -> str:
        done = self.manage(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def ask(self, code: str) -> Any:
        """Run Python inside the product; what it prints last is JSON."""
        printed = self.must("shell", "--no-imports", "-v0", "-c", code)
        return json.loads(printed.strip().splitlines()[-1])

    def start(self, *command: str, **more: Any) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", *command],
            env=self.environment(), text=True, start_new_session=True, **more,
        )  # fmt: skip

    @contextmanager
    def served(self, *options: str) -> Iterator[str]:
        """Serve the pages, and give the address. A second time it is the same address."""
        self.port = self.port or free_port()
        with (self.folder / "log").open("w") as log:
            server = self.start(
                "gunicorn", "klarbesked.web.wsgi:application", "--bind", f"127.0.0.1:{self.port}",
                "--workers", "1", "--threads", "4", "--log-level", "warning", *options,
                stdout=log, stderr=log,
            )  # fmt: skip
            try:
                wait_for(lambda: answers(self.port), server)
                yield f"http://127.0.0.1:{self.port}"
            finally:
                end(server)

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8")


def new_product(folder: Path, env: Mapping[str, str] | None = None) -> Product:
    """Return a product on an empty database, SQLite or PostgreSQL as the tests are run."""
    url = os.environ.get("DATABASE_URL", "")
    own = {"DATABASE_URL": f"sqlite:///{folder / 'klarbesked.sqlite3'}"}
    if url.startswith("postgres"):
        own = {"DATABASE_URL": new_postgresql(url)}
    return Product(folder, {**own, **(env or {})})


def new_postgresql(url: str) -> str:
    """Make an empty database on the server of the tests. It goes when the server goes."""
    name = f"kb_{secrets.token_hex(6)}"
    with psycopg.connect(url.replace("postgres:", "postgresql:", 1), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
    return url.rsplit("/", 1)[0] + f"/{name}"


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def answers(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def wait_for(is_so: Any, process: "subprocess.Popen[str] | None" = None) -> None:
    """Wait until `is_so()` holds; give up when the process dies or the patience ends."""
    until = time.monotonic() + PATIENCE
    while not is_so():
        assert process is None or process.poll() is None, "the process has ended"
        assert time.monotonic() < until, "waited too long"
        time.sleep(0.05)


def end(process: "subprocess.Popen[str]", sign: signal.Signals = signal.SIGTERM) -> int:
    if process.poll() is None:
        os.killpg(process.pid, sign)
    try:
        return process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return process.wait()

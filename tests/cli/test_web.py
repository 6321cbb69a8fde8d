"""The commands of the web product, run as a user runs them."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.request import urlopen

import pytest

from web.product import end, free_port, new_postgresql, wait_for

SERVICE = {
    "KLARBESKED_LOCAL": "nej",
    "KLARBESKED_SECRET_KEY": "en-lang-og-tilfaeldig-tekst-til-proever-0123456789-abcdef",
    "KLARBESKED_HOSTS": "breve.haderby.example",
    "KLARBESKED_PROXYER": "1",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def environment(env: Mapping[str, str]) -> dict[str, str]:
    """The environment of the tests without their own choices, and with these."""
    ours = ("KLARBESKED_", "DJANGO_", "DATABASE_URL")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, **env, "PYTHONUNBUFFERED": "1"}


def klarbesked(*arguments: str, **env: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "klarbesked", *arguments],
        env=environment(env), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


class Demo:
    """`klarbesked demo` in a process group of its own, as a terminal starts it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port, self.log = port, folder.with_suffix(".log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "klarbesked", "demo", "--port", str(port),
                 "--data", str(folder)],
                env=environment({}), stdout=log, stderr=log, text=True, start_new_session=True,
            )  # fmt: skip
        wait_for(self.answers, self.process)

    def answers(self) -> bool:
        try:
            return bool(urlopen(f"http://127.0.0.1:{self.port}/konto/login/", timeout=5).read())
        except OSError:
            return False

    def printed(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def members(self) -> list[int]:
        """The processes that are left of it."""
        found = subprocess.run(
            ["ps", "-o", "pid=,stat=", "-s", str(self.process.pid)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        lines = [line.split() for line in found.stdout.splitlines()]
        return [int(pid) for pid, state in lines if not state.startswith("Z")]


@pytest.fixture
def demo(folder: Path) -> Iterator[Demo]:
    started = Demo(folder, free_port())
    yield started
    end(started.process)


def test_demo_says_where_it_is_and_how_to_sign_in(demo: Demo) -> None:
    printed = demo.printed()

    assert f"Åbn http://127.0.0.1:{demo.port} i din browser. Stop med Ctrl C." in printed
    assert "mette@haderby.example" in printed
    assert "Koden er klar-besked-2026 for dem alle." in printed


def test_ctrl_c_ends_the_demo_and_all_it_started(demo: Demo) -> None:
    os.killpg(demo.process.pid, signal.SIGINT)
    demo.process.wait(timeout=30)

    wait_for(lambda: demo.members() == [])
    assert "Traceback" not in demo.printed()


def test_demo_that_was_killed_starts_again_with_its_data(demo: Demo, folder: Path) -> None:
    made = (folder / "klarbesked.sqlite3").stat().st_ino
    demo.process.kill()
    demo.process.wait()
    wait_for(lambda: demo.members() == [])

    again = Demo(folder, demo.port)

    end(again.process)
    assert (folder / "klarbesked.sqlite3").stat().st_ino == made
    assert "Vi bruger det, der lå der i forvejen." in again.printed()


def test_taken_port_is_told_with_another(folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        done = klarbesked("demo", "--port", str(port), "--data", str(folder))

    assert done.returncode == 2
    assert done.stderr == (
        f"Et andet program bruger port {port}. Stop det, eller skriv: "
        f"klarbesked demo --port {port + 1}\n"
    )


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").touch()

    done = klarbesked("demo", "--port", str(free_port()), "--data", str(tmp_path / "fil/data"))

    assert done.returncode == 2
    assert "Vælg en anden med --data." in done.stderr


def test_doctor_without_a_secret_suggests_one(folder: Path) -> None:
    folder.mkdir()

    first, second = (klarbesked("doctor", KLARBESKED_DATA=str(folder)).stdout for _ in range(2))

    assert "RET  Hemmelig nøgle: Der er ingen. Prøv KLARBESKED_SECRET_KEY=" in first
    assert first.splitlines()[0] != second.splitlines()[0]


def test_doctor_names_each_thing_to_mend_and_fails(folder: Path) -> None:
    folder.mkdir()
    bad = {"KLARBESKED_PROXYER": "0", "KLARBESKED_HOSTS": "*", "KLARBESKED_DEBUG": "ja"}

    done = klarbesked("doctor", KLARBESKED_DATA=str(folder), **{**SERVICE, **bad})

    assert done.returncode == 1
    to_mend = [line[5:].split(":")[0] for line in done.stdout.splitlines() if line[:3] == "RET"]
    assert to_mend[:4] == ["Fejlvisning", "Adresse", "Kryptering (https)", "Database"]


def test_doctor_says_that_the_database_is_away(folder: Path) -> None:
    away = {"DATABASE_URL": "postgres://x@127.0.0.1:1/x", "KLARBESKED_DATA": str(folder)}

    done = klarbesked("doctor", **SERVICE, **away)

    assert done.returncode == 1
    assert "RET  Database: Databasen svarer ikke." in done.stdout
    assert " ?   Sporet: Vi kan se det, når databasen er i orden." in done.stdout


def test_serve_without_a_secret_is_refused(folder: Path) -> None:
    done = klarbesked("serve", "--bind", f"127.0.0.1:{free_port()}", KLARBESKED_DATA=str(folder))

    assert done.returncode == 2
    assert "Sæt KLARBESKED_SECRET_KEY til en lang, tilfældig tekst" in done.stderr


def service(folder: Path) -> dict[str, str]:
    folder.mkdir()
    url = os.environ.get("DATABASE_URL", "")
    database = {"DATABASE_URL": new_postgresql(url)} if url.startswith("postgres") else {}
    return {**SERVICE, "KLARBESKED_DATA": str(folder), **database}


def test_service_as_it_is_set_up_has_nothing_to_warn_of(folder: Path) -> None:
    env = environment({**service(folder), "DJANGO_SETTINGS_MODULE": "klarbesked.web.settings"})

    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "django", "check", "--deploy",
         "--fail-level", "INFO"],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")


def test_service_answers_behind_a_proxy_and_ends_when_told(folder: Path) -> None:
    env, port = service(folder), free_port()
    assert klarbesked("migrate", **env).returncode == 0
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "klarbesked", "serve", "--bind", f"127.0.0.1:{port}"],
            env=environment(env), stdout=log, stderr=log, text=True, start_new_session=True,
        )  # fmt: skip
    ask = ["curl", "-sSi", "-H", "Host: breve.haderby.example"]
    secure = ["-H", "X-Forwarded-Proto: https"]
    url = f"http://127.0.0.1:{port}/konto/login/"
    wait_for(lambda: subprocess.run([*ask, url], capture_output=True, check=False).returncode == 0)

    plain = subprocess.run([*ask, url], capture_output=True, text=True, check=True).stdout
    page = subprocess.run([*ask, *secure, url], capture_output=True, text=True, check=True).stdout
    code = end(server)

    head = page.partition("\n\n")[0].lower()
    assert "301" in plain.splitlines()[0]
    assert "200" in page.splitlines()[0]
    assert "strict-transport-security: max-age=31536000" in head
    assert "content-security-policy: default-src 'self'" in head
    assert "secure" in next(line for line in head.splitlines() if "set-cookie: csrf" in line)
    assert code == 0


WHO = ("--myndighed", "Haderby Kommune", "--navn", "Ida Skov", "--email")


def test_begin_makes_one_administrator_and_refuses_the_next(folder: Path) -> None:
    env = service(folder)
    assert klarbesked("migrate", **env).returncode == 0

    made, refused = (klarbesked("begin", *WHO, "ida@haderby.example", **env) for _ in range(2))

    assert (made.returncode, made.stderr) == (0, "")
    assert "https://breve.haderby.example/" in made.stdout
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "allerede en administrator" in refused.stderr


def test_begin_with_an_address_that_is_none_says_what_to_write(folder: Path) -> None:
    env = service(folder)
    assert klarbesked("migrate", **env).returncode == 0

    done = klarbesked("begin", *WHO, "ida", **env)

    assert (done.returncode, done.stderr) == (1, "Skriv e-mailen som navn@myndighed.dk.\n")


def test_check_trail_tells_that_the_trail_is_whole(folder: Path) -> None:
    env = service(folder)
    assert klarbesked("migrate", **env).returncode == 0
    assert klarbesked("begin", *WHO, "ida@haderby.example", **env).returncode == 0

    done = klarbesked("check-trail", **env)

    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"Sporet er helt\. [1-9]\d* linjer\.\n", done.stdout)


def test_help_of_the_programs_tells_the_commands() -> None:
    done = klarbesked("--help")

    for command in ("demo", "serve", "worker", "migrate", "begin", "check-trail", "doctor"):
        assert f"  {command}" in done.stdout

"""The commands that need the web application: try it, serve it, work in the background."""

import errno
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import click

SETTINGS = "klarbesked.web.settings"
SECRET = "KLARBESKED_SECRET_KEY"  # noqa: S105
MEND = "RET"
NOT_INSTALLED = (
    "Webdelen er ikke installeret. Skriv: pip install 'klarbesked[web]' for at få den med."
)


NO_DATABASE = (
    "Vi kan ikke nå databasen. Se, om den kører, om disken er fuld, og om DATABASE_URL er rigtig."
)


@click.command("demo", short_help="Prøv produktet med en opdigtet kommune.")
@click.option("--port", default=8000, show_default=True, help="Den port, siden får.")
@click.option(
    "--data", default="data", type=click.Path(path_type=Path), help="Mappen til databasen."
)
def demo_command(*, port: int, data: Path) -> int:
    """Start Klar Besked på din egen maskine med den opdigtede Haderby Kommune."""
    refuse_taken("127.0.0.1", port, f"klarbesked demo --port {port + 1}")
    os.environ["KLARBESKED_LOCAL"] = "ja"
    os.environ["KLARBESKED_DATA"] = str(make_folder(data))
    os.environ.setdefault("KLARBESKED_LANGUAGETOOL", "aaben")
    for command in (["migrate", "--verbosity", "0"], ["demo"]):
        manage(command)
    click.echo(f"\nÅbn http://127.0.0.1:{port} i din browser. Stop med Ctrl C.")
    sys.stdout.flush()
    # The worker sees when the server is gone, however it went, and ends too.
    subprocess.Popen([*worker(), "--until-parent-ends"], env=environment())  # noqa: S603
    become(server(f"127.0.0.1:{port}", processes=2))
    return 0


@click.command("serve", short_help="Start webserveren i drift.")
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Adresse og port.")
@click.option("--processes", default=2, show_default=True, help="Antal processer.")
def serve_command(*, bind: str, processes: int) -> int:
    """Start webserveren. Opsætningen kommer fra miljøet; se docs/drift."""
    host, _, port = bind.rpartition(":")
    if port.isdecimal() and not bind.startswith("unix:"):
        refuse_taken(host, int(port), f"klarbesked serve --bind {host}:{int(port) + 1}")
    check_settings()
    become(server(bind, processes))
    return 0


@click.command("worker", short_help="Udfør det arbejde, der tager tid.")
def worker_command() -> int:
    """Udfør opgaver fra køen, til du stopper programmet."""
    check_settings()
    become(worker())
    return 0


@click.command("migrate", short_help="Gør databasen klar til den nye udgave.")
def migrate_command() -> int:
    """Lav databasens tabeller, eller ret dem til, efter du har installeret en ny udgave."""
    return manage(["migrate", "--verbosity", "0"])


@click.command("begin", short_help="Opret myndigheden og den første administrator.")
@click.option("--myndighed", required=True, help="Myndighedens navn.")
@click.option("--navn", required=True, help="Administratorens navn.")
@click.option("--email", required=True, help="Administratorens e-mail.")
def begin_command(*, myndighed: str, navn: str, email: str) -> int:
    """Opret den første administrator i en ny installation, og få et link til at logge ind."""
    return say("begin", myndighed=myndighed, navn=navn, email=email)


@click.command("check-trail", short_help="Se, om nogen har ændret i sporet.")
def check_trail_command() -> int:
    """Tjek hele sporet. Slutter med koden 1, hvis det er brudt."""
    return say("check_trail")


@click.command("doctor", short_help="Se, om installationen er i orden.")
def doctor_command() -> int:
    """Gå installationen igennem, og sig, hvad du skal rette."""
    if has_secret():
        return manage(["doctor"])
    click.echo(f"{MEND}  Hemmelig nøgle: Der er ingen. Prøv {SECRET}={secrets.token_urlsafe(48)}")
    os.environ[SECRET] = secrets.token_urlsafe(48)
    return manage(["doctor"]) or 1


def has_secret() -> bool:
    is_local = os.environ.get("KLARBESKED_LOCAL") == "ja"
    return is_local or bool(os.environ.get(SECRET) or os.environ.get(f"{SECRET}_FILE"))


def manage(command: Sequence[str]) -> int:
    """Run a management command of Django in this process and return its exit code."""
    with danish_errors():
        # Inside the function: the other commands start without Django, and work without it.
        from django.core.management import execute_from_command_line

        try:
            execute_from_command_line(["klarbesked", *command])
        except SystemExit as ended:
            return int(ended.code or 0)
    return 0


def say(command: str, **options: str) -> int:
    """Run a management command, and return 1 with what it says where it refuses."""
    check_settings()
    with danish_errors():
        from django.core.management import CommandError, call_command

        try:
            call_command(command, **options)
        except CommandError as refused:
            click.echo(str(refused), err=True)
            return 1
    return 0


def check_settings() -> None:
    """Refuse in Danish before another process starts, and refuses in its own way."""
    with danish_errors():
        import django

        django.setup()


@contextmanager
def danish_errors() -> Iterator[None]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.db import OperationalError
    except ImportError as error:
        raise click.ClickException(NOT_INSTALLED) from error
    try:
        yield
    except ImproperlyConfigured as error:
        raise click.ClickException(str(error)) from error
    except OperationalError as error:
        raise click.ClickException(NO_DATABASE) from error


def refuse_taken(host: str, port: int, instead: str) -> None:
    """Say so before anything is started, where another program has the port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host.strip("[]"), port))
        except OSError as error:
            raise click.ClickException(_refusal(error, port, instead)) from error


def _refusal(error: OSError, port: int, instead: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Et andet program bruger port {port}. Stop det, eller skriv: {instead}"
    if error.errno == errno.EACCES:
        return f"Du har ikke lov til at bruge port {port}. Vælg en over 1024: {instead}"
    return "Adressen findes ikke på maskinen. Ret den, og prøv igen."


def make_folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".skriv").touch()
        (folder / ".skriv").unlink()
    except OSError as error:
        raise click.ClickException(
            f"Vi kan ikke skrive i mappen {folder}. Vælg en anden med --data."
        ) from error
    return folder.absolute()


def become(command: Sequence[str]) -> None:
    """Let the command take this process over, so that it gets every signal itself."""
    os.execve(command[0], list(command), environment())  # noqa: S606


def server(bind: str, processes: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "klarbesked.web.wsgi:application", "--bind", bind,
        "--workers", str(processes), "--threads", "4", "--preload", "--log-level", "warning",
        "--timeout", "90", "--graceful-timeout", "30",
        # Longer than a proxy and a typist wait: the one who speaks next must not find it closed.
        "--keep-alive", "75",
    ]  # fmt: skip


def worker() -> list[str]:
    return [sys.executable, "-m", "django", "worker"]


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", SETTINGS),
    }

"""The commands that need the web application: try it, serve it, work in the background."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click

SETTINGS = "klarbesked.web.settings"
NOT_INSTALLED = (
    "Webdelen er ikke installeret. Skriv: pip install 'klarbesked[web]' for at få den med."
)


@click.command("demo", short_help="Prøv produktet med en opdigtet kommune.")
@click.option("--port", default=8000, show_default=True, help="Den port, siden får.")
@click.option(
    "--data", default="data", type=click.Path(path_type=Path), help="Mappen til databasen."
)
def demo_command(*, port: int, data: Path) -> int:
    """Start Klar Besked på din egen maskine med den opdigtede Haderby Kommune."""
    os.environ.setdefault("KLARBESKED_LOCAL", "ja")
    os.environ.setdefault("KLARBESKED_DATA", str(data))
    os.environ.setdefault("KLARBESKED_LANGUAGETOOL", "aaben")
    data.mkdir(parents=True, exist_ok=True)
    for command in (["migrate", "--verbosity", "0"], ["demo"]):
        manage(command)
    click.echo(f"\nÅbn http://127.0.0.1:{port} i din browser. Stop med Ctrl C.")
    return serve_with_worker(f"127.0.0.1:{port}", processes=2)


@click.command("serve", short_help="Start webserveren i drift.")
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="Adresse og port.")
@click.option("--processes", default=2, show_default=True, help="Antal processer.")
def serve_command(*, bind: str, processes: int) -> int:
    """Start webserveren. Opsætningen kommer fra miljøet; se docs/drift."""
    return subprocess.call(server(bind, processes), env=environment())  # noqa: S603


@click.command("worker", short_help="Udfør det arbejde, der tager tid.")
def worker_command() -> int:
    """Udfør opgaver fra køen, til du stopper programmet."""
    return subprocess.call(worker(), env=environment())  # noqa: S603


@click.command("doctor", short_help="Se, om installationen er i orden.")
def doctor_command() -> int:
    """Gå installationen igennem, og sig, hvad der skal rettes."""
    return manage(["doctor"])


def manage(command: Sequence[str]) -> int:
    """Run a management command of Django in this process and return its exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        # Inside the function: the other commands start without Django, and work without it.
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ImportError as error:
        raise click.ClickException(NOT_INSTALLED) from error
    try:
        execute_from_command_line(["klarbesked", *command])
    except ImproperlyConfigured as error:
        raise click.ClickException(str(error)) from error
    return 0


def serve_with_worker(bind: str, *, processes: int) -> int:
    """Run the server and one worker beside it; both end together."""
    beside = subprocess.Popen(worker(), env=environment())  # noqa: S603
    try:
        return subprocess.call(server(bind, processes), env=environment())  # noqa: S603
    except KeyboardInterrupt:
        return 0
    finally:
        beside.terminate()
        beside.wait()


def server(bind: str, processes: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "klarbesked.web.wsgi:application", "--bind", bind,
        "--workers", str(processes), "--threads", "4", "--preload", "--log-level", "warning",
    ]  # fmt: skip


def worker() -> list[str]:
    return [sys.executable, "-m", "django", "db_worker", "--no-reload"]


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", SETTINGS),
    }

"""`klarbesked compare`: two letters in, the places where the meaning may differ out."""

import sys
from io import StringIO
from pathlib import Path

import click
from rich.console import Console

from klarbesked.cli.danish import DanishCommand
from klarbesked.cli.files import STANDARD_INPUT, is_folder, shown
from klarbesked.cli.output import OutputError, deliver
from klarbesked.engine.annotate import Annotated, annotate
from klarbesked.engine.guard import Comparison, compare
from klarbesked.engine.present.compare_html import render_compare_html
from klarbesked.engine.present.compare_json import render_compare_json
from klarbesked.engine.present.compare_text import render_compare_text
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.detect import MAX_FILE
from klarbesked.engine.read.file import file_bytes

FORMATS = ["text", "json", "html"]
FINE, CHANGED, FAILED = 0, 1, 2
WIDTH = 100


@click.command("compare", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("before", metavar="FØR")
@click.argument("after", metavar="NU")
@click.option(
    "--format", "form", metavar="|".join(FORMATS), type=click.Choice(FORMATS), default="text",
    help="Hvordan resultatet vises. Uden valg: text.",
)  # fmt: skip
@click.option("--out", metavar="FIL", help="Skriv resultatet i en fil.")
def compare_command(*, before: str, after: str, form: str, out: str | None) -> int:
    """Sammenlign et brev med en ny udgave: er betydningen den samme?

    FØR og NU er filer, vi kan læse. Et af dem kan være - for det, du sender ind.

    Koden til sidst er 0, når betydningen er den samme, eller du kun skal se på noget. Den er 1, når
    betydningen kan være ændret, og 2, hvis et brev ikke kunne læses.
    """
    if out and Path(out).resolve() in {Path(name).resolve() for name in (before, after)}:
        raise click.UsageError(f"{out} er et af brevene. Vælg et andet navn til resultatet.")
    if before == after == STANDARD_INPUT:
        raise click.UsageError("Kun et af brevene kan være -. Læg det andet i en fil.")
    try:
        comparison = compare(_letter(before), _letter(after))
        deliver(_rendered(comparison, form, before, after), out)
    except (UnreadableLetterError, OutputError) as error:
        click.echo(str(error), err=True)
        return FAILED
    return CHANGED if comparison.verdict == "changed" else FINE


def _letter(name: str) -> Annotated:
    """Read one letter. Raises `UnreadableLetterError` that names the file."""
    if name != STANDARD_INPUT and is_folder(Path(name)):
        raise UnreadableLetterError(f"{shown(Path(name))} er en mappe. Vælg en fil i den.")
    try:
        return annotate(read_letter(_bytes(name), name))
    except UnreadableLetterError as error:
        raise UnreadableLetterError(f"{shown(Path(name))}: {error}") from error


def _bytes(name: str) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_FILE + 1) if sys.stdin else b""
    return file_bytes(Path(name))


def _rendered(comparison: Comparison, form: str, before: str, after: str) -> str:
    if form == "json":
        return render_compare_json(comparison)
    if form == "html":
        return render_compare_html(comparison, shown(Path(before)), shown(Path(after)))
    page = StringIO()
    render_compare_text(comparison, Console(file=page, width=WIDTH, highlight=False, emoji=False))
    return page.getvalue()

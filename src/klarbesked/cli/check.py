"""`klarbesked check`: letters in, findings out."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, get_args

import click
from rich.console import Console

from klarbesked.cli.comments import CommentedLetters
from klarbesked.cli.danish import DanishCommand
from klarbesked.cli.files import choose
from klarbesked.cli.options import choices
from klarbesked.cli.output import OutputError, deliver
from klarbesked.cli.run import Run
from klarbesked.engine.finding import Level
from klarbesked.engine.present.html import render_html
from klarbesked.engine.present.json import render_json
from klarbesked.engine.present.report import Report
from klarbesked.engine.present.sarif import render_sarif
from klarbesked.engine.present.text import render_text

RENDERERS: dict[str, Callable[[Report], str]] = {
    "json": render_json,
    "html": render_html,
    "sarif": render_sarif,
}
FORMATS = ["text", *RENDERERS]
LEVELS = [*get_args(Level), "never"]
FINE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
WIDTH = 100
"""Columns where the output is no terminal."""


@click.command("check", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("paths", metavar="STI …", nargs=-1, required=True)
@click.option(
    "--format", "form", metavar="|".join(FORMATS), type=click.Choice(FORMATS), default="text",
    help="Hvordan resultatet vises. Uden valg: text.",
)  # fmt: skip
@click.option("--out", metavar="FIL", help="Skriv resultatet i en fil.")
@click.option(
    "--docx-comments", metavar="MAPPE",
    help="Læg en kopi af hvert Word-brev i mappen med kommentarer de rigtige steder.",
)  # fmt: skip
@click.option(
    "--letter-type", metavar="auto|ID", default="auto",
    help="Brevets type. Se dem med klarbesked letter-types. Uden valg: auto.",
)  # fmt: skip
@click.option(
    "--svar", "said", metavar="NAVN=ja|nej", multiple=True,
    help="Svar på et spørgsmål om brevet, for eksempel skoen=ja. Du kan bruge valget flere gange.",
)  # fmt: skip
@click.option(
    "--date", "day", metavar="ÅÅÅÅ-MM-DD", help="Brevets dato, hvis den ikke står i brevet."
)
@click.option(
    "--profile", metavar="fuld|hurtig", type=click.Choice(["fuld", "hurtig"]),
    help="hurtig viser ikke råd (C). Uden valg: fuld.",
)  # fmt: skip
@click.option(
    "--config", metavar="FIL", help="Jeres opsætning. Uden valg: klarbesked.toml her i mappen."
)
@click.option("--template", is_flag=True, help="Brevet er en skabelon: tomme felter er i orden.")
@click.option(
    "--fail-on", metavar="|".join(LEVELS), type=click.Choice(LEVELS), default="A",
    help="Slut med kode 1 ved fund på dette niveau eller over. Uden valg: A.",
)  # fmt: skip
def check_command(
    *, paths: tuple[str, ...], form: str, out: str | None, docx_comments: str | None, fail_on: str,
    **chosen: Any,
) -> int:  # fmt: skip
    """Tjek et eller flere breve. STI er en fil, en mappe eller - for det, du sender ind.

    Vi læser docx, odt, pdf, html, eml, MeMo, txt og md. Brevene bliver på din maskine.

    Koden til sidst er 0, når der intet er at rette først. Den er 1 ved fund på niveau A, eller det
    niveau du vælger, og 2, hvis et brev ikke kunne læses.
    """
    if out and Path(out).resolve() in {file.resolve() for file in choose(paths).files}:
        raise click.UsageError(f"{out} er et af brevene. Vælg et andet navn til resultatet.")
    copies = CommentedLetters(docx_comments, paths) if docx_comments else None
    run = Run(choices(**chosen), copies)
    is_live = form == "text" and out is None
    console = _console()
    try:
        for letter in run.through(paths):
            if is_live:
                render_text(letter, console)
        if not is_live:
            deliver(_rendered(run.report, form), out)
    except OutputError as error:
        click.echo(str(error), err=True)
        return FAILED
    except KeyboardInterrupt:
        click.echo(run.interrupted(out), err=True)
        return INTERRUPTED
    return _exit_code(run.report, fail_on)


def _console() -> Console:
    console = Console(highlight=False, emoji=False)
    return console if console.is_terminal else Console(width=WIDTH, highlight=False, emoji=False)


def _rendered(report: Report, form: str) -> str:
    if form != "text":
        return RENDERERS[form](report)
    page = StringIO()
    render_text(report, Console(file=page, width=WIDTH, highlight=False, emoji=False))
    return page.getvalue()


def _exit_code(report: Report, fail_on: str) -> int:
    if report.errors or not report.letters:
        return FAILED
    failing = [] if fail_on == "never" else LEVELS[: LEVELS.index(fail_on) + 1]
    found = (finding for letter in report.letters for finding in letter.checked.findings)
    return FOUND if any(finding.level in failing for finding in found) else FINE

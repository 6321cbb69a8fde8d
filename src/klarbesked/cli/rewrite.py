"""`klarbesked rewrite`: a letter in, the same letter with the safe fixes made out."""

import sys
from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from klarbesked.cli.danish import DanishCommand
from klarbesked.cli.files import STANDARD_INPUT, shown
from klarbesked.cli.options import Choices, choices
from klarbesked.cli.output import OutputError, write_whole
from klarbesked.cli.rewrite_words import listed, summed_up
from klarbesked.cli.run import OUR_FAULT, kind_and_place, letter_bytes
from klarbesked.engine.check import check
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.engine.read.detect import detect
from klarbesked.rewrite.apply import Applied, LetterFile, apply_fixes
from klarbesked.rewrite.docx import WordFile
from klarbesked.rewrite.guarded import Examine
from klarbesked.rewrite.offer import IN_ORDER
from klarbesked.rewrite.text import TextFile

DONE = 0
TEXT = ("text", "markdown")
INSTEAD = {
    "pdf": "Vi kan ikke rette i en pdf. Find brevet i Word, og ret det dér.",
    "odt": "Vi kan ikke rette i odt. Gem brevet som docx, og prøv igen.",
    "html": "Vi kan ikke rette i html. Gem brevet som docx eller txt, og prøv igen.",
    "eml": "Vi kan ikke rette i en mail. Gem selve brevet som docx eller txt, og prøv igen.",
    "memo": "Vi kan ikke rette i Digital Post. Gem selve brevet som docx, og prøv igen.",
}
ONLY_WORD = "Kun Word kan vise ændringer, du kan sige ja eller nej til. Udelad --track, eller vælg"
ONLY_WORD += " en docx-fil."
WHERE_TO = "Vi kan ikke vise et Word-brev her. Skriv --out og et navn til det rettede brev."
WHAT_TO_APPLY = "Skriv, hvad vi skal rette, for eksempel --apply swap."
FOLDER = "Vælg ét brev. Du har valgt en mappe."


@click.command("rewrite", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("path", metavar="STI", required=True)
@click.option(
    "--apply", "kinds", metavar="|".join(IN_ORDER), type=click.Choice(IN_ORDER), multiple=True,
    help="Hvad vi skal rette. Du kan bruge valget flere gange. Uden valg ser du en liste.",
)  # fmt: skip
@click.option("--out", metavar="FIL", help="Skriv det rettede brev i en fil.")
@click.option(
    "--track", is_flag=True, help="Lav rettelserne i Word, så du kan sige ja eller nej til hver."
)
@click.option(
    "--letter-type", metavar="auto|ID", default="auto",
    help="Brevets type. Se dem med klarbesked letter-types. Uden valg: auto.",
)  # fmt: skip
@click.option(
    "--date", "day", metavar="ÅÅÅÅ-MM-DD", help="Brevets dato, hvis den ikke står i brevet."
)
@click.option(
    "--profile", metavar="fuld|hurtig", type=click.Choice(["fuld", "hurtig"]),
    help="hurtig retter ikke råd (C). Uden valg: fuld.",
)  # fmt: skip
@click.option(
    "--config", metavar="FIL", help="Jeres opsætning. Uden valg: klarbesked.toml her i mappen."
)
@click.option("--template", is_flag=True, help="Brevet er en skabelon: tomme felter er i orden.")
def rewrite_command(
    *, path: str, kinds: tuple[Any, ...], out: str | None, track: bool, **chosen: Any
) -> int:
    """Ret det i et brev, som er sikkert at rette. STI er en fil eller - for det, du sender ind.

    Vi kan rette i docx, txt og md. swap er et enklere ord, delete er et ord for meget, og recast
    er en sætning, der bliver bygget om. Hver rettelse skal beholde meningen, ellers lader vi den
    være og siger hvorfor. Dit eget brev bliver ikke ændret.

    Koden til sidst er 0, og 2, hvis vi ikke kunne rette i brevet.
    """
    if (out or track) and not kinds:
        raise click.UsageError(WHAT_TO_APPLY)
    if out and _is_same_file(path, out):
        raise click.UsageError(f"{out} er selve brevet. Vælg et andet navn til det rettede.")
    try:
        data = letter_bytes(_letter_path(path))
        result = _rewritten(path, data, choices(**chosen), kinds, is_tracked=track, out=out)
        if kinds:
            _deliver(result, out)
        else:
            _show(result)
    except (UnreadableLetterError, OutputError) as error:
        raise click.ClickException(f"{shown(Path(path))}: {error}") from error
    return DONE


def _letter_path(path: str) -> Path:
    if path != STANDARD_INPUT and Path(path).is_dir():
        raise click.UsageError(FOLDER)
    return Path(path)


def _is_same_file(path: str, out: str) -> bool:
    try:
        return path != STANDARD_INPUT and Path(out).samefile(path)
    except OSError:
        return False


def _rewritten(
    path: str, data: bytes, chosen: Choices, kinds: Collection[Any], *, is_tracked: bool,
    out: str | None,
) -> Applied:  # fmt: skip
    name = shown(Path(path))
    form = detect(data, name)
    if form in INSTEAD:
        raise click.ClickException(INSTEAD[form])
    if form in TEXT and is_tracked:
        raise click.ClickException(ONLY_WORD)
    if form not in TEXT and kinds and not out:
        raise click.ClickException(WHERE_TO)
    now = datetime.now().astimezone() if is_tracked else None
    try:
        return apply_fixes(
            _opened(data, name, form, now), _examine(name, chosen), kinds or IN_ORDER
        )
    except UnreadableLetterError:
        raise
    except Exception as error:
        # The exception's own words could hold the letter's: only its kind and place are told.
        raise click.ClickException(f"{OUR_FAULT} ({kind_and_place(error)})") from None


def _opened(data: bytes, name: str, form: str, tracked_at: datetime | None) -> LetterFile:
    document = read_letter(data, name)
    if form in TEXT:
        return TextFile(data, document, name)
    return WordFile(data, document, name, tracked_at)


def _examine(name: str, chosen: Choices) -> Examine:
    return lambda document: check(
        document,
        today=chosen.today,
        profile=chosen.profile,
        letter_type=chosen.letter_type,
        flag_date=chosen.flag_date,
        is_template=chosen.is_template,
        path=name,
        read=chosen.read,
    )


def _deliver(result: Applied, out: str | None) -> None:
    if out:
        write_whole(Path(out), result.data)
    else:
        click.echo(result.data, nl=False)
    _say(summed_up(result))
    if out:
        _say([f"Det rettede brev ligger i {out}"])


def _show(result: Applied) -> None:
    for line in listed(result):
        click.echo(line)


def _say(lines: Iterable[str]) -> None:
    sys.stdout.flush()
    for line in lines:
        click.echo(line, err=True)

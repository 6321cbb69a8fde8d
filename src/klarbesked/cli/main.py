"""Where the command starts: the group of commands, and the last net for errors."""

import sys
from io import TextIOWrapper

import click

from klarbesked import __version__
from klarbesked.cli.check import check_command
from klarbesked.cli.compare import compare_command
from klarbesked.cli.danish import DanishGroup, explain
from klarbesked.cli.letter_types import letter_types_command
from klarbesked.cli.rewrite import rewrite_command
from klarbesked.cli.rules import rules_command
from klarbesked.cli.web import (
    begin_command,
    check_trail_command,
    demo_command,
    doctor_command,
    migrate_command,
    serve_command,
    worker_command,
)

INTERRUPTED, FAILED = 130, 2


@click.group(
    cls=DanishGroup,
    subcommand_metavar="KOMMANDO …",
    options_metavar="[VALG]",
    invoke_without_command=True,
)
@click.option("--version", is_flag=True, help="Vis programmets version.")
@click.pass_context
def klarbesked(ctx: click.Context, *, version: bool) -> int:
    """Klar Besked tjekker, om et brev fra det offentlige er til at forstå.

    Brevet bliver på din maskine. Prøv: klarbesked check brev.docx
    """
    if version:
        click.echo(f"Klar Besked {__version__}")
    elif ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
    return 0


klarbesked.add_command(check_command)
klarbesked.add_command(compare_command)
klarbesked.add_command(rewrite_command)
klarbesked.add_command(letter_types_command)
klarbesked.add_command(rules_command)
klarbesked.add_command(demo_command)
klarbesked.add_command(serve_command)
klarbesked.add_command(worker_command)
klarbesked.add_command(migrate_command)
klarbesked.add_command(begin_command)
klarbesked.add_command(check_trail_command)
klarbesked.add_command(doctor_command)


def run(arguments: list[str] | None = None) -> None:
    """Run the command and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A file name with an emoji must not stop a run on an old terminal.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    sys.exit(_exit_code(arguments))


def _exit_code(arguments: list[str] | None) -> int:
    try:
        code = klarbesked.main(arguments, prog_name="klarbesked", standalone_mode=False)
    except click.UsageError as error:
        click.echo(explain(error), err=True)
        return FAILED
    except click.ClickException as error:
        click.echo(error.message, err=True)
        return FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("Du har stoppet programmet.", err=True)
        return INTERRUPTED
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            click.echo("Vi kan ikke skrive resultatet. Er disken fuld? Prøv --out.", err=True)
            return FAILED
        # The reader of our output has gone (`| head`). Nothing is wrong.
        sys.stderr.close()
        return 0
    return code if isinstance(code, int) else 0

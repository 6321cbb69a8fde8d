"""click in Danish: help texts and what is said when a command cannot be understood."""

from collections.abc import Sequence

import click


class DanishCommand(click.Command):
    """A command whose help is in Danish."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "Vis denne hjælp."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Skriv: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Du kan vælge"):
            formatter.write_dl(records)


class DanishGroup(DanishCommand, click.Group):
    """A command with commands below it."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = [(name, self.commands[name].get_short_help_str(80)) for name in self.commands]
        with formatter.section("Kommandoer"):
            formatter.write_dl(commands)
        super().format_options(ctx, formatter)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            *first, last = self.commands
            known = f"{', '.join(first)} eller {last}"
            raise click.UsageError(f"Vi kender ikke kommandoen {args[0]}. Prøv {known}.", ctx)
        return super().resolve_command(ctx, args)


def explain(error: click.UsageError) -> str:
    """Return one Danish sentence on what is wrong with the command, and where help is."""
    path = error.ctx.command_path if error.ctx else "klarbesked"
    return f"{_fault(error)} Skriv {path} --help for at få hjælp."


def _fault(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"Vi kender ikke {error.option_name}.{_guess(error.possibilities)}"
        case click.MissingParameter():
            return "Skriv, hvilken fil eller mappe det gælder."
        case click.BadOptionUsage():
            return f"Skriv en værdi efter {error.option_name}."
        case click.BadParameter(param=click.Option(type=click.Choice() as choice) as option):
            return f"Vælg en af disse ved {option.opts[0]}: {', '.join(choice.choices)}."
    return error.message


def _guess(possibilities: Sequence[str] | None) -> str:
    return f" Mente du {possibilities[0]}?" if possibilities else ""

"""`klarbesked letter-types`: which types of letter there are, and what one of them must hold."""

import click

from klarbesked.cli.danish import DanishCommand
from klarbesked.cli.options import catalogue_of
from klarbesked.engine.letter_type import Catalogue
from klarbesked.engine.present.type_page import type_page


@click.command("letter-types", cls=DanishCommand, options_metavar="[VALG]")
@click.argument("name", metavar="[ID]", required=False)
@click.option(
    "--config", metavar="FIL", help="Jeres opsætning. Uden valg: klarbesked.toml her i mappen."
)
def letter_types_command(name: str | None, config: str | None) -> int:
    """Vis alle brevtyper, eller vis, hvad én af dem skal rumme."""
    catalogue = catalogue_of(config)
    if name is None:
        click.echo("\n".join(_lines(catalogue)))
        return 0
    if name not in catalogue.types:
        raise click.ClickException(
            f"Brevtypen {name} findes ikke. Skriv klarbesked letter-types for at se dem alle."
        )
    click.echo(type_page(catalogue.types[name], catalogue))
    return 0


def _lines(catalogue: Catalogue) -> list[str]:
    return [f"{id_:<38}{spec.title}" for id_, spec in catalogue.types.items()]

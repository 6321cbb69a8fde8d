"""A folder of the authority's own, written in a test, and the profile that names it."""

from pathlib import Path

from klarbesked.engine.check import all_rules
from klarbesked.engine.profile import Profile, read_profile
from written import write

RULE = """
titel = "Vi skriver ikke borger"
besked = "Her står {ord}. Skriv du."
hvorfor = "Brevet er til et menneske, og det menneske hedder ikke borger."
kilde = "Haderby Kommunes sproglinje, 2026"
"""
EXAMPLES = """
[[eksempel]]
tekst = "En borger kan klage over det."
findes = true

[[eksempel]]
tekst = "Du kan klage over det."
findes = false
"""
CUE = '[[tegn]]\nord = ["borger"]\n'
SWAP = '[[skriv]]\nord = "borger"\ni_stedet = "menneske"\n'


def own_profile(
    here: Path, *, terms: str = "", rules: dict[str, str] | None = None, more: str = ""
) -> Profile:
    """Write the folder "vores" with the terms and rules, and read a configuration with it.

    `more` is the rest of the configuration.
    """
    (here / "vores").mkdir(exist_ok=True)
    if terms:
        write(str(here / "vores/fagord.toml"), terms)
    for name, text in (rules or {}).items():
        write(str(here / f"vores/regler/{name}.toml"), text)
    toml = f'[egne]\nmappe = "vores"\n{more}'
    return read_profile(toml, rules=frozenset(all_rules()), name=None, here=here)

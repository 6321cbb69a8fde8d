"""The authority's folder: `brevtyper`, `fagord.toml` and `regler`, each only where it has them."""

from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path

from klarbesked.engine.letter_type import Catalogue, LawyerFileError, our_catalogue, with_own
from klarbesked.engine.letter_type.toml_file import open_toml
from klarbesked.engine.lexicon.terms import Term
from klarbesked.engine.own.rules import read_rule
from klarbesked.engine.own.terms import read_terms
from klarbesked.engine.rule import Rule

TYPES, TERMS, RULES = "brevtyper", "fagord.toml", "regler"


@dataclass(frozen=True)
class Own:
    """`catalogue`: the letter types, ours among them; `terms` and `rules` are only theirs."""

    catalogue: Catalogue = field(default_factory=our_catalogue)
    terms: tuple[Term, ...] = ()
    rules: tuple[Rule, ...] = ()


def read_own(folder: Path, *, taken: Set[str]) -> Own:
    """Read all there is in the folder. No rule may have one of the names in `taken`.

    Raises LawyerFileError, also where there is no such folder.
    """
    if not folder.is_dir():
        raise LawyerFileError(
            f"Vi kan ikke finde mappen {folder}. Ret navnet under [egne], eller lav mappen."
        )
    types = folder / TYPES
    return Own(
        catalogue=with_own(types) if types.exists() else our_catalogue(),
        terms=_terms(folder / TERMS),
        rules=_rules(folder / RULES, taken),
    )


def _terms(path: Path) -> tuple[Term, ...]:
    return read_terms(open_toml(path, _called(path))) if path.exists() else ()


def _rules(folder: Path, taken: Set[str]) -> tuple[Rule, ...]:
    if not folder.exists():
        return ()
    if not folder.is_dir():
        raise LawyerFileError(f"{_called(folder)} er en fil. Lav en mappe, og læg reglerne i den.")
    paths = sorted(folder.glob("*.toml"))
    return tuple(read_rule(open_toml(p, _called(p)), p.stem, taken=taken) for p in paths)


def _called(path: Path) -> str:
    """Name a file as the authority sees it: "vores/regler/borger.toml"."""
    parts = path.parts[-3:] if path.parent.name == RULES else path.parts[-2:]
    return "/".join(parts)

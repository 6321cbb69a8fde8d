"""Find every entry (rule, later question and report section) in a package of one-entry files."""

from importlib import import_module
from pkgutil import walk_packages
from typing import Protocol, TypeVar


class Named(Protocol):
    """Anything a catalogue can hold."""

    @property
    def name(self) -> str: ...


Entry = TypeVar("Entry", bound=Named)


class CatalogueError(Exception):
    """An entry file breaks the convention one file, one entry."""


def load(package: str, kind: type[Entry]) -> dict[str, Entry]:
    """Return `{name: entry}` for all modules below `package`, in name order.

    A module holds exactly one `kind`, and its file is named after it, so that a search for
    `lang-saetning` and for `lang_saetning.py` both end in one place. Raises
    `CatalogueError` for a file that breaks this, and for an empty catalogue.
    """
    root = import_module(package)
    entries: dict[str, Entry] = {}
    for info in walk_packages(root.__path__, prefix=f"{package}."):
        if info.ispkg:
            continue
        found = [v for v in vars(import_module(info.name)).values() if isinstance(v, kind)]
        if len(found) != 1:
            raise CatalogueError(f"{info.name} holds {len(found)} {kind.__name__} objects, not 1")
        name = info.name.rpartition(".")[2].replace("_", "-")
        if found[0].name != name:
            raise CatalogueError(
                f"{info.name} holds {found[0].name!r}: rename the one or the other"
            )
        if name in entries:
            raise CatalogueError(f"{name} is the name of two entries")
        entries[name] = found[0]
    if not entries:
        raise CatalogueError(f"{package} holds no {kind.__name__}: is a package marker not there?")
    return dict(sorted(entries.items()))

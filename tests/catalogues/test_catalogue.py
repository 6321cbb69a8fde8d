"""The catalogue finds its entries and refuses a folder that breaks the convention."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from klarbesked.catalogue import CatalogueError, load


@dataclass(frozen=True)
class Entry:
    name: str


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty package `opdigtet` that can be imported, with `Entry` at hand."""
    monkeypatch.syspath_prepend(str(tmp_path))
    folder = tmp_path / "opdigtet"
    folder.mkdir()
    (folder / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "opdigtet_entry", sys.modules[__name__])
    for name in [name for name in sys.modules if name.partition(".")[0] == "opdigtet"]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def write(folder: Path, file: str, *names: str) -> None:
    lines = ["from opdigtet_entry import Entry"]
    lines += [f"entry_{number} = Entry({name!r})" for number, name in enumerate(names)]
    (folder / f"{file}.py").write_text("\n".join(lines), encoding="utf-8")


def test_entries_come_in_the_order_of_their_names(package: Path) -> None:
    write(package, "oe", "oe")
    write(package, "lang_saetning", "lang-saetning")

    assert load("opdigtet", Entry) == {"lang-saetning": Entry("lang-saetning"), "oe": Entry("oe")}


def test_empty_catalogue_is_refused(package: Path) -> None:
    assert package.exists()

    with pytest.raises(CatalogueError, match="holds no Entry"):
        load("opdigtet", Entry)


def test_file_with_two_entries_is_refused(package: Path) -> None:
    write(package, "to", "to", "tre")

    with pytest.raises(CatalogueError, match="holds 2 Entry objects, not 1"):
        load("opdigtet", Entry)


def test_file_without_an_entry_is_refused(package: Path) -> None:
    write(package, "ingen")

    with pytest.raises(CatalogueError, match="holds 0 Entry objects, not 1"):
        load("opdigtet", Entry)


def test_entry_under_another_name_is_refused(package: Path) -> None:
    write(package, "lang_saetning", "kort-saetning")

    with pytest.raises(CatalogueError, match="holds 'kort-saetning'"):
        load("opdigtet", Entry)


def test_same_name_in_two_folders_is_refused(package: Path) -> None:
    for group in ("a", "b"):
        (package / group).mkdir()
        (package / group / "__init__.py").write_text("", encoding="utf-8")
        write(package / group, "ens", "ens")

    with pytest.raises(CatalogueError, match="ens is the name of two entries"):
        load("opdigtet", Entry)

"""Our own elements, each read when somebody asks for it: a letter's type has a third of them."""

from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from klarbesked.engine.letter_type.element import Element, read_element
from klarbesked.engine.letter_type.toml_file import open_toml

ENDING = ".toml"


class OurElements(Mapping[str, Element]):
    """Elements by their names, in the order of the alphabet."""

    def __init__(self, folder: Traversable) -> None:
        names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(ENDING))
        self._folder = folder
        self._read: dict[str, Element | None] = {n.removesuffix(ENDING): None for n in names}

    def __getitem__(self, id_: str) -> Element:
        element = self._read[id_]
        if element is None:
            entry = self._folder.joinpath(f"{id_}{ENDING}")
            element = read_element(open_toml(entry, entry.name, is_ours=True), id_)
            self._read[id_] = element
        return element

    def __contains__(self, id_: object) -> bool:
        return id_ in self._read

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)

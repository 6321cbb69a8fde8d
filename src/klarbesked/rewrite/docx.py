"""A Word file, written again with changes, plain or as changes to accept: its look stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from klarbesked.engine.document import Document
from klarbesked.engine.finding import Edit
from klarbesked.engine.present.docx_track import Tracking, last_number, replace_signs
from klarbesked.engine.present.docx_write import rewritten, unparsed
from klarbesked.engine.read.docx_package import Package, open_package
from klarbesked.rewrite.docx_places import HinderedError, Places

AUTHOR = "Klar Besked"


@dataclass(frozen=True)
class WordFile:
    """A Word file. `document` is what was read from `data`.

    `tracked_at`: make the changes tracked, as made then; without it they are simply made.
    """

    data: bytes
    document: Document
    name: str
    tracked_at: datetime | None = None
    author: str = AUTHOR

    def obstacle(self, edit: Edit) -> str | None:
        try:
            self._places.of(edit)
        except HinderedError as error:
            return str(error)
        return None

    def written(self, edits: Iterable[Edit]) -> bytes:
        """Every part of the file but those that change is as it was, byte for byte."""
        places = Places(self._package, self.document)
        todo = [(cuts, edit.text) for edit in sorted(edits) for cuts in places.of(edit)]
        if not todo:
            return self.data
        tracking = self._tracking(places)
        changed = set()
        for cuts, text in reversed(todo):
            changed.add(cuts[0].run.getroottree().getroot())
            replace_signs(cuts, text, tracking)
        strict = self._package.is_strict
        return rewritten(
            self._package.archive,
            {
                part: unparsed(root, is_strict=strict)
                for part, root in places.roots.items()
                if root in changed
            },
        )

    def _tracking(self, places: Places) -> Tracking | None:
        if self.tracked_at is None:
            return None
        first = 1 + max(map(last_number, places.roots.values()))
        return Tracking(self.author, self.tracked_at, first)

    @cached_property
    def _package(self) -> Package:
        return open_package(self.data)

    @cached_property
    def _places(self) -> Places:
        return Places(self._package, self.document)

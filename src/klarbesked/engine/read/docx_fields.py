"""Which runs of a Word file are the code of a field, and which show what a merge put in."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from klarbesked.engine.read.docx_runs import W, child_text
from klarbesked.engine.read.xml import Element

FIELD_SIGN = f"{W}fldChar"
FIELD_CODE = f"{W}instrText"
MERGING = re.compile(
    r"\s*(?:MERGEFIELD|DOCPROPERTY|DOCVARIABLE|ADDRESSBLOCK|GREETINGLINE)\b", re.IGNORECASE
)
CODE_LENGTH = 200

Role = Literal["code", "merged", ""]


class Event(NamedTuple):
    run: int
    kind: str
    code: str


class Field:
    """A field whose end we have not met: first its code, then what it shows."""

    def __init__(self, outer: Role) -> None:
        self.outer = outer
        self.code = ""
        self.shows = False

    def role(self) -> Role:
        if self.outer == "code" or not self.shows:
            return "code"
        return "merged" if self.outer == "merged" or is_merging(self.code) else ""


def is_merging(code: str) -> bool:
    """Tell whether a field with this code shows data from the case, not text of the letter."""
    return bool(MERGING.match(code))


def field_roles(runs: Sequence[Element]) -> dict[int, Role]:
    """Return the role of each run that has text, by its index.

    A field that never ends is taken for no field, or the rest of the letter would vanish.
    """
    events = list(_events(runs))
    endless = _endless(events)
    fields: list[Field] = []
    roles: dict[int, Role] = {}
    for place, event in enumerate(events):
        if event.kind == "text":
            roles.setdefault(event.run, fields[-1].role() if fields else "")
        elif place not in endless:
            _step(fields, event)
    return roles


def field_extents(runs: Sequence[Element]) -> list[tuple[int, int]]:
    """Return the first and the last run of each field that is not inside another."""
    events = list(_events(runs))
    endless = _endless(events)
    extents: list[tuple[int, int]] = []
    open_runs: list[int] = []
    for place, event in enumerate(events):
        if event.kind == "begin" and place not in endless:
            open_runs.append(event.run)
        elif event.kind == "end" and open_runs:
            first = open_runs.pop()
            extents += [] if open_runs else [(first, event.run)]
    return extents


def _step(fields: list[Field], event: Event) -> None:
    if event.kind == "begin":
        fields.append(Field(fields[-1].role() if fields else ""))
    elif not fields:
        return
    elif event.kind == "end":
        fields.pop()
    elif event.kind == "separate":
        fields[-1].shows = True
    else:
        fields[-1].code = (fields[-1].code + event.code)[:CODE_LENGTH]


def _events(runs: Sequence[Element]) -> Iterator[Event]:
    for index, run in enumerate(runs):
        for child in run:
            if child.tag == FIELD_SIGN:
                yield Event(index, child.get(f"{W}fldCharType", ""), "")
            elif child.tag == FIELD_CODE:
                yield Event(index, "code", child.text or "")
            elif child_text(child):
                yield Event(index, "text", "")


def _endless(events: list[Event]) -> set[int]:
    open_places: list[int] = []
    for place, event in enumerate(events):
        if event.kind == "begin":
            open_places.append(place)
        elif event.kind == "end" and open_places:
            open_places.pop()
    return set(open_places)

"""All that the page of one version shows beside the text."""

from dataclasses import dataclass
from datetime import date, datetime

from klarbesked.engine.present.order import Remark, remarks
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.checking import VersionFindings, check_version
from klarbesked.web.letters.domain.history import History, history_of
from klarbesked.web.letters.domain.plain import to_plain
from klarbesked.web.letters.domain.stage import Stage
from klarbesked.web.letters.domain.template import type_title
from klarbesked.web.letters.domain.version import note_opened
from klarbesked.web.letters.models import PlaceComment, TemplateVersion


@dataclass(frozen=True)
class Place:
    """One remark as a list shows it: the words it is about, each place with its own words."""

    remark: Remark
    words: str

    @property
    def rule(self) -> str:
        return self.remark.first.rule

    @property
    def count(self) -> int:
        return len(self.remark.findings)


@dataclass(frozen=True)
class Bench:
    """`found` is None where there is no text to check."""

    found: VersionFindings | None
    places: list[Place]
    history: History
    stage: Stage
    comments: list[PlaceComment]
    plain: str
    type_title: str

    @property
    def first_count(self) -> int:
        return len(self.found.of_level("A")) if self.found else 0


def open_workshop(version: TemplateVersion, *, by: User, now: datetime, day: date) -> Bench:
    """Return what is to be seen, and write in the trail who opened it."""
    note_opened(version, by=by, now=now)
    found = check_version(version, day=day)
    history = history_of(version.template, day=day, now=now)
    return Bench(
        found=found,
        places=places_of(found),
        history=history,
        stage=next(row.stage for row in history.rows if row.version == version),
        comments=list(version.comments.select_related("by")),
        plain=to_plain(version.html),
        type_title=type_title(version.template.letter_type),
    )


def places_of(found: VersionFindings | None) -> list[Place]:
    """Return the open remarks, the most important first."""
    if found is None:
        return []
    return [Place(remark, found.words_at(remark.first)) for remark in remarks(found.open)]

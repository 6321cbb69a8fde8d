"""All that somebody needs to decide on one version."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from klarbesked.engine.letter_type import FoundElement
from klarbesked.engine.present.elements import STATUS_WORDS, open_questions
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.approval import earliest_day, is_own_letter
from klarbesked.web.letters.domain.checking import VersionFindings, check_version
from klarbesked.web.letters.domain.diff import ChangedBlock, compare, is_same
from klarbesked.web.letters.domain.stage import version_in_use
from klarbesked.web.letters.domain.template import type_title
from klarbesked.web.letters.domain.version import note_opened
from klarbesked.web.letters.domain.version_meaning import Meaning, meaning_of, newest_approved
from klarbesked.web.letters.domain.workshop import Place, places_of
from klarbesked.web.letters.models import PlaceComment, TemplateVersion

STYLES = {"found": "kb-found", "not_found": "kb-a", "unsure": "kb-unsure", "not_required": "kb-c"}
ORDER = ("not_found", "unsure", "found", "not_required")
ICONS = {"found": "check", "not_found": "flag-fill", "unsure": "help", "not_required": "minus"}


@dataclass(frozen=True)
class RequirementRow:
    found: FoundElement
    words: str

    @property
    def is_demanded(self) -> bool:
        return self.found.requirement.demand != "bør"

    @property
    def is_absent_advice(self) -> bool:
        """Good practice that we cannot find: a wish, and no alarm."""
        return self.found.status == "not_found" and not self.is_demanded

    @property
    def status_word(self) -> str:
        return STATUS_WORDS[self.found.status]

    @property
    def style(self) -> str:
        return "kb-c" if self.is_absent_advice else STYLES[self.found.status]

    @property
    def icon(self) -> str:
        return "info" if self.is_absent_advice else ICONS[self.found.status]


@dataclass(frozen=True)
class Decision:
    """`before` is the version approved before, None where there is none; `blocks` the difference
    in words and `meaning` that in meaning.
    """

    before: TemplateVersion | None
    in_use: TemplateVersion | None
    meaning: Meaning | None
    blocks: list[ChangedBlock]
    found: VersionFindings | None
    places: list[Place]
    requirements: list[RequirementRow]
    questions: list[str]
    comments: list[PlaceComment]
    type_title: str
    is_own: bool
    earliest: date
    suggested: date

    @property
    def is_same(self) -> bool:
        return is_same(self.blocks)

    @property
    def first(self) -> list[Place]:
        return [place for place in self.places if place.remark.level == "A"]

    @property
    def missing_count(self) -> int:
        return self._count("not_found")

    @property
    def found_count(self) -> int:
        return self._count("found")

    @property
    def unsure_count(self) -> int:
        return self._count("unsure")

    def _count(self, status: str) -> int:
        return sum(row.found.status == status for row in self.requirements)


def open_decision(version: TemplateVersion, *, by: User, now: datetime, day: date) -> Decision:
    """Return what is to be seen, and write in the trail who opened it."""
    note_opened(version, by=by, now=now)
    versions = list(version.template.versions.all())
    before = newest_approved(versions)
    found = check_version(version, day=day)
    earliest, _ = earliest_day(version, day=day)
    return Decision(
        before=before,
        in_use=version_in_use(versions, day=day),
        meaning=meaning_of(version, before) if before else None,
        blocks=compare(before.html if before else "", version.html),
        found=found,
        places=places_of(found),
        requirements=_requirements(found),
        questions=list(open_questions(found.checked.letter).values()) if found else [],
        comments=list(version.comments.select_related("by")),
        type_title=type_title(version.template.letter_type),
        is_own=is_own_letter(version, by),
        earliest=earliest,
        suggested=max(earliest, day + timedelta(days=1)),
    )


def _requirements(found: VersionFindings | None) -> list[RequirementRow]:
    """Return what law asks for: first what cannot be found, then doubts, then what is there."""
    if found is None:
        return []
    letter = found.checked.letter
    rows = [
        RequirementRow(each, letter.at(each.span) if each.span else each.reason)
        for each in letter.elements
    ]
    return sorted(rows, key=lambda row: (ORDER.index(row.found.status), not row.is_demanded))

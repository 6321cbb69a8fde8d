"""What the guard says of a version beside another, with the writer's answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from klarbesked.engine.guard import Comparison
from klarbesked.engine.present.compare_words import verdict_sentence
from klarbesked.web.letters.domain.change import Change, changes_of
from klarbesked.web.letters.domain.meaning import NotComparedError, compare_html
from klarbesked.web.letters.models import MeaningAnswer, TemplateVersion, VersionState


@dataclass(frozen=True)
class Asked:
    """A change, and what a writer has answered to it."""

    change: Change
    answer: MeaningAnswer | None

    @property
    def is_open(self) -> bool:
        return self.change.is_hard and self.answer is None

    @property
    def accept_id(self) -> str:
        """Names the change with the very answer the approver has read."""
        return f"{self.change.key}-{self.answer.public_id if self.answer else ''}"


@dataclass(frozen=True)
class Meaning:
    """`comparison` is None where the two were not compared, and `why_not` says why."""

    comparison: Comparison | None
    asked: tuple[Asked, ...]
    why_not: str = ""

    @property
    def changes(self) -> list[Change]:
        return [each.change for each in self.asked]

    @property
    def hard(self) -> list[Asked]:
        return [each for each in self.asked if each.change.is_hard]

    @property
    def soft(self) -> list[Asked]:
        return [each for each in self.asked if not each.change.is_hard]

    @property
    def unanswered(self) -> list[Asked]:
        return [each for each in self.asked if each.is_open]

    @property
    def line(self) -> str:
        return verdict_sentence(self.comparison) if self.comparison else self.why_not


def meaning_from_start(version: TemplateVersion) -> Meaning | None:
    """Compare with the version it began from; None where it began from nothing."""
    return meaning_of(version, version.based_on) if version.based_on else None


def meaning_of(version: TemplateVersion, before: TemplateVersion) -> Meaning:
    """The answers are those of `version`: they hold wherever their place is the same."""
    try:
        comparison = compare_html(before.html, version.html)
    except NotComparedError as error:
        return Meaning(None, (), str(error))
    return with_answers(comparison, answers_in(version))


def with_answers(comparison: Comparison, answers: Mapping[str, MeaningAnswer]) -> Meaning:
    asked = tuple(Asked(each, answers.get(each.key)) for each in changes_of(comparison))
    return Meaning(comparison, asked)


def answers_in(version: TemplateVersion) -> dict[str, MeaningAnswer]:
    """Return the answers that have not been taken back, by the key of their place."""
    rows = version.meaning_answers.filter(undone_at=None).select_related("by")
    return {row.key: row for row in rows}


def approved_before(version: TemplateVersion) -> TemplateVersion | None:
    """Return the approved version that this one follows: the one whose day comes last."""
    approved = version.template.versions.filter(state=VersionState.APPROVED)
    return newest_approved(approved.filter(number__lt=version.number))


def newest_approved(versions: Iterable[TemplateVersion]) -> TemplateVersion | None:
    locked = (version for version in versions if version.is_locked and version.in_use_from)
    return max(locked, key=lambda each: (each.in_use_from, each.number), default=None)

"""B4: which two versions of a letter are compared, and what is said of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.aligned import Aligned, aligned
from klarbesked.web.letters.domain.stage import Stage, stage_of, version_in_use
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.domain.version_meaning import Meaning, meaning_of, newest_approved
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion


@dataclass(frozen=True)
class Choice:
    version: TemplateVersion
    stage: Stage


@dataclass(frozen=True)
class Compared:
    """`before` and `after` are None, and nothing is compared, where there is only one version.

    `choices` are all versions, the newest first.
    """

    choices: list[Choice]
    before: TemplateVersion | None
    after: TemplateVersion | None
    meaning: Meaning | None
    aligned: Aligned | None

    @property
    def is_one(self) -> bool:
        return bool(self.before) and self.before == self.after

    @property
    def is_same_text(self) -> bool:
        return bool(self.before and self.after) and self.before.html == self.after.html  # type: ignore[union-attr]

    @property
    def is_from_start(self) -> bool:
        """Whether the places are those the writer of `after` answers for."""
        if self.before is None or self.after is None:
            return False
        return self.after.is_draft and self.after.based_on_id == self.before.pk


def compare_versions(
    template: LetterTemplate,
    *,
    before: int | None,
    after: int | None,
    by: User,
    now: datetime,
    day: date,
) -> Compared:
    """Compare two versions by their numbers; without numbers the newest with the approved before.

    Raises TemplateVersion.DoesNotExist. Who looked is written in the trail.
    """
    versions = list(template.versions.order_by("-number"))
    for version in versions:
        version.template = template
    newer = _numbered(versions, after) or _newest(versions)
    older = _numbered(versions, before) or (_before(versions, newer) if newer else None)
    in_use = version_in_use(versions, day=day)
    choices = [Choice(each, stage_of(each, in_use=in_use, day=day)) for each in versions]
    if newer is None or older is None or newer == older:
        return Compared(choices, older, newer, None, None)
    meaning = meaning_of(newer, older)
    act = "sammenlignede"
    note(act, template, by=by, now=now, version=newer.number, compared_with=older.number)
    return Compared(choices, older, newer, meaning, aligned(meaning))


def _numbered(versions: Sequence[TemplateVersion], number: int | None) -> TemplateVersion | None:
    if number is None:
        return None
    found = next((each for each in versions if each.number == number), None)
    if found is None:
        raise TemplateVersion.DoesNotExist
    return found


def _newest(versions: Sequence[TemplateVersion]) -> TemplateVersion | None:
    return next((each for each in versions if each.discarded_at is None), None)


def _before(versions: Sequence[TemplateVersion], newer: TemplateVersion) -> TemplateVersion | None:
    """Return what a version is compared with when nobody has chosen."""
    lower = [each for each in versions if each.number < newer.number]
    start = next((each for each in lower if each.pk == newer.based_on_id), None)
    return newest_approved(lower) or start or next(iter(lower), None)

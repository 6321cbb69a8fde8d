"""A letter's versions over time: who, when, why, and what the checker counted in each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch

from klarbesked.engine.finding import Level
from klarbesked.engine.profile import Setting
from klarbesked.web.letters.domain.checking import LENGTH, LIX, shown_counts
from klarbesked.web.letters.domain.overview import newest_check, with_checks
from klarbesked.web.letters.domain.profile import settings_of
from klarbesked.web.letters.domain.stage import Stage, stage_of, version_in_use
from klarbesked.web.letters.models import AcceptedChange, LetterTemplate, TemplateVersion


@dataclass(frozen=True)
class VersionRow:
    """`counts` is None where the version has not been checked."""

    version: TemplateVersion
    stage: Stage
    counts: Counter[Level] | None
    ignored: int
    words: int | None
    lix: float | None
    words_per_sentence: float | None

    @property
    def accepted(self) -> list[AcceptedChange]:
        return list(self.version.accepted_changes.all())


@dataclass(frozen=True)
class History:
    """`rows` begin with the newest; `kept` are those that were not discarded, the oldest first."""

    rows: list[VersionRow]

    @property
    def kept(self) -> list[VersionRow]:
        return [row for row in reversed(self.rows) if row.stage != Stage.DISCARDED]

    @property
    def checked(self) -> list[VersionRow]:
        return [row for row in self.kept if row.counts is not None]

    @property
    def accepted(self) -> list[VersionRow]:
        """The versions where an approver accepted that the meaning changed."""
        return [row for row in self.rows if row.accepted]

    @property
    def in_use(self) -> TemplateVersion | None:
        return next((row.version for row in self.rows if row.stage == Stage.IN_USE), None)

    @property
    def open(self) -> TemplateVersion | None:
        still = (Stage.DRAFT, Stage.SENT)
        return next((row.version for row in self.rows if row.stage in still), None)


def history_of(template: LetterTemplate, *, day: date, now: datetime) -> History:
    versions = list(
        with_checks()
        .filter(template=template)
        .defer("html")
        .select_related("written_by", "saved_by", "sent_by", "approved_by", "discarded_by")
        .prefetch_related("comments__by", _accepted())
        .order_by("-number")
    )
    settings = settings_of(template.unit.authority, at=now)
    in_use = version_in_use(versions, day=day)
    return History(
        [_row(version, stage_of(version, in_use=in_use, day=day), settings) for version in versions]
    )


def _accepted() -> Prefetch[str]:
    rows = AcceptedChange.objects.select_related("accepted_by", "reason_by", "compared_with")
    return Prefetch("accepted_changes", rows.defer("compared_with__html"))


def _row(version: TemplateVersion, stage: Stage, settings: Mapping[str, Setting]) -> VersionRow:
    check = newest_check(version)
    measures = check.measures if check else {}
    is_checked = bool(measures)
    return VersionRow(
        version=version,
        stage=stage,
        counts=shown_counts(check.counts, settings) if check and is_checked else None,
        ignored=sum(check.ignored.values()) if check else 0,
        words=measures.get("words"),
        lix=measures.get(LIX),
        words_per_sentence=measures.get(LENGTH),
    )

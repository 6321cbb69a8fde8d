"""The list of letters: what is in use, what is under way, and where to look first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet

from klarbesked.engine.finding import Level
from klarbesked.engine.profile import Setting
from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.models import Authority, Unit
from klarbesked.web.letters.domain.checking import shown_counts
from klarbesked.web.letters.domain.profile import settings_of
from klarbesked.web.letters.domain.recheck_due import is_old, last_change, recheck_under_way
from klarbesked.web.letters.domain.stage import open_version, version_in_use
from klarbesked.web.letters.domain.template import readable_templates, type_title
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion, VersionCheck
from klarbesked.web.work.models import Job

FIRST = 2


@dataclass(frozen=True)
class Filter:
    """What the person has chosen; empty for everything."""

    search: str = ""
    letter_type: str = ""
    unit: str = ""
    is_archive: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.search or self.letter_type or self.unit)


@dataclass(frozen=True)
class TemplateRow:
    """`shown` is the version a click opens: in use, else the newest. `counts` None: not checked."""

    template: LetterTemplate
    in_use: TemplateVersion | None
    open: TemplateVersion | None
    shown: TemplateVersion | None
    check: VersionCheck | None
    counts: Counter[Level] | None
    changed_at: datetime

    @property
    def type_title(self) -> str:
        return type_title(self.template.letter_type)

    @property
    def first_count(self) -> int:
        return self.counts["A"] if self.counts else 0


@dataclass(frozen=True)
class Overview:
    """`counted_at`: the oldest count that would be another today; None where all are of today.

    `recheck` is the new count that waits or is under way.
    """

    rows: list[TemplateRow]
    first: list[TemplateRow]
    units: list[Unit]
    types: list[tuple[str, str]]
    is_empty: bool
    counted_at: datetime | None
    recheck: Job | None


def overview(access: Access, chosen: Filter, *, day: date, now: datetime) -> Overview:
    """Return the letters the person may read; the same number of queries however many."""
    all_of_them = readable_templates(access).filter(archived_at__isnull=not chosen.is_archive)
    facts = list(all_of_them.values_list("letter_type", "unit_id"))
    templates = list(_with_versions(_filtered(all_of_them, chosen)))
    settings = _settings(now)
    rows = [_row(template, settings, day) for template in templates]
    worst = sorted(rows, key=lambda row: row.first_count, reverse=True)[:FIRST]
    return Overview(
        rows=rows,
        first=[row for row in worst if row.in_use and row.first_count],
        units=list(
            Unit.objects.filter(id__in=access.units_for(Permission.READ_TEMPLATES))
            .valid_on(day)
            .order_by("name")
        ),
        types=sorted({(id_, type_title(id_)) for id_, _ in facts if id_}, key=lambda pair: pair[1]),
        is_empty=not facts,
        counted_at=_oldest(rows),
        recheck=recheck_under_way(),
    )


def newest_check(version: TemplateVersion) -> VersionCheck | None:
    """Return the last count of a version whose checks have been fetched in order."""
    return next(reversed(list(version.checks.all())), None)


def with_checks() -> QuerySet[TemplateVersion]:
    return TemplateVersion.objects.prefetch_related(
        Prefetch("checks", VersionCheck.objects.order_by("checked_at", "id"))
    )


def merged_units(unit: Unit) -> set[int]:
    """Return the unit with its parts and all that was merged into it, by id."""
    pairs = list(Unit.objects.values_list("id", "parent_id", "merged_into_id"))
    found, more = {unit.id}, True
    while more:
        below = {id_ for id_, parent, into in pairs if parent in found or into in found} - found
        found |= below
        more = bool(below)
    return found


def _filtered(templates: QuerySet[LetterTemplate], chosen: Filter) -> QuerySet[LetterTemplate]:
    if chosen.letter_type:
        templates = templates.filter(letter_type=chosen.letter_type)
    if chosen.unit:
        unit = Unit.objects.filter(public_id=chosen.unit).first()
        templates = templates.filter(unit_id__in=merged_units(unit) if unit else ())
    for word in chosen.search.split():
        templates = templates.filter(Q(title__icontains=word) | Q(unit__name__icontains=word))
    return templates


def _with_versions(templates: QuerySet[LetterTemplate]) -> QuerySet[LetterTemplate]:
    versions = with_checks().filter(discarded_at=None).defer("html").order_by("number")
    return templates.prefetch_related(Prefetch("versions", versions))


def _settings(now: datetime) -> Mapping[str, Setting]:
    authority = Authority.objects.first()
    return settings_of(authority, at=now) if authority else {}


def _oldest(rows: list[TemplateRow]) -> datetime | None:
    changed = last_change()
    checks = [row.check for row in rows if row.check]
    return min((c.checked_at for c in checks if is_old(c, changed=changed)), default=None)


def _row(template: LetterTemplate, settings: Mapping[str, Setting], day: date) -> TemplateRow:
    versions = list(template.versions.all())
    in_use, still_open = version_in_use(versions, day=day), open_version(versions)
    shown = in_use or still_open or next(reversed(versions), None)
    check = newest_check(shown) if shown else None
    times = [template.created_at, *(version.saved_at for version in versions)]
    return TemplateRow(
        template, in_use, still_open, shown, check,
        shown_counts(check.counts, settings) if check else None, max(times),
    )  # fmt: skip

"""Check a version with the authority's own words, and keep what was counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from klarbesked import __version__
from klarbesked.engine.check import Checked, all_rules, check
from klarbesked.engine.finding import Finding, Level
from klarbesked.engine.measures import Measures
from klarbesked.engine.profile import Profile, Setting
from klarbesked.engine.read import UnreadableLetterError, read_letter
from klarbesked.web.letters.domain.profile import profile_of
from klarbesked.web.letters.models import (
    CheckMoment,
    IgnoredFinding,
    TemplateVersion,
    VersionCheck,
)

HEAD = '<!doctype html><meta charset="utf-8">'
LEVELS: tuple[Level, ...] = ("A", "B", "C")
LIX, LENGTH = "lix", "words_per_sentence"


@dataclass(frozen=True)
class VersionFindings:
    """`open` are to be looked at; `ignored` have been skipped, each with its reason."""

    checked: Checked
    open: tuple[Finding, ...]
    ignored: tuple[tuple[Finding, IgnoredFinding], ...]

    def of_level(self, level: Level) -> list[Finding]:
        return [finding for finding in self.open if finding.level == level]

    def words_at(self, finding: Finding) -> str:
        """Return the letter's own words where the finding is; "" for the whole letter."""
        return self.checked.letter.at(finding.span) if finding.span else ""


def check_html(html: str, *, letter_type: str, profile: Profile, day: date) -> Checked | None:
    """Check a letter template; None where it holds no text yet."""
    try:
        document = read_letter(f"{HEAD}{html}".encode(), "brev.html")
    except UnreadableLetterError:
        return None
    known = letter_type if letter_type in profile.catalogue.types else None
    return check(document, today=day, profile=profile, letter_type=known, is_template=True)


def check_version(
    version: TemplateVersion, *, day: date, profile: Profile | None = None
) -> VersionFindings | None:
    """Check a version as its writers see it; None where it holds no text yet."""
    template = version.template
    chosen = profile or profile_of(template.unit.authority, day=day)
    checked = check_html(version.html, letter_type=template.letter_type, profile=chosen, day=day)
    return _split(checked, ignored_in(version)) if checked else None


def ignored_in(version: TemplateVersion) -> list[IgnoredFinding]:
    """Return what has been skipped in this version or one before it."""
    rows = IgnoredFinding.objects.filter(template=version.template_id, undone_at=None)
    return list(rows.filter(version__number__lte=version.number).select_related("by"))


def keep_check(
    version: TemplateVersion,
    *,
    moment: CheckMoment,
    day: date,
    now: datetime,
    profile: Profile | None = None,
) -> VersionFindings | None:
    """Check a version and write down the counts. A draft keeps its newest count only."""
    chosen = profile or profile_of(version.template.unit.authority, day=day)
    found = check_version(version, day=day, profile=replace(chosen, settings={}))
    counted = {"checked_at": now, "day": day, "program": __version__}
    VersionCheck.objects.update_or_create(
        version=version,
        moment=moment,
        defaults={"revision": version.revision, **counted, **_figures(found)},
    )
    return found


def shown_counts(
    counts: Mapping[str, Mapping[Level, int]], settings: Mapping[str, Setting]
) -> Counter[Level]:
    """Return how many findings of each level the authority sees with its own levels.

    >>> shown_counts({"lang-saetning": {"B": 3}, "kancelliord": {"C": 2}}, {"kancelliord": "fra"})
    Counter({'B': 3})
    """
    shown: Counter[Level] = Counter()
    for rule, by_level in counts.items():
        chosen = settings.get(rule)
        if chosen == "fra" or rule not in all_rules():
            continue
        for level, count in by_level.items():
            shown[chosen or level] += count
    return shown


def _split(checked: Checked, ignored: Iterable[IgnoredFinding]) -> VersionFindings:
    by_place = {(row.rule, row.words): row for row in ignored}
    still: list[Finding] = []
    skipped: list[tuple[Finding, IgnoredFinding]] = []
    for finding in checked.findings:
        words = checked.letter.at(finding.span) if finding.span else ""
        row = by_place.get((finding.rule, words))
        if row:
            skipped.append((finding, row))
        else:
            still.append(finding)
    return VersionFindings(checked, tuple(still), tuple(skipped))


def _figures(found: VersionFindings | None) -> dict[str, object]:
    if found is None:
        return {"counts": {}, "ignored": {}, "elements": {}, "measures": {}}
    counts: dict[str, Counter[str]] = {}
    for finding in found.open:
        counts.setdefault(finding.rule, Counter())[finding.level] += 1
    letter = found.checked.letter
    return {
        "counts": {rule: dict(by_level) for rule, by_level in counts.items()},
        "ignored": dict(Counter(finding.rule for finding, _ in found.ignored)),
        "elements": {each.element.id: each.status for each in letter.elements},
        "measures": _measures(found.checked.measures),
    }


def _measures(measures: Measures) -> dict[str, float | None]:
    return {**asdict(measures), LIX: measures.lix, LENGTH: measures.words_per_sentence}

"""The level of each rule: ours, or the authority's own, and what a change of it does."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.db.models import Prefetch

from klarbesked.engine.check import all_rules
from klarbesked.engine.finding import Level
from klarbesked.engine.profile import Setting
from klarbesked.engine.rule import Rule
from klarbesked.web.accounts.models import Authority, User
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.domain.profile import settings_of
from klarbesked.web.letters.domain.stage import version_in_use
from klarbesked.web.letters.models import (
    LetterTemplate,
    LevelChoice,
    RuleLevel,
    TemplateVersion,
    VersionCheck,
    VersionState,
    in_force,
)

GROUPS = {
    "sprog": "Sprog",
    "opbygning": "Opbygning",
    "tone": "Tone",
    "lovkrav": "Det, loven kræver",
    "egne": "Jeres egne",
}


class LevelNotAllowedError(Exception):
    """Level A is for rules where the reader can lose something: where ours is A."""


@dataclass(frozen=True)
class RuleRow:
    """`title`, `why` and `source` are the rule's: a page cannot reach into a rule, it calls it."""

    rule: Rule
    level: Setting
    own: RuleLevel | None

    @property
    def name(self) -> str:
        return self.rule.name

    @property
    def title(self) -> str:
        return self.rule.title

    @property
    def why(self) -> str:
        return self.rule.why

    @property
    def source(self) -> str:
        return self.rule.source

    @property
    def group(self) -> str:
        return GROUPS[self.rule.group]

    @property
    def label(self) -> str:
        return LevelChoice(self.level).label


@dataclass(frozen=True)
class Effect:
    """How many findings would look different, and in how many of the letters in use."""

    findings: int
    letters: int


def rule_rows(authority: Authority, *, now: datetime, search: str = "") -> list[RuleRow]:
    rows = in_force(RuleLevel.objects.filter(authority=authority), now).select_related("began_by")
    own = {row.rule: row for row in rows}
    wanted = search.casefold()
    return [
        _row(rule, own.get(name))
        for name, rule in sorted(all_rules().items(), key=lambda pair: pair[1].title)
        if wanted in rule.title.casefold() or wanted in name
    ]


def rule_row(authority: Authority, name: str, *, now: datetime) -> RuleRow | None:
    """Return None where there is no such rule."""
    rule = all_rules().get(name)
    rows = in_force(RuleLevel.objects.filter(authority=authority, rule=name), now)
    return _row(rule, rows.select_related("authority", "began_by").first()) if rule else None


def choices_for(rule: Rule) -> list[LevelChoice]:
    """Return the levels the authority may give a rule."""
    return [level for level in LevelChoice if level != LevelChoice.A or rule.level == "A"]


def effects_of(
    authority: Authority, rule: Rule, *, day: date, now: datetime
) -> dict[LevelChoice, Effect]:
    """Return what each level the rule may get changes in the letters in use, as last counted."""
    current = settings_of(authority, at=now).get(rule.name)
    counts = [check.counts.get(rule.name, {}) for check in checks_in_use(authority, day=day)]
    return {level: _effect(counts, current, level) for level in choices_for(rule)}


def set_level(
    authority: Authority, rule: Rule, level: LevelChoice, *, why: str, by: User, now: datetime
) -> RuleLevel:
    """Raises LevelNotAllowedError, ChangedSinceError."""
    if level not in choices_for(rule):
        raise LevelNotAllowedError
    new = RuleLevel(authority=authority, rule=rule.name, level=level)
    rows = in_force(RuleLevel.objects.filter(authority=authority, rule=rule.name), now)
    old = rows.first()
    if old is None:
        return dated.add(new, by=by, now=now, why=why)
    return old if dated.same(old, new) else dated.change(old, new, by=by, now=now, why=why)


def checks_in_use(authority: Authority, *, day: date) -> list[VersionCheck]:
    """Return the newest count of each version in use, of letters that are not archived."""
    approved = (
        TemplateVersion.objects.filter(state=VersionState.APPROVED)
        .defer("html")
        .prefetch_related(Prefetch("checks", VersionCheck.objects.order_by("checked_at")))
    )
    templates = LetterTemplate.objects.filter(
        unit__authority=authority, archived_at=None
    ).prefetch_related(Prefetch("versions", approved))
    in_use = (version_in_use(template.versions.all(), day=day) for template in templates)
    newest = (list(version.checks.all())[-1:] for version in in_use if version)
    return [check for checks in newest for check in checks]


def _row(rule: Rule, own: RuleLevel | None) -> RuleRow:
    return RuleRow(rule, cast("Setting", own.level if own else rule.level), own)


def _effect(counts: list[dict[Level, int]], current: Setting | None, new: LevelChoice) -> Effect:
    setting = cast("Setting", str(new))
    changed = [
        sum(n for ours, n in each.items() if _shown(ours, setting) != _shown(ours, current))
        for each in counts
    ]
    return Effect(sum(changed), sum(count > 0 for count in changed))


def _shown(ours: Level, setting: Setting | None) -> Setting:
    return setting or ours

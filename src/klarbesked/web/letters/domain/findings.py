"""Skip a finding with a reason, and show it again."""

from datetime import datetime

from django.db import transaction

from klarbesked.engine.check import all_rules
from klarbesked.web.accounts.models import User
from klarbesked.web.letters.domain.template import note
from klarbesked.web.letters.domain.version import NotADraftError
from klarbesked.web.letters.models import IgnoredFinding, IgnoreReason, TemplateVersion


class UnknownRuleError(Exception):
    """There is no rule of that name."""


@transaction.atomic
def skip_finding(
    version: TemplateVersion,
    *,
    rule: str,
    words: str,
    reason: IgnoreReason,
    remark: str,
    by: User,
    now: datetime,
) -> IgnoredFinding:
    """Skip the rule on those words from this version on. Raises UnknownRuleError, NotADraftError.

    Skipping the same twice is one row.
    """
    if not version.is_draft:
        raise NotADraftError
    if rule not in all_rules():
        raise UnknownRuleError
    row, is_new = IgnoredFinding.objects.get_or_create(
        template=version.template,
        rule=rule,
        words=words,
        undone_at=None,
        defaults={"version": version, "reason": reason, "note": remark, "by": by, "at": now},
    )
    if is_new:
        act = "sprang et forslag over"
        note(act, version.template, by=by, now=now, version=version.number, rule=rule, why=reason)
    return row


@transaction.atomic
def show_again(row: IgnoredFinding, *, by: User, now: datetime) -> None:
    if row.undone_at is None:
        row.undone_by, row.undone_at = by, now
        row.save(update_fields=["undone_by", "undone_at"])
        act = "tog et forslag frem igen"
        note(act, row.template, by=by, now=now, rule=row.rule)

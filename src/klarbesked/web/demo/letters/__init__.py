"""The letters of Haderby Kommune: one file each. Nobody in them exists."""

import tomllib
from datetime import date, datetime, timedelta
from importlib.resources import files
from typing import Any

from django.utils import timezone

from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.letters.domain.answer_meaning import answer_change
from klarbesked.web.letters.domain.approval import approve, send_back, send_to_approval
from klarbesked.web.letters.domain.checking import check_version
from klarbesked.web.letters.domain.findings import skip_finding
from klarbesked.web.letters.domain.plain import to_html
from klarbesked.web.letters.domain.template import NewLetter, begin_letter
from klarbesked.web.letters.domain.version import begin_next, save_draft
from klarbesked.web.letters.domain.version_meaning import (
    approved_before,
    meaning_from_start,
    meaning_of,
)
from klarbesked.web.letters.models import IgnoreReason, LetterTemplate, TemplateVersion

LAWYER = "hanne"


def put_letters(now: datetime) -> None:
    """Write every letter as its writers did: drafts, approvals and days counted from `now`."""
    people = {user.email.split("@")[0]: user for user in User.objects.all()}
    for entry in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            _put_letter(tomllib.loads(entry.read_text(encoding="utf-8")), people, now)


def _put_letter(said: dict[str, Any], people: dict[str, User], now: datetime) -> None:
    unit = Unit.objects.get(name=said["unit"])
    last: TemplateVersion | None = None
    for version in said["version"]:
        at = now + timedelta(days=version.get("approved", version.get("sent", -1)) - 5)
        by = people[version["by"]]
        if last is None:
            new = NewLetter(said["title"], unit, said["type"], to_html(version["text"]))
            last = begin_letter(new, by=by, now=at, day=_day(at))
        else:
            last = _next(last.template, last, to_html(version["text"]), by, at)
        _decide(last, version, by, people[LAWYER], now)


def _next(
    template: LetterTemplate, before: TemplateVersion, html: str, by: User, at: datetime
) -> TemplateVersion:
    draft = begin_next(template, based_on=before, by=by, now=at, day=_day(at))
    later = at + timedelta(hours=1)
    return save_draft(draft, html=html, revision=1, by=by, now=later, day=_day(at))


def _decide(
    version: TemplateVersion, said: dict[str, Any], by: User, lawyer: User, now: datetime
) -> None:
    """Do what the file says became of the version: skip a finding, send, approve, send back."""
    sent_in = said.get("sent", said.get("approved"))
    if sent_in is None:
        return
    sent = now + timedelta(days=sent_in - 1)
    if "skip" in said:
        _skip(version, said["skip"], by, sent)
    _answer(version, said.get("meant", said["what"]), by, sent)
    send_to_approval(version, what_and_why=said["what"], by=by, now=sent, day=_day(sent))
    if "approved" in said:
        at = now + timedelta(days=said["approved"])
        approve(
            version,
            in_use_from=_day(now + timedelta(days=said["in_use"])),
            conditions=said.get("conditions", ""),
            by=lawyer,
            now=at,
            day=_day(at),
            accepted=_accept_ids(version),
        )
    if "back" in said:
        send_back(
            version, message=said["back"], words=said.get("back_words", ""), by=lawyer,
            now=sent + timedelta(days=1),
        )  # fmt: skip


def _answer(version: TemplateVersion, reason: str, by: User, at: datetime) -> None:
    """Say why the meaning was changed, wherever it was."""
    meaning = meaning_from_start(version)
    for asked in meaning.unanswered if meaning else ():
        answer_change(version, key=asked.change.key, reason=reason, by=by, now=at)


def _accept_ids(version: TemplateVersion) -> list[str]:
    before = approved_before(version)
    return [asked.accept_id for asked in meaning_of(version, before).hard] if before else []


def _skip(version: TemplateVersion, rule: str, by: User, at: datetime) -> None:
    """Skip the rule's first finding, where it has one."""
    found = check_version(version, day=_day(at))
    place = next((each for each in found.open if each.rule == rule), None) if found else None
    if found and place:
        skip_finding(
            version, rule=rule, words=found.words_at(place), reason=IgnoreReason.RIGHT_HERE,
            remark="", by=by, now=at,
        )  # fmt: skip


def _day(at: datetime) -> date:
    return timezone.localdate(at)

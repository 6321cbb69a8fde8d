"""An approved letter and a draft of the next version, whose meaning is changed at one place."""

from klarbesked.web.letters.domain.answer_meaning import answer_change
from klarbesked.web.letters.domain.approval import approve, send_to_approval
from klarbesked.web.letters.domain.version import begin_next, save_draft
from klarbesked.web.letters.domain.version_meaning import Meaning, meaning_from_start
from klarbesked.web.letters.models import TemplateVersion
from web.letters.writing import DAY, NOW, again, draft
from web.people import People

BEFORE = (
    "<h1>Vi har fået din ansøgning</h1><p>Kære «Fornavn»</p>"
    "<p>Du skal sende os din lønseddel inden 14 dage.</p>"
    "<p>Vi betaler 300 kr. for din tolk.</p><p>Venlig hilsen</p>"
)
OLD, NEW = "Du skal sende os din lønseddel inden 14 dage.", "Send os din lønseddel inden 8 dage."
CHANGED = BEFORE.replace(OLD, NEW)
REWORDED = BEFORE.replace(OLD, "Send os din lønseddel inden to uger.")
REASON = "Udvalget har sat fristen ned."


def first(people: People, html: str = BEFORE) -> TemplateVersion:
    """Return version 1, approved and in use."""
    version = draft(people.sick_pay, people.carl, html=html)
    send_to_approval(version, what_and_why="Ny.", by=people.carl, now=NOW, day=DAY)
    approve(version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)
    return again(version)


def rewritten(people: People, html: str = CHANGED) -> TemplateVersion:
    """Return the draft of version 2."""
    start = first(people)
    version = begin_next(start.template, based_on=start, by=people.carl, now=NOW, day=DAY)
    return rewrite(version, html, people)


def rewrite(version: TemplateVersion, html: str, people: People) -> TemplateVersion:
    current = again(version)
    save_draft(
        current, html=html, revision=current.revision, by=people.carl, now=NOW, day=DAY
    )  # fmt: skip
    return again(version)


def answered(version: TemplateVersion, people: People) -> TemplateVersion:
    """Say why at each place, and send the draft to approval."""
    for asked in meaning(version).unanswered:
        answer_change(version, key=asked.change.key, reason=REASON, by=people.carl, now=NOW)
    send_to_approval(version, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)
    return again(version)


def accepted(version: TemplateVersion, people: People) -> TemplateVersion:
    """Approve it with all its changed places."""
    ids = [asked.accept_id for asked in meaning(version).hard]
    approve(
        version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY, accepted=ids
    )  # fmt: skip
    return again(version)


def changed(people: People) -> TemplateVersion:
    """Return version 3, which waits with a changed place; one was accepted in version 2."""
    second = accepted(answered(rewritten(people), people), people)
    third = begin_next(second.template, based_on=second, by=people.carl, now=NOW, day=DAY)
    return answered(rewrite(third, CHANGED.replace("300 kr.", "400 kr."), people), people)


def meaning(version: TemplateVersion) -> Meaning:
    found = meaning_from_start(version)
    assert found is not None
    return found


def key(version: TemplateVersion) -> str:
    """Return the key of the only place whose meaning is changed."""
    [asked] = meaning(version).hard
    return asked.change.key

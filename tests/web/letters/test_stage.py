"""Which version is in use follows from the day."""

from datetime import date, timedelta

from klarbesked.web.letters.domain.approval import approve, send_to_approval
from klarbesked.web.letters.domain.stage import Stage, stage_of, version_in_use
from klarbesked.web.letters.domain.version import begin_next
from klarbesked.web.letters.models import TemplateVersion
from web.letters.writing import DAY, NOW, again, approved, draft
from web.people import People

LATER = DAY + timedelta(days=6)


def two_versions(people: People) -> list[TemplateVersion]:
    first = approved(people.sick_pay, people.carl, people.lawyer)
    second = begin_next(first.template, based_on=first, by=people.carl, now=NOW, day=DAY)
    send_to_approval(second, what_and_why="Bedre.", by=people.carl, now=NOW, day=DAY)
    approve(second, in_use_from=LATER, conditions="", by=people.lawyer, now=NOW, day=DAY)
    return [again(first), again(second)]


def stages(versions: list[TemplateVersion], day: date) -> list[Stage]:
    in_use = version_in_use(versions, day=day)
    return [stage_of(version, in_use=in_use, day=day) for version in versions]


def test_the_old_version_is_in_use_until_the_day_of_the_new(people: People) -> None:
    versions = two_versions(people)

    assert stages(versions, LATER - timedelta(days=1)) == [Stage.IN_USE, Stage.APPROVED]
    assert stages(versions, LATER) == [Stage.RETIRED, Stage.IN_USE]


def test_a_draft_is_never_in_use(people: People) -> None:
    version = draft(people.sick_pay, people.carl)

    assert version_in_use([version], day=LATER) is None
    assert stages([version], LATER) == [Stage.DRAFT]

"""All letters are counted again: after a change of words, by a button, past a killed worker."""

import signal
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from klarbesked import __version__
from klarbesked.engine.check import all_rules
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.domain.levels import set_level
from klarbesked.web.letters.domain.recheck import DONE, recheck
from klarbesked.web.letters.domain.recheck_due import TASK, start_recheck
from klarbesked.web.letters.domain.words import add_word
from klarbesked.web.letters.models import (
    CheckMoment,
    LevelChoice,
    OwnWord,
    TemplateVersion,
    VersionCheck,
    WordKind,
)
from klarbesked.web.work.domain.run import Step, run_job
from klarbesked.web.work.domain.start import stop_job
from klarbesked.web.work.models import Job, State
from web.letters.writing import DAY, NOW, approved, draft
from web.people import People
from web.product import Product, end, wait_for

LATER = NOW + timedelta(hours=2)
URL = "/breve/skabeloner/tjek-igen/"
PAGE = "/breve/skabeloner/"
OLD = "Tallene er fra 25. november 2026."
ACRONYM = "<p>Kære Ida</p><p>Du skal søge hos QRTX senest den 4. januar 2027.</p>"


def steps(cursor: dict[str, Any] | None = None, batch: int = 5) -> list[Step]:
    return list(recheck(cursor or {}, day=DAY, clock=lambda: LATER, batch=batch))


def know(people: People, word: str = "QRTX") -> OwnWord:
    return add_word(people.authority, word=word, kind=WordKind.ACRONYM, by=people.carl, now=NOW)


def newest(version: TemplateVersion) -> VersionCheck:
    return version.checks.order_by("checked_at", "id").reverse()[0]


def test_draft_is_counted_with_the_words_of_today(people: People) -> None:
    version = draft(people.sick_pay, people.carl, html=ACRONYM)
    assert "intern-forkortelse" in newest(version).counts
    know(people)

    steps()

    check = VersionCheck.objects.get(version=version)
    assert "intern-forkortelse" not in check.counts
    assert (check.moment, check.day, check.program) == (CheckMoment.SAVED, DAY, __version__)
    assert check.checked_at == LATER


def test_count_of_the_approval_stays_beside_the_new_one(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)
    before = VersionCheck.objects.get(version=version, moment=CheckMoment.APPROVED)

    steps()
    steps()

    after = VersionCheck.objects.get(version=version, moment=CheckMoment.APPROVED)
    assert (after.checked_at, after.counts) == (before.checked_at, before.counts)
    assert version.checks.filter(moment=CheckMoment.AGAIN).count() == 1
    assert newest(version).moment == CheckMoment.AGAIN


def test_version_that_has_gone_out_of_use_keeps_its_count(people: People) -> None:
    old = approved(people.sick_pay, people.carl, people.lawyer)
    new = TemplateVersion.objects.get(pk=old.pk)
    new.pk, new.number = None, 2
    new._state.adding = True
    new.save(force_insert=True)

    last = steps()[-1]

    assert (last.done, last.total, last.message) == (1, 1, DONE)
    assert newest(new).moment == CheckMoment.AGAIN
    assert newest(old).moment != CheckMoment.AGAIN


def test_archived_letter_is_not_counted(people: People) -> None:
    version = draft(people.sick_pay, people.carl)
    version.template.archived_at = NOW
    version.template.save()

    assert steps()[-1].total == 0


def test_it_goes_on_from_the_cursor_and_tells_how_far_it_is(people: People) -> None:
    made = [draft(people.sick_pay, people.carl, title=str(n)) for n in range(5)]
    first = next(recheck({}, day=DAY, clock=lambda: LATER, batch=2))
    VersionCheck.objects.filter(version__in=made[:2]).update(checked_at=NOW)

    rest = steps(dict(first.cursor), batch=2)

    assert [(step.done, step.total) for step in (first, *rest)] == [(2, 5), (4, 5), (5, 5), (5, 5)]
    assert [newest(version).checked_at for version in made] == [NOW, NOW, LATER, LATER, LATER]


def test_word_changed_meanwhile_lets_it_begin_again(people: People) -> None:
    version = draft(people.sick_pay, people.carl, html=ACRONYM)
    draft(people.sick_pay, people.carl, title="Et andet")
    running = recheck({}, day=DAY, clock=lambda: LATER, batch=1)
    next(running)
    know(people)

    rest = list(running)

    assert [step.done for step in rest] == [2, 1, 2, 2]
    assert "intern-forkortelse" not in newest(version).counts


def test_change_of_words_starts_one_count_and_a_level_none(people: People) -> None:
    rule = all_rules()["kancelliord"]
    set_level(people.authority, rule, LevelChoice.OFF, why="Nej.", by=people.carl, now=NOW)
    assert not Job.objects.exists()

    row = know(people)
    dated.end(row, by=people.communications, now=LATER)

    job = Job.objects.get()
    assert (job.task, job.owner, job.noun) == (TASK, people.carl, "breve")


def test_started_job_runs_through_the_queue(people: People) -> None:
    version = draft(people.sick_pay, people.carl)
    job = start_recheck(by=people.carl, now=NOW)
    clock = timezone.now

    run_job(
        public_id=job.public_id, worker="w1", clock=clock,
        steps=lambda cursor: recheck(cursor, day=DAY, clock=clock),
    )  # fmt: skip

    job.refresh_from_db()
    assert (job.state, job.done, job.message) == (State.DONE, 1, DONE)
    assert newest(version).checked_at > NOW


def test_page_says_how_old_the_counts_are_until_they_are_new(
    client: Client, people: People
) -> None:
    version = draft(people.sick_pay, people.carl)
    client.force_login(people.carl)
    assert OLD not in client.get(PAGE).content.decode()

    VersionCheck.objects.update(program="0.0.1")
    old = client.get(PAGE).content.decode()
    steps()
    new = client.get(PAGE).content.decode()

    assert OLD in old
    assert OLD not in new
    assert newest(version).program == __version__


def test_words_changed_since_make_the_counts_old(client: Client, people: People) -> None:
    draft(people.sick_pay, people.carl)
    stop_job(job=start_recheck(by=people.carl, now=NOW), now=NOW)
    row = know(people)
    dated.end(row, by=people.carl, now=LATER)
    client.force_login(people.carl)
    assert "Vi er i gang med at tjekke alle breve igen." in client.get(PAGE).content.decode()

    stop_job(job=Job.objects.get(state=State.WAITING), now=NOW)

    assert OLD in client.get(PAGE).content.decode()


def test_two_clicks_start_one_job_and_one_line_in_the_trail(client: Client, people: People) -> None:
    draft(people.sick_pay, people.carl)
    client.force_login(people.carl)

    answers = [client.post(URL) for _ in range(2)]

    job = Job.objects.get()
    assert [answer.headers["Location"] for answer in answers] == [f"/arbejde/{job.public_id}/"] * 2
    assert client.get(f"/arbejde/{job.public_id}/").status_code == 200
    assert TrailEntry.objects.filter(act="tjekkede alle breve igen").count() == 1


def test_second_person_is_told_that_it_is_under_way(client: Client, people: People) -> None:
    draft(people.sick_pay, people.carl)
    start_recheck(by=people.carl, now=NOW)
    client.force_login(people.communications)

    page = client.post(URL, follow=True).content.decode()

    assert "Vi er allerede i gang med at tjekke alle breve igen." in page
    assert Job.objects.get().owner == people.carl


@pytest.mark.parametrize(
    ("who", "code"),
    [("carl", 302), ("lawyer", 302), ("sara", 302), ("alma", 404), ("manager", 404),
     ("administrator", 404), ("nora", 404)],
)  # fmt: skip
def test_only_those_who_write_or_mend_words_may_ask(
    client: Client, people: People, who: str, code: int
) -> None:
    client.force_login(getattr(people, who))

    assert client.post(URL).status_code == code
    assert Job.objects.exists() is (code == 302)


def test_nobody_sees_anothers_count_of_letters(client: Client, people: People) -> None:
    job = start_recheck(by=people.carl, now=NOW)
    client.force_login(people.sara)

    assert client.get(f"/arbejde/{job.public_id}/").status_code == 404


def test_reader_has_no_button(client: Client, people: People) -> None:
    draft(people.sick_pay, people.carl)
    client.force_login(people.alma)

    assert "tjek-igen" not in client.get(PAGE).content.decode()


def test_a_look_at_the_address_counts_nothing(client: Client, people: People) -> None:
    client.force_login(people.carl)

    assert client.get(URL).status_code == 405


def test_list_with_old_counts_asks_the_same_for_one_and_three(
    client: Client, people: People
) -> None:
    client.force_login(people.carl)
    asked = []
    for count in (1, 2):
        for number in range(count):
            draft(people.sick_pay, people.carl, title=f"{count}.{number}")
        VersionCheck.objects.update(program="0.0.1")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(PAGE)
        asked.append(len(queries))

    assert asked[0] == asked[1]


LETTERS = """
from datetime import date
from django.utils import timezone
from klarbesked.web.accounts.models import Authority, Unit, User
from klarbesked.web.letters.domain.recheck_due import start_recheck
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion
now = timezone.now()
unit = Unit.objects.create(authority=Authority.objects.create(name="Haderby Kommune"),
                           name="Boligstøtte", valid_from=date(2026, 1, 1))
by = User.objects.create_user("mia@haderby.example", "hest-og-vogn-42", name="Mia")
for number in range({count}):
    template = LetterTemplate.objects.create(unit=unit, title=str(number), created_by=by,
                                             created_at=now)
    TemplateVersion.objects.create(template=template, number=1, written_by=by, created_at=now,
        saved_by=by, saved_at=now, html="<p>Kære Ida</p>" + "<p>Klagen bedes sendt.</p>" * 60)
start_recheck(by=by, now=now)
print("null")
"""
REAP = """
from datetime import timedelta
from django.utils import timezone
from klarbesked.web.work.domain.reap import reap
print(reap(now=timezone.now() + timedelta(minutes=1)))
"""
LOOK = """
import json
from klarbesked.web.letters.domain.recheck_due import TASK
from klarbesked.web.letters.models import VersionCheck
from klarbesked.web.work.models import Job
job = Job.objects.get(task=TASK)
versions = VersionCheck.objects.values("version").distinct().count()
print(json.dumps([job.state, job.done, job.attempts, VersionCheck.objects.count(), versions]))
"""


def test_count_whose_worker_is_killed_is_done_by_another(product: Product) -> None:
    product.ask(LETTERS.format(count=150))
    first = product.start("django", "worker")
    wait_for(lambda: product.ask(LOOK)[1] > 0, first)

    end(first, signal.SIGKILL)

    state, done, *_ = product.ask(LOOK)
    assert state == "running"
    assert 0 < done < 150
    assert product.ask(REAP) >= 1
    product.must("worker", "--batch")
    assert product.ask(LOOK) == ["done", 150, 2, 150, 150]

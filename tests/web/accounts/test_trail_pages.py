"""The trail's page, file and check: for those who may read it, and only their part."""

import csv
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.domain.trail_check import check_trail
from klarbesked.web.accounts.models import TrailCheck, TrailEntry, Unit, User
from web.people import People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
URL = "/opsaetning/spor/"


def write(people: People, *, unit: Unit | None, act: str = "godkendte", day: int = 25) -> None:
    record(
        act, actor=people.lawyer, subject="brevskabelon", subject_id="k7mn2q4r8s3t",
        at=AT.replace(day=day), unit=unit, reason="=1+1", detail={"version": 4},
    )  # fmt: skip


def lines(client: Client, query: str = "") -> int:
    return len(client.get(f"{URL}{query}").context["page"].object_list)


def file_of(client: Client, query: str = "") -> list[list[str]]:
    response = client.get(f"{URL}fil/{query}")
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.reader(StringIO(text), delimiter=";"))


def test_an_administrator_of_everything_sees_everything(people: People, client: Client) -> None:
    for unit in (people.sick_pay, people.housing, None):
        write(people, unit=unit)
    client.force_login(people.administrator)

    assert lines(client) == 3


def test_an_administrator_of_a_unit_sees_what_was_done_there(
    people: People, unit_administrator: User, client: Client
) -> None:
    for unit in (people.sick_pay, people.housing, None):
        write(people, unit=unit)
    client.force_login(unit_administrator)

    assert lines(client) == 1
    assert len(file_of(client)) == 2


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("?person=hanne", 2),
        ("?person=Alma", 0),
        ("?act=godkendte", 1),
        ("?subject_id=k7mn2q4r8s3t", 2),
        ("?subject_id=k7", 0),
        ("?first_day=2026-11-24", 1),
        ("?last_day=2026-11-24", 1),
        ("?first_day=2026-11-20&last_day=2026-11-25", 2),
        ("?first_day=vrøvl", 2),
    ],
)
def test_the_trail_is_searched(people: People, client: Client, query: str, count: int) -> None:
    write(people, unit=None)
    write(people, unit=None, act="læste", day=20)
    client.force_login(people.administrator)

    assert lines(client, query) == count


def test_a_date_that_cannot_be_read_says_how_to_write_it(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    page = client.get(f"{URL}?first_day=vrøvl").content.decode()

    assert "Skriv datoen som 17.11.2026." in page


def test_the_list_asks_the_database_equally_often_for_one_line_and_three(
    people: People, client: Client
) -> None:
    client.force_login(people.administrator)
    counts = []
    for added in (1, 2):
        for _ in range(added):
            write(people, unit=people.sick_pay)
        with CaptureQueriesContext(connection) as asked:
            client.get(URL)
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_the_file_holds_no_formula_and_is_itself_in_the_trail(
    people: People, client: Client
) -> None:
    write(people, unit=people.sick_pay)
    client.force_login(people.administrator)

    heading, row = file_of(client)

    assert heading[:4] == ["tid", "hvem", "e-mail", "hvad"]
    assert row[7] == "'=1+1"
    fetched = TrailEntry.objects.get(act="hentede sporet")
    assert (fetched.actor, fetched.detail) == (people.administrator, {"linjer": 1})


def test_an_unchecked_trail_is_not_called_whole(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    page = client.get(URL).content.decode()

    assert "Sporet er ikke tjekket endnu." in page
    assert "Sporet er helt" not in page


def test_a_check_says_when_it_was(people: People, client: Client) -> None:
    write(people, unit=None)
    client.force_login(people.administrator)

    client.post(f"{URL}tjek/")

    assert "Sporet er helt. Tjekket i dag kl. " in client.get(URL).content.decode()


def tamper(statement: str) -> None:
    with connection.cursor() as cursor:
        for trigger in ("trail_no_update", "trail_no_delete"):
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        if connection.vendor == "postgresql":
            cursor.execute("DROP TRIGGER trail_no_change ON accounts_trailentry")
        cursor.execute(statement)


def test_a_changed_entry_is_shown_and_ends_the_command_with_a_fault(
    people: People, client: Client
) -> None:
    write(people, unit=None)
    tamper("UPDATE accounts_trailentry SET act = 'læste'")

    with pytest.raises(CommandError, match="Sporet er brudt"):
        call_command("check_trail")

    client.force_login(people.administrator)
    assert "Sporet er brudt" in client.get(URL).content.decode()


def test_a_trail_cut_at_the_end_is_seen_by_the_next_check(people: People) -> None:
    write(people, unit=None)
    write(people, unit=None)
    check_trail(at=AT)
    tamper("DELETE FROM accounts_trailentry WHERE id = (SELECT max(id) FROM accounts_trailentry)")

    found = check_trail(at=AT)

    assert (found.is_whole, found.broken_id) == (False, None)


@pytest.mark.usefixtures("transactional_db")  # the worker opens its own connection
def test_a_long_trail_is_checked_by_a_worker(
    people: People, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("klarbesked.web.accounts.domain.trail_check.SHORT", 0)
    write(people, unit=None)
    client.force_login(people.administrator)

    client.post(f"{URL}tjek/")
    call_command("db_worker", "--batch", "--no-startup-delay", "--no-reload", verbosity=0)

    assert TrailCheck.objects.get().is_whole

"""The trail is checked in batches, and what came of it is kept."""

from datetime import UTC, datetime

from django.db import connection

from klarbesked.web.accounts.domain.trail import BEGINNING, record
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.work.domain.run import Step
from klarbesked.web.work.domain.trail_check import check_trail
from web.people import People

AT = datetime(2026, 5, 3, 8, 42, tzinfo=UTC)


def write(people: People, count: int) -> list[TrailEntry]:
    return [
        record("læste", actor=people.alma, subject="brev", subject_id=str(i), at=AT)
        for i in range(count)
    ]


def test_whole_trail_is_said_to_be_whole(people: People) -> None:
    entries = write(people, 5)

    steps = list(check_trail({}, batch=2))

    assert [step.done for step in steps] == [2, 4, 5, 5]
    assert steps[-1].message == "Sporet er helt. 5 linjer er tjekket."
    assert steps[-1].result["last_seal"] == entries[-1].hash


def test_empty_trail_is_whole(db: None) -> None:  # noqa: ARG001
    assert list(check_trail({})) == [
        Step(
            0,
            0,
            message="Sporet er helt. 0 linjer er tjekket.",
            result={"checked": 0, "is_whole": True, "broken": None, "last_seal": BEGINNING},
        )
    ]


def test_check_goes_on_from_its_cursor(people: People) -> None:
    write(people, 5)
    first = next(iter(check_trail({}, batch=2)))

    rest = list(check_trail(first.cursor, batch=2))

    assert [step.done for step in rest] == [4, 5, 5]


def test_line_changed_behind_our_back_is_found(people: People) -> None:
    entries = write(people, 5)
    with connection.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER trail_no_update"
            if connection.vendor == "sqlite"
            else "DROP TRIGGER trail_no_change ON accounts_trailentry"
        )
        cursor.execute(
            "UPDATE accounts_trailentry SET act = 'slettede' WHERE id = %s", [entries[3].id]
        )

    last = list(check_trail({}, batch=2))[-1]

    assert last.result["broken"] == entries[3].id
    assert "Sporet er brudt ved linjen fra 3. maj 2026 kl. 10.42." in last.message

"""The trail: entries chained by their seals, and a database that refuses to change them."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from klarbesked.web.accounts.domain.trail import BEGINNING, first_broken, record
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.accounts.models.trail import AppendOnlyError
from web.people import People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def write(people: People, act: str = "godkendte") -> TrailEntry:
    return record(
        act,
        actor=people.lawyer,
        subject="brevskabelon",
        subject_id="k7mn2q4r8s3t",
        at=AT,
        unit=people.sick_pay,
        reason="Teksten er klar",
        detail={"version": 4},
    )


def test_each_entry_is_sealed_with_the_one_before(people: People) -> None:
    first, second = write(people), write(people, "trak tilbage")

    assert first.previous_hash == BEGINNING
    assert second.previous_hash == first.hash
    assert first_broken() is None


def test_an_entry_cannot_be_saved_again_or_deleted(people: People) -> None:
    entry = write(people)

    with pytest.raises(AppendOnlyError):
        entry.save()
    with pytest.raises(AppendOnlyError):
        entry.delete()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE accounts_trailentry SET act = 'læste'", "DELETE FROM accounts_trailentry"],
)
def test_the_database_refuses_to_change_an_entry(people: People, statement: str) -> None:
    write(people)

    with (
        pytest.raises(DatabaseError, match="cannot be changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_an_entry_changed_behind_the_back_breaks_the_chain(people: People) -> None:
    write(people)
    changed = write(people)
    write(people)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER trail_no_update")
        else:
            cursor.execute("DROP TRIGGER trail_no_change ON accounts_trailentry")
        cursor.execute(
            "UPDATE accounts_trailentry SET reason = 'noget andet' WHERE id = %s", [changed.id]
        )

    broken = first_broken()

    assert broken is not None
    assert broken.id == changed.id


def test_an_entry_taken_out_breaks_the_chain(people: People) -> None:
    write(people)
    lost, after = write(people), write(people)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER trail_no_delete")
        else:
            cursor.execute("DROP TRIGGER trail_no_change ON accounts_trailentry")
        cursor.execute("DELETE FROM accounts_trailentry WHERE id = %s", [lost.id])

    broken = first_broken()

    assert broken is not None
    assert broken.id == after.id

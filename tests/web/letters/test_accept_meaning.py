"""The approver accepts each change of meaning, and what was accepted stays as it was."""

from collections.abc import Iterable

import pytest
from django.db import DatabaseError, connection, transaction

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain.accept_meaning import NotAcceptedError
from klarbesked.web.letters.domain.answer_meaning import answer_change, take_answer_back
from klarbesked.web.letters.domain.approval import approve, send_to_approval, take_back
from klarbesked.web.letters.domain.version_meaning import approved_before, meaning_of
from klarbesked.web.letters.models import AcceptedChange, LockedVersionError, TemplateVersion
from web.letters.rewriting import NEW, OLD, REASON, REWORDED, key, rewritten
from web.letters.writing import DAY, NOW, again
from web.people import People


def waiting(people: People, html: str = "") -> TemplateVersion:
    version = rewritten(people, html) if html else rewritten(people)
    if not html:
        answer_change(version, key=key(version), reason=REASON, by=people.carl, now=NOW)
    send_to_approval(version, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)
    return again(version)


def ids(version: TemplateVersion) -> list[str]:
    before = approved_before(version)
    assert before is not None
    return [asked.accept_id for asked in meaning_of(version, before).hard]


def decide(version: TemplateVersion, people: People, accepted: Iterable[str]) -> TemplateVersion:
    approve(
        version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY,
        accepted=list(accepted),
    )  # fmt: skip
    return again(version)


def test_a_change_that_is_not_accepted_cannot_be_approved(people: People) -> None:
    version = waiting(people)

    with pytest.raises(NotAcceptedError):
        decide(version, people, [])
    assert not again(version).is_locked
    assert not AcceptedChange.objects.exists()


def test_what_was_accepted_is_written_down(people: People) -> None:
    version = waiting(people)

    version = decide(version, people, ids(version))

    row = AcceptedChange.objects.get()
    assert version.is_locked
    assert (row.before, row.after, row.reason, row.reason_by) == (OLD, NEW, REASON, people.carl)
    assert (row.accepted_by, row.compared_with.number) == (people.lawyer, 1)


def test_the_trail_tells_what_was_accepted_without_its_words(people: People) -> None:
    version = waiting(people)

    decide(version, people, ids(version))

    row = AcceptedChange.objects.get()
    entry = TrailEntry.objects.get(act="accepterede ændret betydning")
    assert entry.detail == {"version": 2, "compared_with": 1, "changes": [row.public_id]}


def test_the_same_meaning_has_nothing_to_accept(people: People) -> None:
    version = waiting(people, REWORDED)

    assert decide(version, people, []).is_locked
    assert not AcceptedChange.objects.exists()


def test_an_answer_given_anew_must_be_read_before_it_is_accepted(people: People) -> None:
    version = waiting(people)
    seen = ids(version)
    take_back(version, by=people.carl, now=NOW)
    [old] = version.meaning_answers.all()
    take_answer_back(again(version), old.public_id, by=people.carl, now=NOW)
    answer_change(again(version), key=old.key, reason="En anden grund.", by=people.carl, now=NOW)
    send_to_approval(again(version), what_and_why="Nu.", by=people.carl, now=NOW, day=DAY)

    with pytest.raises(NotAcceptedError):
        decide(again(version), people, seen)


def test_what_was_accepted_cannot_be_changed_or_deleted(people: People) -> None:
    version = waiting(people)
    decide(version, people, ids(version))
    row = AcceptedChange.objects.get()

    with pytest.raises(LockedVersionError):
        row.save()
    with pytest.raises(LockedVersionError):
        row.delete()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE letters_acceptedchange SET message = 'Nyt' WHERE id = %s",
        "DELETE FROM letters_acceptedchange WHERE id = %s",
    ],
)
def test_the_database_refuses(people: People, statement: str) -> None:
    version = waiting(people)
    decide(version, people, ids(version))
    row = AcceptedChange.objects.get()

    with (
        pytest.raises(DatabaseError, match="cannot be changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, [row.pk])


def test_the_version_before_is_the_approved_one_whose_day_comes_last(people: People) -> None:
    version = waiting(people)
    decide(version, people, ids(version))

    assert approved_before(version) == TemplateVersion.objects.get(number=1)

"""An approved version cannot be changed: not by us, not by the model, not in the database."""

import pytest
from django.db import DatabaseError, connection, transaction

from klarbesked.web.letters.domain.approval import approve
from klarbesked.web.letters.domain.version import discard, save_draft
from klarbesked.web.letters.models import LockedVersionError, TemplateVersion
from web.letters.writing import DAY, NOW, again, approved, sent
from web.people import People


def test_nobody_can_write_in_it(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)

    with pytest.raises(LockedVersionError):
        save_draft(version, html="<p>Nyt</p>", revision=1, by=people.carl, now=NOW, day=DAY)
    with pytest.raises(LockedVersionError):
        discard(version, by=people.carl, now=NOW)


def test_the_model_refuses_to_save_or_delete_it(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)
    version.html = "<p>Nyt</p>"

    with pytest.raises(LockedVersionError):
        version.save()
    with pytest.raises(LockedVersionError):
        version.delete()


def test_the_model_refuses_an_object_read_before_the_approval(people: People) -> None:
    version = sent(people.sick_pay, people.carl)
    approve(version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)
    version.html = "<p>Nyt</p>"

    with pytest.raises(LockedVersionError):
        version.save()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE letters_templateversion SET html = 'Nyt' WHERE id = %s",
        "UPDATE letters_templateversion SET state = 'kladde' WHERE id = %s",
        "DELETE FROM letters_templateversion WHERE id = %s",
    ],
)
def test_the_database_refuses(people: People, statement: str) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)

    with (
        pytest.raises(DatabaseError, match="cannot be changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, [version.pk])


def test_the_database_lets_a_draft_be_changed(people: People) -> None:
    version = sent(people.sick_pay, people.carl)

    TemplateVersion.objects.filter(pk=version.pk).update(html="<p>Nyt</p>")

    assert again(version).html == "<p>Nyt</p>"

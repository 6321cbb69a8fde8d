"""B5 and B6: the approver is told of changed meaning, and the history of what was accepted."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.web.letters.domain.answer_meaning import answer_change
from klarbesked.web.letters.domain.approval import send_to_approval
from klarbesked.web.letters.models import AcceptedChange, TemplateVersion
from web.letters.rewriting import NEW, OLD, REASON, REWORDED, key, meaning, rewritten
from web.letters.writing import DAY, NOW, again
from web.people import People


def waiting(people: People, html: str = "") -> TemplateVersion:
    version = rewritten(people, html) if html else rewritten(people)
    for asked in meaning(version).unanswered:
        answer_change(version, key=asked.change.key, reason=REASON, by=people.carl, now=NOW)
    send_to_approval(version, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)
    return again(version)


def url_of(version: TemplateVersion) -> str:
    return f"/breve/godkend/{version.template.public_id}/{version.number}/"


def accept_ids(version: TemplateVersion) -> list[str]:
    return [asked.accept_id for asked in meaning(version).hard]


def test_the_approver_reads_what_changed_and_why(people: People, client: Client) -> None:
    version = waiting(people)
    client.force_login(people.lawyer)

    page = client.get(url_of(version)).content.decode()

    assert "Betydningen kan være ændret ét sted." in page
    assert f"Før: »{OLD}«" in page
    assert f"Nu: »{NEW}«" in page
    assert f"Skribentens grund: {REASON}" in page
    assert page.index("Klarere.") < page.index(REASON) < page.index("Loven kræver")


def test_the_approval_needs_a_tick_at_each_change(people: People, client: Client) -> None:
    version = waiting(people)
    client.force_login(people.lawyer)
    data = {"in_use_from": "01.01.2099"}

    refused = client.post(url_of(version), data).content.decode()
    client.post(url_of(version), {**data, "accepted": accept_ids(version)})

    assert "Sæt kryds ved hvert sted, hvor betydningen er ændret" in refused
    assert again(version).is_locked
    assert AcceptedChange.objects.get().accepted_by == people.lawyer


def test_a_tick_stays_when_something_else_must_be_mended(people: People, client: Client) -> None:
    version = waiting(people)
    client.force_login(people.lawyer)
    data = {"in_use_from": "i morgen", "accepted": accept_ids(version)}

    page = client.post(url_of(version), data).content.decode()

    assert f'value="{accept_ids(version)[0]}" checked' in page


def test_a_second_click_approves_once(people: People, client: Client) -> None:
    version = waiting(people)
    client.force_login(people.lawyer)
    data = {"in_use_from": "01.01.2099", "accepted": accept_ids(version)}

    client.post(url_of(version), data)
    page = client.post(url_of(version), data, follow=True).content.decode()

    assert "Versionen venter ikke på godkendelse mere." in page
    assert AcceptedChange.objects.count() == 1


def test_the_same_meaning_asks_for_no_tick(people: People, client: Client) -> None:
    version = waiting(people, REWORDED)
    client.force_login(people.lawyer)

    page = client.get(url_of(version)).content.decode()

    assert "Betydningen er den samme, så vidt vi kan se." in page
    assert 'name="accepted"' not in page


def test_the_writer_of_the_letter_gets_no_ticks(people: People, client: Client) -> None:
    version = rewritten(people)
    version.writers.add(people.lawyer)
    answer_change(version, key=key(version), reason=REASON, by=people.carl, now=NOW)
    send_to_approval(version, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)
    client.force_login(people.lawyer)

    assert 'name="accepted"' not in client.get(url_of(version)).content.decode()


def approved(people: People, client: Client) -> TemplateVersion:
    version = waiting(people)
    client.force_login(people.lawyer)
    day = f"{DAY:%d.%m}.2099"
    client.post(url_of(version), {"in_use_from": day, "accepted": accept_ids(version)})
    return version


@pytest.mark.parametrize(("who", "status"), [("alma", 200), ("sara", 404), ("nora", 404)])
def test_the_history_shows_what_was_accepted_to_its_readers(
    people: People, client: Client, who: str, status: int
) -> None:
    version = approved(people, client)
    client.force_login(getattr(people, who))

    response = client.get(f"/breve/{version.template.public_id}/historie/")

    page = response.content.decode()
    assert response.status_code == status
    assert ("Accepterede ændringer i betydningen" in page, REASON in page) == (
        status == 200, status == 200,
    )  # fmt: skip


def test_three_accepted_changes_cost_as_many_queries_as_one(people: People, client: Client) -> None:
    version = approved(people, client)
    url = f"/breve/{version.template.public_id}/historie/"
    one = count_queries(client, url)
    row = AcceptedChange.objects.get()
    for kind in ("amount", "date"):
        AcceptedChange.objects.create(
            version=row.version, compared_with=row.compared_with, kind=kind, message="Ændret.",
            reason=REASON, reason_by=people.carl, accepted_by=people.lawyer, accepted_at=NOW,
        )  # fmt: skip

    assert count_queries(client, url) == one


def count_queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)

"""Every page of the letters: for the owner, a colleague of another unit, a reader, a stranger."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.web.accounts.models import TrailEntry, Unit
from klarbesked.web.letters.domain.approval import send_back
from klarbesked.web.letters.domain.version import discard
from klarbesked.web.letters.models import LetterTemplate, TemplateVersion
from web.letters.writing import NOW, again, approved, draft, sent
from web.people import BEGAN, People

Make = Callable[[People], TemplateVersion]


def a_draft(people: People) -> TemplateVersion:
    return draft(people.sick_pay, people.carl)


def one_sent(people: People) -> TemplateVersion:
    return sent(people.sick_pay, people.carl)


def one_in_use(people: People) -> TemplateVersion:
    return approved(people.sick_pay, people.carl, people.lawyer)


def one_discarded(people: People) -> TemplateVersion:
    version = a_draft(people)
    discard(version, by=people.carl, now=NOW)
    return version


READ: list[tuple[str, Make]] = [
    ("/breve/{id}/1/", a_draft),
    ("/breve/{id}/1/?enkel=ja", a_draft),
    ("/breve/{id}/1/", one_sent),
    ("/breve/{id}/1/", one_in_use),
    ("/breve/{id}/1/", one_discarded),
    ("/breve/{id}/historie/", one_in_use),
    ("/breve/{id}/historie/", one_discarded),
]
WRITE: list[tuple[str, str, Make]] = [
    ("get", "/breve/{id}/om/", a_draft),
    ("get", "/breve/{id}/1/send/", a_draft),
    ("post", "/breve/{id}/arkiver/", a_draft),
    ("post", "/breve/{id}/frem/", a_draft),
    ("post", "/breve/{id}/1/send/", a_draft),
    ("post", "/breve/{id}/1/traek-tilbage/", one_sent),
    ("post", "/breve/{id}/1/ny-version/", one_in_use),
    ("post", "/breve/{id}/1/kasser/", a_draft),
    ("post", "/breve/{id}/1/hent-tilbage/", one_discarded),
    ("post", "/breve/{id}/1/tekst/", a_draft),
    ("post", "/breve/{id}/1/spring-over/", a_draft),
]
APPROVE: list[tuple[str, str, Make]] = [
    ("get", "/breve/godkend/{id}/1/", one_sent),
    ("post", "/breve/godkend/{id}/1/", one_sent),
    ("post", "/breve/godkend/{id}/1/tilbage/", one_sent),
]
LISTS = {
    "/breve/skabeloner/": ("alma", "administrator"),
    "/breve/skabeloner/ny/": ("carl", "alma"),
    "/breve/godkend/": ("lawyer", "carl"),
    "/breve/ord/": ("carl", "lawyer"),
    "/breve/ord/fagord/": ("carl", "lawyer"),
    "/breve/ord/hent/": ("carl", "alma"),
    "/breve/ord/historik/": ("carl", "alma"),
    "/breve/ord/regler/": ("carl", "alma"),
    "/breve/ord/regler/kancelliord/": ("carl", "alma"),
}


def at(url: str, version: TemplateVersion) -> str:
    return url.format(id=version.template.public_id)


@pytest.mark.parametrize(("url", "make"), READ)
def test_a_version_is_read_in_its_unit_and_not_there_for_others(
    people: People, client: Client, url: str, make: Make
) -> None:
    version = make(people)

    for user, status in (
        (people.carl, 200),
        (people.alma, 200),
        (people.manager, 200),
        (people.sara, 404),
        (people.administrator, 404),
        (people.nora, 404),
    ):
        client.force_login(user)
        assert client.get(at(url, version)).status_code == status


@pytest.mark.parametrize(("method", "url", "make"), WRITE)
def test_only_writers_of_the_unit_can_change(
    people: People, client: Client, method: str, url: str, make: Make
) -> None:
    version = make(people)

    for user in (people.sara, people.alma, people.manager, people.nora):
        client.force_login(user)
        assert getattr(client, method)(at(url, version)).status_code == 404
    client.force_login(people.carl)
    assert getattr(client, method)(at(url, version)).status_code != 404


@pytest.mark.parametrize(("method", "url", "make"), APPROVE)
def test_only_those_who_may_approve_decide(
    people: People, client: Client, method: str, url: str, make: Make
) -> None:
    version = make(people)

    for user in (people.carl, people.sara, people.alma, people.manager, people.nora):
        client.force_login(user)
        assert getattr(client, method)(at(url, version)).status_code == 404
    client.force_login(people.lawyer)
    assert getattr(client, method)(at(url, version)).status_code != 404


@pytest.mark.parametrize(("url", "who"), LISTS.items())
def test_a_list_is_there_for_those_who_may(
    people: People, client: Client, url: str, who: tuple[str, str]
) -> None:
    statuses = []
    for name in who:
        client.force_login(getattr(people, name))
        statuses.append(client.get(url).status_code)

    assert statuses == [200, 404]


@pytest.mark.parametrize("url", [*LISTS, *(url for url, _ in READ), *(u for _, u, _ in APPROVE)])
def test_somebody_signed_out_is_sent_to_the_sign_in(
    people: People, client: Client, url: str
) -> None:
    version = a_draft(people)

    method = client.post if url.endswith("tilbage/") else client.get

    assert method(at(url, version)).headers["Location"].startswith("/konto/login/?next=")


@pytest.mark.parametrize("url", ["arkiver/", "frem/", "1/kasser/", "1/ny-version/", "1/tekst/"])
def test_what_changes_something_is_never_done_by_a_link(
    people: People, client: Client, url: str
) -> None:
    version = a_draft(people)
    client.force_login(people.carl)

    assert client.get(f"/breve/{version.template.public_id}/{url}").status_code == 405


def test_a_version_that_is_not_there_is_not_found(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.carl)

    assert client.get(f"/breve/{version.template.public_id}/9/").status_code == 404


def test_a_reader_gets_no_buttons_to_write(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.alma)

    page = client.get(at("/breve/{id}/1/", version)).content.decode()

    assert "<textarea" not in page
    assert "Send til godkendelse" not in page


def test_who_opened_a_draft_is_in_the_trail(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.alma)

    client.get(at("/breve/{id}/1/", version))

    entry = TrailEntry.objects.get(act="åbnede")
    assert (entry.actor, entry.unit, entry.detail) == (people.alma, people.sick_pay, {"version": 1})


def test_letters_of_a_merged_unit_are_seen_where_it_went(people: People, client: Client) -> None:
    old = Unit.objects.create(
        authority=people.authority, name="Team Vest", valid_from=BEGAN,
        valid_to=date(2026, 6, 30), merged_into=people.sick_pay,
    )  # fmt: skip
    draft(old, people.carl, title="Brev fra Vest")

    def seen_by(who: str) -> bool:
        client.force_login(getattr(people, who))
        url = f"/breve/skabeloner/?enhed={people.sick_pay.public_id}"
        return "Sygedagpenge (før Team Vest)" in client.get(url).content.decode()

    assert (seen_by("alma"), seen_by("sara")) == (True, False)


def test_a_list_holds_only_the_letters_of_the_own_unit(people: People, client: Client) -> None:
    draft(people.sick_pay, people.carl, title="Stop af sygedagpenge")
    draft(people.housing, people.sara, title="Boligstøtte stopper")
    client.force_login(people.alma)

    page = client.get("/breve/skabeloner/").content.decode()

    assert ("Stop af sygedagpenge" in page, "Boligstøtte stopper" in page) == (True, False)


def test_the_worst_letters_in_use_come_first_two_at_most(people: People, client: Client) -> None:
    for number in range(3):
        approved(people.sick_pay, people.carl, people.lawyer, title=f"Brev {number}")
    client.force_login(people.alma)

    page = client.get("/breve/skabeloner/").content.decode()

    assert "Begynd med de to breve herunder." in page
    assert page.count("som er i brug") == 2


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "I har ingen breve endnu. Hent jeres skabeloner ind, eller start fra et eksempel."),
        ("?vis=arkiv", "I har ingen arkiverede breve."),
    ],
)
def test_an_empty_list_says_what_to_do(
    people: People, client: Client, query: str, words: str
) -> None:
    client.force_login(people.carl)

    assert words in client.get(f"/breve/skabeloner/{query}").content.decode()


def test_a_search_without_answer_can_be_cleared(people: People, client: Client) -> None:
    a_draft(people)
    client.force_login(people.carl)

    page = client.get("/breve/skabeloner/?soeg=oktober").content.decode()

    assert "Ingen breve passer til »oktober«." in page


def count_queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    ("url", "who", "make"),
    [
        ("/breve/skabeloner/", "communications", approved),
        ("/breve/godkend/", "lawyer", sent),
        ("/breve/ord/regler/kancelliord/", "communications", approved),
    ],
)
def test_three_letters_cost_as_many_queries_as_one(
    people: People, client: Client, url: str, who: str, make: Callable[..., TemplateVersion]
) -> None:
    lawyer = [people.lawyer] if make is approved else []
    client.force_login(getattr(people, who))
    make(people.sick_pay, people.carl, *lawyer)
    one = count_queries(client, url)
    for title in ("Et brev til", "Og ét til"):
        make(people.housing, people.sara, *lawyer, title=title)

    assert count_queries(client, url) == one


def test_three_versions_cost_as_many_queries_as_one(people: People, client: Client) -> None:
    version = one_sent(people)
    send_back(version, message="Ret det.", words="", by=people.lawyer, now=NOW)
    client.force_login(people.carl)
    url = at("/breve/{id}/historie/", version)
    one = count_queries(client, url)
    for number in (1, 2):
        client.post(f"/breve/{version.template.public_id}/{number}/kasser/")
        client.post(f"/breve/{version.template.public_id}/{number}/ny-version/")

    assert (TemplateVersion.objects.count(), count_queries(client, url)) == (3, one)


def test_a_new_letter_from_pasted_text_is_a_draft(people: People, client: Client) -> None:
    client.force_login(people.carl)
    data = {
        "title": "Nyt brev", "unit": people.sick_pay.public_id, "letter_type": "",
        "start": "paste", "text": "# Svar\n\nDu får ja.",
    }  # fmt: skip

    client.post("/breve/skabeloner/ny/", data)

    version = TemplateVersion.objects.get()
    assert (version.html, version.number, version.state) == (
        "<h1>Svar</h1><p>Du får ja.</p>", 1, "kladde",
    )  # fmt: skip


def test_a_new_letter_cannot_be_put_in_another_unit(people: People, client: Client) -> None:
    client.force_login(people.carl)
    data = {"title": "Nyt brev", "unit": people.housing.public_id, "start": "blank"}

    page = client.post("/breve/skabeloner/ny/", data).content.decode()

    assert "Vælg en enhed fra listen." in page
    assert not LetterTemplate.objects.exists()


def test_archiving_can_be_undone_at_once(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.carl)

    page = client.post(at("/breve/{id}/arkiver/", version), follow=True).content.decode()
    client.post(at("/breve/{id}/frem/", version))

    assert "Brevet er arkiveret." in page
    assert LetterTemplate.objects.get().archived_at is None


def test_a_discarded_draft_can_be_fetched_back(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.carl)

    page = client.post(at("/breve/{id}/1/kasser/", version), follow=True).content.decode()
    client.post(at("/breve/{id}/1/hent-tilbage/", version))

    assert "Udkastet er kasseret." in page
    assert again(version).is_draft


def test_there_is_one_open_version_at_a_time(people: People, client: Client) -> None:
    version = one_in_use(people)
    client.force_login(people.carl)
    for _ in range(2):
        answer = client.post(at("/breve/{id}/1/ny-version/", version), follow=True)

    assert "Der er allerede en version i arbejde." in answer.content.decode()
    assert TemplateVersion.objects.count() == 2


def test_a_finding_is_skipped_with_a_reason_and_shown_again(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.carl)
    said = {"rule": "frist-uden-dato", "words": "snarest", "reason": "rigtig"}
    client.post(at("/breve/{id}/1/spring-over/", version), said)
    skipped = client.get(at("/breve/{id}/1/?enkel=ja", version)).content.decode()
    row = version.ignored.get()

    client.post(at(f"/breve/{{id}}/1/vis-igen/{row.public_id}/", version))

    assert "1 sprunget over" in skipped
    assert (
        "sprunget over" not in client.get(at("/breve/{id}/1/?enkel=ja", version)).content.decode()
    )


def test_another_letters_skipped_finding_is_not_found(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.communications)
    said = {"rule": "frist-uden-dato", "words": "snarest", "reason": "krav"}
    client.post(at("/breve/{id}/1/spring-over/", version), said)
    other = draft(people.housing, people.sara)
    url = at(f"/breve/{{id}}/1/vis-igen/{version.ignored.get().public_id}/", other)

    assert client.post(url).status_code == 404


def test_the_editor_is_answered_in_json_when_it_skips(people: People, client: Client) -> None:
    version = a_draft(people)
    client.force_login(people.carl)
    url = at("/breve/{id}/1/spring-over/", version)
    said = {"rule": "frist-uden-dato", "words": "snarest", "reason": "krav"}

    good = client.post(url, said, headers={"accept": "application/json"})
    bad = client.post(url, {"rule": "frist-uden-dato"}, headers={"accept": "application/json"})

    assert good.json() == {"id": version.ignored.get().public_id, "reason": "Det er et krav"}
    assert bad.status_code == 422


def test_the_history_shows_locks_reasons_and_figures(people: People, client: Client) -> None:
    version = one_in_use(people)
    client.force_login(people.alma)

    page = client.get(at("/breve/{id}/historie/", version)).content.decode()

    for words in ("Låst", "Svaret står først.", "I brug", "Hanne", "Tal for hver version"):
        assert words in page

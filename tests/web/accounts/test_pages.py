"""Every page of access: who may open it, what a stranger gets, and what a form does."""

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from klarbesked.web.accounts.models import (
    GroupRole,
    Membership,
    Role,
    TrailEntry,
    Unit,
    User,
)
from web.people import BEGAN, People

UNITS = "/opsaetning/enheder/"
USERS = f"{UNITS}brugere/"
GROUPS = f"{UNITS}grupper/"
TRAIL = "/opsaetning/spor/"
OPEN = (
    UNITS, f"{UNITS}ny/", f"{UNITS}saml/", USERS, f"{USERS}ny/", GROUPS, TRAIL,
    f"{TRAIL}fil/",
)  # fmt: skip


def in_housing(people: People) -> list[str]:
    """Return the pages about what is in `housing`, where Sara works and nobody else."""
    unit, sara = people.housing.public_id, people.sara.public_id
    role = Membership.objects.get(user=people.sara).public_id
    given = GroupRole.objects.get_or_create(
        group="KB-Bolig", role=Role.MANAGER, unit=people.housing
    )[0]
    return [
        f"{UNITS}{unit}/",
        f"{UNITS}{unit}/luk/",
        f"{USERS}{sara}/",
        f"{USERS}{sara}/ret/",
        f"{USERS}{sara}/luk-ude/",
        f"{USERS}{sara}/luk-ind/",
        f"{USERS}{sara}/to-trin/",
        f"{USERS}{sara}/rolle/",
        f"{USERS}{sara}/rolle/{role}/",
        f"{GROUPS}{given.public_id}/",
    ]


@pytest.mark.parametrize("who", ["alma", "communications", "lawyer", "manager", "committee"])
def test_pages_of_access_are_not_there_for_other_roles(
    people: People, client: Client, who: str
) -> None:
    client.force_login(getattr(people, who))

    for url in (*OPEN, *in_housing(people), f"{TRAIL}tjek/"):
        assert (url, client.get(url).status_code) == (url, 404)
        assert (url, client.post(url).status_code) == (url, 404)


def test_who_is_not_signed_in_is_sent_to_the_sign_in(people: People, client: Client) -> None:
    for url in (*OPEN, *in_housing(people), "/konto/"):
        assert client.get(url).headers["Location"].startswith("/konto/login/?next=/")


def test_an_administrator_of_another_unit_gets_404(
    people: People, unit_administrator: User, client: Client
) -> None:
    client.force_login(unit_administrator)

    *pages, only_post = in_housing(people)
    for url in pages:
        assert (url, client.get(url).status_code) == (url, 404)
    for url in (*pages, only_post):
        assert (url, client.post(url, {"reason": "x"}).status_code) == (url, 404)


def test_an_administrator_of_everything_opens_every_page(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    for url in (*OPEN, *in_housing(people)[:-1]):
        assert (url, client.get(url).status_code) == (url, 200)


def test_lists_of_a_unit_administrator_hold_only_the_own_unit(
    people: People, unit_administrator: User, client: Client
) -> None:
    in_housing(people)
    client.force_login(unit_administrator)

    units = client.get(UNITS).content.decode()
    users = client.get(USERS).content.decode()
    groups = client.get(GROUPS).content.decode()

    assert ("Sygedagpenge" in units, "Boligstøtte" in units) == (True, False)
    assert ("Alma" in users, "Sara" in users, "Hanne" in users) == (True, False, False)
    assert "KB-Bolig" not in groups


ROLE = {"valid_from": "2026-11-25", "valid_to": "", "reason": ""}


def test_a_unit_administrator_gives_no_role_outside_the_unit(
    people: People, unit_administrator: User, client: Client
) -> None:
    client.force_login(unit_administrator)
    url = f"{USERS}{people.alma.public_id}/rolle/"

    for unit in ("", "hele", people.housing.public_id):
        response = client.post(url, {**ROLE, "role": "administrator", "unit": unit})
        assert response.status_code == 200

    assert Membership.objects.filter(user=people.alma).count() == 1
    assert client.post(url, {**ROLE, "role": "jurist", "unit": people.sick_pay.public_id})
    assert Membership.objects.filter(user=people.alma).count() == 2


def test_a_unit_administrator_does_not_change_an_account_used_elsewhere_too(
    people: People, unit_administrator: User, client: Client
) -> None:
    Membership.objects.create(user=people.alma, role=Role.COMMITTEE, valid_from=BEGAN)
    client.force_login(unit_administrator)
    alma = f"{USERS}{people.alma.public_id}/"

    assert client.get(alma).status_code == 200
    for act in ("ret/", "luk-ude/", "luk-ind/", "to-trin/"):
        assert client.post(alma + act, {"reason": "x"}).status_code == 404


def test_a_unit_administrator_cannot_put_the_own_unit_on_top_or_elsewhere(
    people: People, unit_administrator: User, client: Client
) -> None:
    top = Unit.objects.create(authority=people.authority, name="Ydelser", valid_from=BEGAN)
    people.sick_pay.parent = top
    people.sick_pay.save()
    client.force_login(unit_administrator)
    form = {"name": "Sygedagpenge", "reason": "x", "parent": people.housing.public_id}

    client.post(f"{UNITS}{people.sick_pay.public_id}/", form)

    people.sick_pay.refresh_from_db()
    assert people.sick_pay.parent == top


def test_a_role_that_a_group_gave_is_not_ended_by_hand(people: People, client: Client) -> None:
    given = Membership.objects.get(user=people.alma)
    given.from_group = "KB-Syge"
    given.save()
    client.force_login(people.administrator)

    url = f"{USERS}{people.alma.public_id}/rolle/{given.public_id}/"

    assert client.post(url, {"reason": "x"}).status_code == 404


def test_open_unit(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    response = client.post(
        f"{UNITS}ny/", {"name": "Pension", "parent": "hele", "first_day": "01.12.2026"}
    )

    unit = Unit.objects.get(name="Pension")
    assert response.headers["Location"] == UNITS
    assert (unit.parent, unit.valid_from.isoformat()) == (None, "2026-12-01")


def test_a_role_in_the_whole_authority_must_be_chosen(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    url = f"{USERS}{people.nora.public_id}/rolle/"

    client.post(url, {**ROLE, "role": "jurist", "unit": ""})
    assert not Membership.objects.filter(user=people.nora).exists()

    client.post(url, {**ROLE, "role": "jurist", "unit": "hele"})
    assert Membership.objects.get(user=people.nora).unit is None


def test_a_form_with_faults_keeps_what_was_typed_and_says_what_to_do(
    people: People, client: Client
) -> None:
    client.force_login(people.administrator)

    page = client.post(f"{UNITS}ny/", {"name": "Pension", "first_day": "snart"}).content.decode()

    assert 'value="Pension"' in page
    assert '<a href="#id_first_day">Skriv datoen som 17.11.2026.</a>' in page
    assert 'aria-invalid="true"' in page


def test_a_refusal_of_the_domain_stands_on_the_page(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    form = {"reason": "x"}

    page = client.post(f"{USERS}{people.administrator.public_id}/luk-ude/", form)

    assert "Der skal være mindst én administrator." in page.content.decode()


def test_a_cpr_number_does_not_get_into_a_reason(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    form = {"reason": "Sagen om 010101-0000"}

    page = client.post(f"{USERS}{people.alma.public_id}/luk-ude/", form).content.decode()

    assert "Skriv ikke CPR-nummer. Brug sagsnummeret." in page
    assert User.objects.get(pk=people.alma.pk).is_active


def test_merging_shows_the_plan_first_and_then_does_it(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    form = {
        "units": [people.sick_pay.public_id],
        "into": people.housing.public_id,
        "first_day": "2027-01-01",
        "reason": "Ny struktur",
    }

    plan = client.post(f"{UNITS}saml/", form).content.decode()
    people.sick_pay.refresh_from_db()
    assert "»Sygedagpenge« slutter 31. december 2026" in plan
    assert "2 brugere får deres rolle i »Boligstøtte«." in plan
    assert people.sick_pay.valid_to is None

    client.post(f"{UNITS}saml/", {**form, "ja": "ja"})
    people.sick_pay.refresh_from_db()
    assert people.sick_pay.merged_into == people.housing


def test_a_unit_administrator_merges_nothing_from_elsewhere(
    people: People, unit_administrator: User, client: Client
) -> None:
    client.force_login(unit_administrator)
    form = {
        "units": [people.housing.public_id],
        "into": people.sick_pay.public_id,
        "first_day": "2027-01-01",
        "reason": "x",
        "ja": "ja",
    }

    client.post(f"{UNITS}saml/", form)

    people.housing.refresh_from_db()
    assert people.housing.valid_to is None


NEW = {"name": "Ida Skov", "email": "ida@haderby.example", "role": "jurist", **ROLE}


def test_a_new_user_gets_a_mail_with_a_link_that_works(people: People, client: Client) -> None:
    client.force_login(people.administrator)

    client.post(f"{USERS}ny/", {**NEW, "unit": people.sick_pay.public_id})

    (message,) = mail.outbox
    link = next(word for word in message.body.split() if word.startswith("http"))
    page = Client().get(link.removeprefix("http://testserver"), follow=True)
    assert message.to == ["ida@haderby.example"]
    assert "Vælg din kode" in page.content.decode()


def test_correct_user(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    form = {"name": "Alma Dam", "email": "alma.dam@haderby.example"}

    client.post(f"{USERS}{people.alma.public_id}/ret/", form)

    people.alma.refresh_from_db()
    assert (people.alma.name, people.alma.email) == ("Alma Dam", "alma.dam@haderby.example")


def test_a_person_shut_out_is_signed_out_at_the_next_click(people: People) -> None:
    theirs, administrators = Client(), Client()
    theirs.force_login(people.alma)
    administrators.force_login(people.administrator)
    alma = f"{USERS}{people.alma.public_id}/"

    administrators.post(f"{alma}luk-ude/", {"reason": "Stoppet"})
    assert theirs.get("/konto/").status_code == 302

    administrators.post(f"{alma}luk-ind/", {"reason": "Fejl"})
    assert theirs.get("/konto/").status_code == 302
    people.alma.refresh_from_db()
    theirs.force_login(people.alma)
    assert theirs.get("/konto/").status_code == 200


def test_a_role_ended_without_a_day_ends_now(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    role = Membership.objects.get(user=people.alma)
    url = f"{USERS}{people.alma.public_id}/rolle/{role.public_id}/"

    client.post(url, {"last_day": "", "reason": "Nyt job"})

    role.refresh_from_db()
    assert role.has_ended_on(timezone.localdate())


def test_a_group_is_let_give_a_role_and_not_twice(people: People, client: Client) -> None:
    client.force_login(people.administrator)
    form = {"group": "KB-Jurist", "role": "jurist", "unit": "hele"}

    client.post(GROUPS, form)
    again = client.post(GROUPS, form).content.decode()

    assert GroupRole.objects.count() == 1
    assert "giver allerede den rolle" in again


def test_a_group_is_removed_and_it_stands_in_the_trail(people: People, client: Client) -> None:
    given = GroupRole.objects.create(group="KB-Jurist", role=Role.LAWYER)
    client.force_login(people.administrator)

    assert client.get(f"{GROUPS}{given.public_id}/").status_code == 405
    client.post(f"{GROUPS}{given.public_id}/")

    assert not GroupRole.objects.exists()
    assert TrailEntry.objects.get().detail == {"gruppe": "KB-Jurist", "rolle": "jurist"}


def test_the_own_account_tells_roles_in_words(people: People, client: Client) -> None:
    client.force_login(people.alma)

    page = client.get("/konto/").content.decode()

    assert "Sagsbehandler</strong> i Sygedagpenge" in page
    assert "Du kan tjekke breve, læse brevskabeloner og oprette klager." in page


def test_a_person_without_role_sees_the_own_account(people: People, client: Client) -> None:
    client.force_login(people.nora)

    assert "Du har ingen rolle endnu." in client.get("/konto/").content.decode()


def test_signing_out_everywhere_ends_the_session_on_another_machine(people: People) -> None:
    here, elsewhere, other = Client(), Client(), Client()
    for client, user in ((here, people.alma), (elsewhere, people.alma), (other, people.carl)):
        client.force_login(user)

    here.post("/konto/logout/alle/")

    assert [client.get("/konto/").status_code for client in (here, elsewhere, other)] == [
        302,
        302,
        200,
    ]
    assert TrailEntry.objects.get().act == "loggede ud alle steder"


def test_resetting_the_two_steps_signs_the_person_out(people: People) -> None:
    theirs, administrators = Client(), Client()
    theirs.force_login(people.alma)
    administrators.force_login(people.administrator)

    administrators.post(f"{USERS}{people.alma.public_id}/to-trin/", {"reason": "Ny telefon"})

    assert theirs.get("/konto/").status_code == 302

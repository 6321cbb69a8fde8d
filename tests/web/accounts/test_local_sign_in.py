"""Local accounts: sign in, two steps, forgotten passwords, and what never leaks."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from klarbesked.web.accounts.models import TrailEntry, User
from web.accounts.totp import code_of
from web.people import People

PASSWORD = "hest-og-vogn-42"
NEW = "ny-hest-og-vogn-43"


def sign_in(client: Client, user: User, password: str = PASSWORD, to: str = "") -> str:
    """Return where the person comes to, or the page with the fault."""
    data = {"login": user.email, "password": password, "next": to}
    response = client.post("/konto/login/", data)
    return response.headers.get("Location", response.content.decode())


def acts() -> list[str]:
    return list(TrailEntry.objects.order_by("id").values_list("act", flat=True))


def test_sign_in_leads_to_the_wanted_page(people: People, client: Client) -> None:
    assert sign_in(client, people.alma, to="/konto/") == "/konto/"


@pytest.mark.parametrize("to", ["https://ond.example/", "//ond.example", "javascript:alert(1)"])
def test_sign_in_leads_to_no_other_host(people: People, client: Client, to: str) -> None:
    assert sign_in(client, people.alma, to=to) == "/"


def test_wrong_password_and_unknown_name_get_the_same_answer(
    people: People, client: Client
) -> None:
    wrong = sign_in(client, people.alma, "forkert")
    unknown = sign_in(client, User(email="ukendt@haderby.example"), "forkert")

    assert "Navn eller kode passer ikke." in wrong
    assert "Navn eller kode passer ikke." in unknown


def test_failed_sign_in_stands_in_the_trail_without_what_was_typed(
    people: People, client: Client
) -> None:
    sign_in(client, people.alma, "forkert")
    sign_in(client, User(email="min-hemmelige-kode@haderby.example"), "forkert")

    known, unknown = TrailEntry.objects.order_by("id")
    assert (known.act, known.actor) == ("kunne ikke logge ind", None)
    assert (known.subject_id, unknown.subject_id) == (people.alma.public_id, "")
    assert "hemmelige" not in str([unknown.detail, unknown.reason])


def test_after_five_wrong_passwords_the_right_one_must_wait(people: People, client: Client) -> None:
    for _ in range(5):
        sign_in(client, people.alma, "forkert")

    answer = sign_in(client, people.alma)
    sign_in(client, people.alma)

    assert re.search(r"For mange forsøg\. Prøv igen kl\. \d\d\.\d\d\.", answer)
    assert acts() == ["kunne ikke logge ind"] * 5 + ["blev låst ude"]


def test_another_person_can_sign_in_while_one_is_locked_out(people: People, client: Client) -> None:
    for _ in range(6):
        sign_in(client, people.alma, "forkert")

    assert sign_in(client, people.carl) == "/"


def test_too_many_requests_say_when_to_come_back(people: People, client: Client) -> None:
    for _ in range(30):
        client.post("/konto/login/", {"login": "", "password": ""})

    response = client.post("/konto/login/", {"login": people.alma.email, "password": PASSWORD})

    assert response.status_code == 429
    assert "For mange forsøg. Prøv igen kl. " in response.content.decode()


def test_a_person_shut_out_cannot_sign_in(people: People, client: Client) -> None:
    people.alma.is_active = False
    people.alma.save()

    assert sign_in(client, people.alma) == "/konto/inactive/"
    assert client.get("/konto/").status_code == 302


def test_sign_out_needs_a_click_and_stands_in_the_trail(people: People, client: Client) -> None:
    sign_in(client, people.alma)

    page = client.get("/konto/logout/")
    after = client.post("/konto/logout/")

    assert page.status_code == 200
    assert after.headers["Location"] == "/konto/login/"
    assert acts() == ["loggede ind", "loggede ud"]


def test_nobody_makes_an_account(client: Client, db: None) -> None:  # noqa: ARG001
    form = {"email": "ny@haderby.example", "password1": NEW, "password2": NEW}

    response = client.post("/konto/signup/", form)

    assert "Du kan ikke selv oprette en konto" in response.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "path",
    ["email/", "confirm-email/", "password/set/", "login/code/", "3rdparty/", "social/signup/"],
)
def test_pages_of_the_library_that_we_do_not_use_are_not_there(
    people: People, client: Client, path: str
) -> None:
    client.force_login(people.alma)

    assert client.get(f"/konto/{path}").status_code == 404


def reset_link(user: User, client: Client) -> str:
    client.post("/konto/password/reset/", {"email": user.email})
    (message,) = mail.outbox
    found = re.search(r"https?://\S+", str(message.body))
    assert found
    return urlsplit(found[0]).path


def test_a_forgotten_password_is_replaced_through_a_mail(people: People, client: Client) -> None:
    page = client.get(reset_link(people.alma, client)).headers["Location"]

    client.post(page, {"password1": NEW, "password2": NEW})

    assert mail.outbox[0].subject == "Klar Besked: vælg en ny kode"
    assert "Hej Alma" in mail.outbox[0].body
    assert sign_in(client, people.alma, NEW) == "/"
    assert "valgte ny kode fra e-mail" in acts()


def test_a_reset_link_is_good_once(people: People, client: Client) -> None:
    link = reset_link(people.alma, client)
    page = client.get(link).headers["Location"]
    client.post(page, {"password1": NEW, "password2": NEW})

    again = Client().get(link)

    assert "Linket virker ikke længere" in again.content.decode()


def test_an_unknown_address_gets_the_same_page_and_no_mail(people: People, client: Client) -> None:
    known = client.post("/konto/password/reset/", {"email": people.alma.email})
    unknown = client.post("/konto/password/reset/", {"email": "ukendt@haderby.example"})

    assert known.headers["Location"] == unknown.headers["Location"]
    assert [message.to for message in mail.outbox] == [[people.alma.email]]


def test_a_short_password_is_refused_with_what_to_do(people: People, client: Client) -> None:
    sign_in(client, people.alma)
    form = {"oldpassword": PASSWORD, "password1": "kort", "password2": "kort"}

    response = client.post("/konto/password/change/", form)

    assert "12" in response.content.decode()
    assert User.objects.get(pk=people.alma.pk).check_password(PASSWORD)


def test_changing_the_password_stands_in_the_trail(people: People, client: Client) -> None:
    sign_in(client, people.alma)

    client.post(
        "/konto/password/change/",
        {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW},
    )

    assert "skiftede kode" in acts()


def enrol(client: Client) -> str:
    """Set the second step up, and return the secret of the app."""
    page = client.get("/konto/2fa/totp/activate/").content.decode()
    found = re.search(r"<code[^>]*>([A-Z2-7]+)</code>", page)
    assert found
    client.post("/konto/2fa/totp/activate/", {"code": code_of(found[1])})
    return found[1]


def test_second_step_is_set_up_right_after_sign_in(
    people: People,
    client: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    sign_in(client, people.alma)

    with django_capture_on_commit_callbacks(execute=True):
        enrol(client)

    codes = client.get("/konto/2fa/recovery-codes/").content.decode()
    assert len(re.findall(r"<li><code>\d+</code>", codes)) == 10
    assert acts() == ["loggede ind", "slog to trin til"]


def test_later_the_second_step_asks_for_the_password_first(people: People, client: Client) -> None:
    client.force_login(people.alma)

    response = client.get("/konto/2fa/totp/activate/")

    assert response.headers["Location"].startswith("/konto/reauthenticate/")


def test_sign_in_with_the_app(people: People, client: Client) -> None:
    sign_in(client, people.alma)
    secret = enrol(client)
    client.post("/konto/logout/")

    assert sign_in(client, people.alma) == "/konto/2fa/authenticate/"
    assert client.get("/konto/").status_code == 302
    response = client.post("/konto/2fa/authenticate/", {"code": code_of(secret, step=1)})

    assert response.headers["Location"] == "/"
    assert client.get("/konto/").status_code == 200
    entry = TrailEntry.objects.get(act="loggede ind", detail__måde=["engangskode", "kode"])
    assert entry.actor == people.alma


def test_a_code_from_the_app_works_once(people: People, client: Client) -> None:
    sign_in(client, people.alma)
    secret = enrol(client)
    code = code_of(secret, step=1)
    client.post("/konto/logout/")
    sign_in(client, people.alma)
    client.post("/konto/2fa/authenticate/", {"code": code})
    client.post("/konto/logout/")
    sign_in(client, people.alma)
    cache.clear()  # as a minute later

    response = client.post("/konto/2fa/authenticate/", {"code": code})

    assert "Engangskoden passer ikke." in response.content.decode()


def test_a_wrong_code_lets_nobody_in_and_stands_in_the_trail(
    people: People, client: Client
) -> None:
    sign_in(client, people.alma)
    enrol(client)
    client.post("/konto/logout/")
    sign_in(client, people.alma)

    response = client.post("/konto/2fa/authenticate/", {"code": "000000"})

    assert "Engangskoden passer ikke." in response.content.decode()
    assert client.get("/konto/").status_code == 302
    assert acts()[-1] == "skrev en forkert engangskode"


def test_a_recovery_code_works_once(people: People, client: Client) -> None:
    sign_in(client, people.alma)
    enrol(client)
    page = client.get("/konto/2fa/recovery-codes/").content.decode()
    code = re.findall(r"<li><code>(\d+)</code>", page)[0]
    client.post("/konto/logout/")
    sign_in(client, people.alma)

    first = client.post("/konto/2fa/authenticate/", {"code": code})
    client.post("/konto/logout/")
    sign_in(client, people.alma)
    second = client.post("/konto/2fa/authenticate/", {"code": code})

    assert first.headers["Location"] == "/"
    assert second.status_code == 200


def test_where_two_steps_are_required_nothing_else_opens_first(
    people: People, client: Client, settings: Settings
) -> None:
    settings.MFA_REQUIRED = True
    sign_in(client, people.administrator)

    for path in ("/", "/konto/", "/opsaetning/enheder/", "/opsaetning/spor/"):
        assert client.get(path).headers["Location"] == "/konto/2fa/totp/activate/"

    enrol(client)
    assert client.get("/opsaetning/enheder/").status_code == 200


def test_where_two_steps_are_free_nobody_is_led_to_them(people: People, client: Client) -> None:
    sign_in(client, people.administrator)

    assert client.get("/opsaetning/enheder/").status_code == 200


def test_with_local_sign_in_off_a_password_opens_nothing(
    people: People, client: Client, settings: Settings
) -> None:
    settings.LOCAL_LOGIN = False

    response = client.post("/konto/login/", {"login": people.alma.email, "password": PASSWORD})

    assert response.status_code == 404
    assert client.get("/konto/").status_code == 302

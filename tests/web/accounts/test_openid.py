"""Sign-in through a small issuer over real HTTP, against the running product."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.utils import timezone
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.accounts.domain.roles import take_role
from klarbesked.web.accounts.domain.users import shut_out
from klarbesked.web.accounts.issuer import PROVIDER_ID, provider_settings
from klarbesked.web.accounts.models import GroupRole, Membership, Role, TrailEntry, User
from web.accounts.issuer import CLIENT, SECRET, Issuer
from web.people import People, make_people

LOGIN = f"/konto/oidc/{PROVIDER_ID}/login/"


@dataclass
class Browser:
    """Keeps cookies and follows the way to the issuer and back."""

    base: str
    session: requests.Session = field(default_factory=requests.Session)

    def get(self, path: str, **kwargs: Any) -> requests.Response:
        url = path if path.startswith("http") else self.base + path
        return self.session.get(url, timeout=20, **kwargs)

    def sign_in(self, to: str = "") -> requests.Response:
        return self.get(LOGIN + (f"?next={to}" if to else ""))

    def is_signed_in(self) -> bool:
        return self.get("/konto/", allow_redirects=False).status_code == 200


@pytest.fixture
def people(transactional_db: None) -> People:  # noqa: ARG001
    people = make_people()
    GroupRole.objects.create(group="KB-Jurist", role=Role.LAWYER)
    GroupRole.objects.create(group="KB-Leder", role=Role.MANAGER, unit=people.sick_pay)
    return people


@pytest.fixture
def browser(live_server: LiveServer, issuer: Issuer, settings: Settings) -> Browser:
    settings.SOCIALACCOUNT_PROVIDERS = provider_settings(
        issuer=issuer.url,
        client_id=CLIENT,
        secret=SECRET,
        name="Haderby Kommune",
        groups="groups",
        acr=[],
    )
    return Browser(live_server.url)


def ida() -> User:
    return User.objects.get(email="ida@haderby.example")


def held(user: User) -> list[tuple[str, str, bool]]:
    """Return role, group and whether it has ended, in the order they were given."""
    today = timezone.localdate()
    rows = Membership.objects.filter(user=user).order_by("id")
    return [(row.role, row.from_group, row.has_ended_on(today)) for row in rows]


@pytest.mark.usefixtures("people")
def test_first_sign_in_makes_an_account_without_password(browser: Browser) -> None:
    answer = browser.sign_in()

    assert answer.url == browser.base + "/breve/tjek/"
    assert (ida().name, ida().has_usable_password()) == ("Ida Skov", False)
    assert held(ida()) == [("jurist", "KB-Jurist", False)]


@pytest.mark.usefixtures("people")
def test_sign_in_stands_in_the_trail(browser: Browser) -> None:
    browser.sign_in()

    acts = list(TrailEntry.objects.order_by("id").values_list("act", flat=True))
    assert acts == ["fik konto", "gav rolle", "loggede ind"]


@pytest.mark.usefixtures("people")
def test_the_question_holds_a_nonce_and_a_pkce_challenge(browser: Browser, issuer: Issuer) -> None:
    browser.sign_in()
    browser.sign_in()

    first, second = issuer.questions
    assert first["code_challenge_method"] == "S256"
    assert len(first["nonce"]) >= 32
    assert first["nonce"] != second["nonce"]


@pytest.mark.usefixtures("people")
def test_nothing_from_the_address_reaches_the_issuer(browser: Browser, issuer: Issuer) -> None:
    browser.get(f"{LOGIN}?auth_params=nonce%3Dkendt%26prompt%3Dnone&scope=alt&process=connect")

    (question,) = issuer.questions
    assert question["nonce"] != "kendt"
    assert "prompt" not in question
    assert set(question["scope"].split()) == {"openid", "profile", "email"}


OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _another_signs(issuer: Issuer) -> None:
    issuer.signing_key = OTHER_KEY


WRONG: dict[str, Callable[[Issuer], None]] = {
    "nonce": lambda issuer: issuer.twist.update(nonce="en anden"),
    "no nonce": lambda issuer: issuer.twist.update(nonce=None),
    "audience": lambda issuer: issuer.twist.update(aud="en anden"),
    "several audiences": lambda issuer: issuer.twist.update(aud=[CLIENT, "en anden"]),
    "party": lambda issuer: issuer.twist.update(azp="en anden"),
    "issuer": lambda issuer: issuer.twist.update(iss="https://en-anden.example"),
    "expired": lambda issuer: issuer.twist.update(exp=int(time.time()) - 60),
    "signature": _another_signs,
    "another person": lambda issuer: issuer.twist.update(sub="en anden"),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
@pytest.mark.usefixtures("people")
def test_a_wrong_id_token_lets_nobody_in(
    browser: Browser, issuer: Issuer, wrong: Callable[[Issuer], None]
) -> None:
    wrong(issuer)

    answer = browser.sign_in()

    assert answer.status_code == 401
    assert "Vi kunne ikke logge dig ind" in answer.text
    assert not browser.is_signed_in()
    assert not User.objects.filter(email="ida@haderby.example").exists()
    assert TrailEntry.objects.get().act == "kunne ikke logge ind"


@pytest.mark.usefixtures("people")
def test_a_state_is_good_once(browser: Browser) -> None:
    answer = browser.sign_in()
    callback = next(step.url for step in answer.history if "callback" in step.url)
    browser.session.post(
        browser.base + "/konto/logout/",
        data={"csrfmiddlewaretoken": browser.session.cookies["csrftoken"]},
        headers={"Referer": browser.base},
        timeout=20,
    )

    again = browser.get(callback)

    assert again.status_code == 401
    assert not browser.is_signed_in()


@pytest.mark.usefixtures("people")
def test_a_code_is_good_once(browser: Browser) -> None:
    answer = browser.sign_in()
    used = next(step.url for step in answer.history if "code=" in step.url)
    code = used.partition("code=")[2].partition("&")[0]
    other = Browser(browser.base)
    question = other.get(LOGIN, allow_redirects=False).headers["Location"]
    state = question.partition("state=")[2].partition("&")[0]

    again = other.get(f"{LOGIN}callback/?code={code}&state={state}")

    assert again.status_code == 401
    assert not other.is_signed_in()


@pytest.mark.usefixtures("people")
def test_a_callback_nobody_asked_for_is_refused(browser: Browser) -> None:
    assert browser.get(f"{LOGIN}callback/?code=a&state=b").status_code == 401


@pytest.mark.usefixtures("people")
def test_roles_follow_the_groups_at_the_next_sign_in(browser: Browser, issuer: Issuer) -> None:
    browser.sign_in()
    by_hand = Membership.objects.create(
        user=ida(), role=Role.COMMITTEE, valid_from=date(2026, 1, 1)
    )
    issuer.person["groups"] = ["KB-Leder", "Ukendt"]

    browser.sign_in()

    assert held(ida()) == [
        ("jurist", "KB-Jurist", True),
        ("udvalg", "", False),
        ("leder", "KB-Leder", False),
    ]
    by_hand.refresh_from_db()
    assert by_hand.valid_to is None
    ended = TrailEntry.objects.get(act="tog rolle")
    assert (ended.actor, ended.reason) == (None, "Gruppen giver ikke rollen længere")


@pytest.mark.usefixtures("people")
def test_a_role_that_came_back_is_given_again(browser: Browser, issuer: Issuer) -> None:
    browser.sign_in()
    issuer.person["groups"] = []
    browser.sign_in()
    issuer.person["groups"] = ["KB-Jurist"]

    browser.sign_in()

    assert held(ida()) == [("jurist", "KB-Jurist", True), ("jurist", "KB-Jurist", False)]


@pytest.mark.usefixtures("people")
def test_without_a_group_that_gives_a_role_no_account_is_made(
    browser: Browser, issuer: Issuer
) -> None:
    issuer.person["groups"] = ["Ukendt"]

    answer = browser.sign_in()

    assert answer.status_code == 403
    assert "Du har ingen rolle endnu" in answer.text
    assert not User.objects.filter(email="ida@haderby.example").exists()


@pytest.mark.usefixtures("people")
def test_a_local_account_is_linked_by_a_verified_address(browser: Browser, issuer: Issuer) -> None:
    issuer.person["email"] = "ALMA@haderby.example"

    browser.sign_in()

    alma = User.objects.get(email="alma@haderby.example")
    assert browser.is_signed_in()
    assert SocialAccount.objects.get().user_id == alma.pk
    assert alma.has_usable_password()


@pytest.mark.parametrize("verified", [False, "true", None])
@pytest.mark.usefixtures("people")
def test_a_local_account_is_not_linked_by_an_unverified_address(
    browser: Browser, issuer: Issuer, verified: object
) -> None:
    issuer.person |= {"email": "alma@haderby.example", "email_verified": verified}

    answer = browser.sign_in()

    assert answer.status_code == 403
    assert "siger ikke, at adressen er din" in answer.text
    assert not browser.is_signed_in()
    assert not SocialAccount.objects.exists()


@pytest.mark.usefixtures("people")
def test_a_person_without_address_is_told_why(browser: Browser, issuer: Issuer) -> None:
    del issuer.person["email"]

    answer = browser.sign_in()

    assert (answer.status_code, "ingen e-mail" in answer.text) == (403, True)


@pytest.mark.usefixtures("people")
def test_only_groups_are_kept_of_what_the_issuer_tells(browser: Browser, issuer: Issuer) -> None:
    issuer.person["cpr"] = "010101-0000"

    browser.sign_in()

    assert SocialAccount.objects.get().extra_data == {"groups": ["KB-Jurist"]}


@pytest.mark.usefixtures("people")
def test_a_role_taken_while_signed_in_is_gone_at_the_next_request(
    browser: Browser, issuer: Issuer
) -> None:
    GroupRole.objects.create(group="KB-It", role=Role.ADMINISTRATOR)
    issuer.person["groups"] = ["KB-It"]
    browser.sign_in()
    assert browser.get("/opsaetning/enheder/").status_code == 200

    take_role(Membership.objects.get(user=ida()), actor=None, at=timezone.now())

    assert browser.get("/opsaetning/enheder/").status_code == 404


def test_a_person_shut_out_while_signed_in_is_signed_out(browser: Browser, people: People) -> None:
    browser.sign_in()
    assert browser.is_signed_in()

    shut_out(ida(), actor=people.administrator, at=timezone.now(), reason="Stoppet")

    assert not browser.is_signed_in()
    assert "Din adgang er lukket" in browser.sign_in().text


@pytest.mark.usefixtures("people")
def test_after_sign_in_the_wanted_page_opens_but_never_another_host(browser: Browser) -> None:
    inside = browser.sign_in(to="/konto/")
    outside = Browser(browser.base).sign_in(to="https://ond.example/")

    assert inside.url == browser.base + "/konto/"
    assert outside.url.startswith(browser.base)


@pytest.mark.usefixtures("people")
def test_an_issuer_that_is_away_gives_a_page_and_no_error(
    browser: Browser, settings: Settings
) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = provider_settings(
        issuer="http://127.0.0.1:9", client_id=CLIENT, secret=SECRET,
        name="Haderby", groups="groups", acr=[],
    )  # fmt: skip

    answer = browser.sign_in()

    assert (answer.status_code, "Prøv igen" in answer.text) == (401, True)


@pytest.mark.parametrize(("acr", "status"), [("hoej", 200), ("lav", 401)])
@pytest.mark.usefixtures("people")
def test_a_level_of_sign_in_can_be_demanded(
    browser: Browser, issuer: Issuer, settings: Settings, acr: str, status: int
) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = provider_settings(
        issuer=issuer.url, client_id=CLIENT, secret=SECRET,
        name="Haderby", groups="groups", acr=["hoej"],
    )  # fmt: skip
    issuer.twist["acr"] = acr

    answer = browser.sign_in(to="/konto/")

    assert answer.status_code == status
    assert issuer.questions[0]["acr_values"] == "hoej"


@pytest.mark.usefixtures("people")
def test_the_sign_in_page_offers_the_issuer_first_and_hides_passwords(
    browser: Browser, settings: Settings
) -> None:
    settings.LOCAL_LOGIN = False

    page = browser.get("/konto/login/").text

    assert "Log ind med Haderby Kommune" in page
    assert 'name="password"' not in page
    assert browser.get("/konto/password/reset/").status_code == 404

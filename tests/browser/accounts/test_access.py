"""The pages of access in a browser: no fault of accessibility, none too wide for a phone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import GroupRole, Membership, Role
from web.people import People

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
UNITS = "/opsaetning/enheder/"
USERS = f"{UNITS}brugere/"
AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def pages(people: People) -> list[str]:
    alma, unit = people.alma.public_id, people.sick_pay.public_id
    role = Membership.objects.get(user=people.alma).public_id
    return [
        "/konto/", "/konto/login/", "/konto/logout/", "/konto/inactive/", "/konto/signup/",
        "/konto/password/reset/", "/konto/password/reset/done/", "/konto/password/change/",
        "/konto/password/reset/key/1-forkert/", "/konto/reauthenticate/", "/konto/oidc/afbrudt/",
        UNITS, f"{UNITS}ny/", f"{UNITS}saml/", f"{UNITS}{unit}/", f"{UNITS}{unit}/luk/",
        USERS, f"{USERS}?q=xyz", f"{USERS}ny/", f"{USERS}{alma}/", f"{USERS}{alma}/ret/",
        f"{USERS}{alma}/luk-ude/", f"{USERS}{alma}/luk-ind/", f"{USERS}{alma}/to-trin/",
        f"{USERS}{alma}/rolle/", f"{USERS}{alma}/rolle/{role}/", f"{UNITS}grupper/",
        "/opsaetning/spor/",
    ]  # fmt: skip


@pytest.fixture
def filled(people: People) -> People:
    GroupRole.objects.create(group="KB-Jurist", role=Role.LAWYER, unit=people.sick_pay)
    record(
        "godkendte", actor=people.lawyer, subject="brevskabelon", subject_id="k7mn2q4r8s3t",
        at=AT, unit=people.sick_pay, reason="Klar", detail={"version": 4},
    )  # fmt: skip
    return people


def test_no_page_of_access_has_a_fault_or_is_too_wide(
    filled: People, sign_in: Callable[..., Page]
) -> None:
    page = sign_in(filled.administrator, width=320)

    faults = []
    for url in pages(filled):
        page.goto(url)
        faults += [
            (url, found["id"]) for found in Axe().run(page, options=RULES).response["violations"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            faults.append((url, "too wide"))

    assert faults == []


def test_units_are_laid_together_with_the_plan_in_between(
    people: People, sign_in: Callable[..., Page]
) -> None:
    page = sign_in(people.administrator)
    page.goto(f"{UNITS}saml/")
    page.get_by_text("Sygedagpenge", exact=True).first.click()
    page.get_by_label("Enheden, der fortsætter").select_option(label="Boligstøtte")
    page.get_by_label("Gælder fra").fill("2027-01-01")
    page.get_by_label("Hvorfor?").fill("Ny struktur")
    page.get_by_role("button", name="Se, hvad der vil ske").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Det her vil ske")
    assert Axe().run(page, options=RULES).response["violations"] == []
    page.get_by_role("button", name="Læg enheden ind i Boligstøtte").click()

    expect(page.locator("#beskeder")).to_contain_text("Enhederne er lagt ind i »Boligstøtte«.")


def test_a_user_is_added_and_found(people: People, sign_in: Callable[..., Page]) -> None:
    page = sign_in(people.administrator)
    page.goto(f"{USERS}ny/")
    page.get_by_label("Navn").fill("Ida Skov")
    page.get_by_label("E-mail").fill("ida@haderby.example")
    page.get_by_label("Rolle").select_option(label="jurist")
    page.get_by_label("Hvor", exact=True).select_option(label="Sygedagpenge")
    page.get_by_role("button", name="Tilføj bruger").click()

    expect(page.locator("#beskeder")).to_contain_text("Ida Skov er oprettet")
    page.goto(USERS)
    page.get_by_label("Navn eller e-mail").fill("ida")
    page.get_by_role("button", name="Søg").click()
    expect(page.locator("tbody tr")).to_have_count(1)


def test_the_trail_says_that_it_is_whole_after_a_check(
    filled: People, sign_in: Callable[..., Page]
) -> None:
    page = sign_in(filled.administrator)
    page.goto("/opsaetning/spor/")
    page.get_by_role("button", name="Tjek sporet nu").click()

    expect(page.locator(".kb-status")).to_contain_text("Sporet er helt. Tjekket i dag kl. ")

"""Signing in through the authority's service, in a browser that obeys our content policy."""

from playwright.sync_api import Browser, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.accounts.issuer import provider_settings
from klarbesked.web.accounts.models import GroupRole, Role
from web.accounts.issuer import CLIENT, SECRET, running_issuer
from web.people import People


def test_the_authoritys_account_signs_in_and_leads_to_the_wanted_page(
    people: People, live_server: LiveServer, browser: Browser, settings: Settings
) -> None:
    GroupRole.objects.create(group="KB-Jurist", role=Role.LAWYER, unit=people.sick_pay)
    page = browser.new_page(base_url=live_server.url, locale="da-DK")
    with running_issuer() as issuer:
        settings.LOCAL_LOGIN = True
        settings.SOCIALACCOUNT_PROVIDERS = provider_settings(
            issuer=issuer.url, client_id=CLIENT, secret=SECRET,
            name="Haderby Kommune", groups="groups", acr=[],
        )  # fmt: skip
        page.goto("/konto/")
        expect(page.get_by_label("Kode")).to_be_hidden()
        page.get_by_role("link", name="Log ind med Haderby Kommune").click()

        expect(page.locator("h1")).to_have_text("Din konto")
        expect(page.locator("main")).to_contain_text("Ida Skov")
        expect(page.locator("main")).to_contain_text("Jurist i Sygedagpenge")
    page.close()

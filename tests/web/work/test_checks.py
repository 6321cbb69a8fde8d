"""What the checks of the installation say, each with its cure."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from pytest_django import Settings

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.work.domain import checks
from klarbesked.web.work.domain.checks import Health, run_checks
from klarbesked.web.work.domain.daily import start_trail_check
from klarbesked.web.work.domain.heart import beat
from klarbesked.web.work.domain.tidy import tidy
from klarbesked.web.work.models import Job, State
from web.people import People

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
PORT_NOBODY_HAS = "http://127.0.0.1:1"


class Issuer(BaseHTTPRequestHandler):
    """A sign-in service that says who it is, as OpenID Connect asks."""

    def do_GET(self) -> None:
        found = self.path == "/.well-known/openid-configuration"
        self.send_response(200 if found else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def issuer() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Issuer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def signed_in_at(settings: Settings, url: str) -> None:
    app = {"provider_id": "myndighed", "settings": {"server_url": url}}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}


def test_sign_in_service_that_answers_is_good(settings: Settings, issuer: str) -> None:
    signed_in_at(settings, issuer)

    assert checks.sign_in().health == Health.GOOD


def test_sign_in_service_that_is_away_is_named(settings: Settings) -> None:
    signed_in_at(settings, PORT_NOBODY_HAS)

    check = checks.sign_in()

    assert check.health == Health.MEND
    assert "127.0.0.1:1" in check.said


def test_mail_server_that_is_away_is_to_be_mended(settings: Settings) -> None:
    settings.IS_LOCAL = False
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    assert checks.mail().health == Health.MEND


def test_pages_that_are_not_packed_are_to_be_mended(settings: Settings, tmp_path: Path) -> None:
    settings.IS_LOCAL, settings.PACKED = False, tmp_path

    assert checks.static_files().health == Health.MEND


@pytest.mark.parametrize(("secret", "health"), [("kort", Health.MEND), ("k" * 50, Health.GOOD)])
def test_secret_must_be_long(settings: Settings, secret: str, health: Health) -> None:
    settings.IS_LOCAL, settings.SECRET_KEY = False, secret

    assert checks.secret().health == health


def test_suggested_secret_is_long_and_can_stand_in_a_shell() -> None:
    secret = checks.new_secret()

    assert len(secret) >= checks.LEAST_SECRET
    assert set(secret).isdisjoint("'\"$\\# ")


def test_worker_is_seen_while_it_beats(db: None) -> None:  # noqa: ARG001
    beat(name="w", now=NOW)

    assert checks.worker(NOW + timedelta(seconds=10)).health == Health.GOOD
    assert checks.worker(NOW + timedelta(minutes=1)).health == Health.MEND


TRAIL = {
    "never": ({}, Health.UNKNOWN),
    "whole": ({"result": {"is_whole": True}, "ended_at": NOW}, Health.GOOD),
    "broken": ({"result": {"is_whole": False}, "ended_at": NOW}, Health.MEND),
    "long ago": (
        {"result": {"is_whole": True}, "ended_at": NOW - timedelta(days=3)},
        Health.MEND,
    ),
}


@pytest.mark.parametrize("case", TRAIL)
def test_trail_is_as_the_last_check_found_it(people: People, case: str) -> None:
    found, health = TRAIL[case]
    job = start_trail_check(owner=people.administrator, now=NOW)
    if found:
        Job.objects.filter(pk=job.pk).update(state=State.DONE, **found)

    assert checks.trail(NOW).health == health


def test_clock_behind_the_trail_is_to_be_mended(people: People) -> None:
    record("læste", actor=people.alma, subject="brev", subject_id="1", at=NOW)

    assert checks.clock(NOW).health == Health.GOOD
    assert checks.clock(NOW - timedelta(hours=1)).health == Health.MEND


def test_every_check_says_something(db: None) -> None:  # noqa: ARG001
    found = run_checks(now=NOW)

    assert len({check.label for check in found}) == len(found) == 13
    assert all(check.said.endswith(".") or ":" in check.said for check in found)


def test_only_what_nobody_needs_is_tidied_away(people: People) -> None:
    for days in (-1, 1):
        session = SessionStore()
        session.set_expiry(NOW + timedelta(days=days))
        session.create()
    start_trail_check(owner=people.administrator, now=NOW - timedelta(days=90))

    steps = list(tidy({}, now=NOW))

    assert Session.objects.get().expire_date > NOW
    assert Job.objects.count() == 1
    assert steps[-1].result == {"deleted": 1}

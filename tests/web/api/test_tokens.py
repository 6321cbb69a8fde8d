"""Keys: made once, kept as a hash, refused when revoked or expired, counted over processes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.api.domain.knocks import TooManyKnocksError, count_knock
from klarbesked.web.api.domain.tokens import NameTakenError, find_token, revoke_token
from klarbesked.web.api.models import ApiToken, KnockCount, Scope
from web.api.conftest import MakeKey, bearer
from web.people import People

AT = datetime(2026, 11, 25, 9, 30, 10, tzinfo=UTC)


def test_key_is_found_by_what_was_shown_once(make_key: MakeKey) -> None:
    made = make_key()

    assert made.plain.startswith("kb_")
    assert find_token(made.plain, day=timezone.localdate()) == made.token


def test_secret_is_not_kept(make_key: MakeKey) -> None:
    made = make_key()
    secret = made.plain.split("_", 2)[2]

    assert secret not in str(list(ApiToken.objects.values_list()))
    assert secret not in str(list(TrailEntry.objects.values_list()))


@pytest.mark.parametrize("change", ["hest", "kb", "kb__", "kb_x_y", "", "kb_\0_x", "k" * 10_000])
def test_what_is_no_key_is_refused(make_key: MakeKey, change: str) -> None:
    make_key()

    assert find_token(change, day=timezone.localdate()) is None


def test_key_with_one_sign_changed_is_refused(make_key: MakeKey) -> None:
    plain = make_key().plain
    changed = plain[:-1] + ("a" if plain[-1] != "a" else "b")

    assert find_token(changed, day=timezone.localdate()) is None


def test_key_holds_to_the_end_of_its_last_day(make_key: MakeKey) -> None:
    made = make_key(days=3)
    last = made.token.expires_on

    assert find_token(made.plain, day=last) is not None
    assert find_token(made.plain, day=last + timedelta(days=1)) is None


def test_revoked_key_is_refused_when_it_is_played_again(
    make_key: MakeKey, people: People, client: Client
) -> None:
    made = make_key(Scope.READ)
    before = client.get("/api/rules", headers=bearer(made)).status_code

    revoke_token(made.token, actor=people.administrator, at=AT)

    assert (before, client.get("/api/rules", headers=bearer(made)).status_code) == (200, 401)


def test_making_and_revoking_stand_in_the_trail(make_key: MakeKey, people: People) -> None:
    made = make_key(Scope.CHECK)

    revoke_token(made.token, actor=people.administrator, at=AT)
    revoke_token(made.token, actor=people.administrator, at=AT)

    entries = TrailEntry.objects.filter(subject="nøgle", subject_id=made.token.public_id)
    assert [entry.act for entry in entries] == ["lavede nøgle", "lukkede nøgle"]


def test_two_keys_in_use_have_different_names(make_key: MakeKey, people: People) -> None:
    first = make_key(name="Fagsystem")

    with pytest.raises(NameTakenError):
        make_key(name="Fagsystem")

    revoke_token(first.token, actor=people.administrator, at=AT)
    assert make_key(name="Fagsystem").token.name == "Fagsystem"


def test_day_of_use_is_kept_and_no_time(make_key: MakeKey, client: Client) -> None:
    made = make_key(Scope.READ)

    client.get("/api/rules", headers=bearer(made))

    made.token.refresh_from_db()
    assert type(made.token.last_used_on) is date
    assert made.token.last_used_on == timezone.localdate()


@pytest.mark.django_db
def test_calls_over_the_limit_are_refused_until_the_next_minute() -> None:
    for _ in range(3):
        count_knock("token", "a", limit=3, at=AT)

    with pytest.raises(TooManyKnocksError) as refused:
        count_knock("token", "a", limit=3, at=AT)

    assert refused.value.wait == 50
    count_knock("token", "b", limit=3, at=AT)
    count_knock("token", "a", limit=3, at=AT + timedelta(seconds=50))


@pytest.mark.django_db
def test_counts_of_old_minutes_are_taken_away() -> None:
    count_knock("token", "a", limit=3, at=AT)

    count_knock("token", "a", limit=3, at=AT + timedelta(minutes=10))

    assert KnockCount.objects.count() == 1


@pytest.mark.django_db
def test_counting_costs_two_queries_in_the_same_minute() -> None:
    count_knock("token", "a", limit=9, at=AT)

    with CaptureQueriesContext(connection) as asked:
        count_knock("token", "a", limit=9, at=AT)

    assert len(asked) == 2

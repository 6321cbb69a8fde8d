"""Send, approve, send back: who may, from which day, and what is remembered."""

from datetime import timedelta

import pytest
from django.test import Client

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain.approval import (
    EmptyLetterError,
    NotWaitingError,
    OwnLetterError,
    TooEarlyError,
    approve,
    send_back,
    send_to_approval,
    take_back,
)
from klarbesked.web.letters.domain.version import begin_next, save_draft
from klarbesked.web.letters.models import CheckMoment, VersionCheck
from web.letters.writing import DAY, NOW, again, approved, draft, sent
from web.people import People


def test_nobody_approves_what_they_have_sent(people: People) -> None:
    version = sent(people.sick_pay, people.lawyer)

    with pytest.raises(OwnLetterError):
        approve(version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)


def test_nobody_approves_what_they_have_written_in(people: People) -> None:
    version = draft(people.sick_pay, people.carl)
    save_draft(version, html="<p>Nyt</p>", revision=1, by=people.lawyer, now=NOW, day=DAY)
    send_to_approval(version, what_and_why="Bedre.", by=people.carl, now=NOW, day=DAY)

    with pytest.raises(OwnLetterError):
        approve(version, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)


def test_an_empty_letter_cannot_be_sent(people: People) -> None:
    version = draft(people.sick_pay, people.carl, html="")

    with pytest.raises(EmptyLetterError):
        send_to_approval(version, what_and_why="Bedre.", by=people.carl, now=NOW, day=DAY)


def test_a_version_cannot_be_used_before_it_was_approved(people: People) -> None:
    version = sent(people.sick_pay, people.carl)

    with pytest.raises(TooEarlyError):
        approve(
            version, in_use_from=DAY - timedelta(days=1), conditions="", by=people.lawyer,
            now=NOW, day=DAY,
        )  # fmt: skip


def test_a_version_cannot_be_used_before_one_approved_earlier(people: People) -> None:
    first = approved(people.sick_pay, people.carl, people.lawyer, day=DAY + timedelta(days=6))
    second = begin_next(first.template, based_on=first, by=people.carl, now=NOW, day=DAY)
    send_to_approval(second, what_and_why="Bedre.", by=people.carl, now=NOW, day=DAY)

    with pytest.raises(TooEarlyError) as refused:
        approve(second, in_use_from=DAY, conditions="", by=people.lawyer, now=NOW, day=DAY)

    assert refused.value.other == first


def test_it_can_be_decided_only_once(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)

    with pytest.raises(NotWaitingError):
        send_back(version, message="Ret det.", words="", by=people.lawyer, now=NOW)


def test_approval_keeps_the_counts_of_the_day(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)

    check = VersionCheck.objects.get(version=version, moment=CheckMoment.APPROVED)

    assert check.counts["frist-uden-dato"] == {"A": 1}
    assert check.measures["words"] == 12


def test_a_version_sent_back_is_a_draft_with_the_message(people: People) -> None:
    version = sent(people.sick_pay, people.carl)

    send_back(version, message="Skriv fristen.", words="snarest", by=people.lawyer, now=NOW)

    assert again(version).is_draft
    comment = version.comments.get()
    assert (comment.text, comment.words) == ("Skriv fristen.", "snarest")


def test_the_writer_can_take_it_back(people: People) -> None:
    version = sent(people.sick_pay, people.carl)

    take_back(version, by=people.carl, now=NOW)

    assert again(version).is_draft


def test_the_queue_holds_what_waits_and_says_when_it_is_empty(
    people: People, client: Client
) -> None:
    client.force_login(people.lawyer)
    empty = client.get("/breve/godkend/").content.decode()
    sent(people.sick_pay, people.carl)

    page = client.get("/breve/godkend/").content.decode()

    assert "Ingen breve venter på dig." in empty
    assert "1 brev venter på dig." in page


def test_the_page_approves_from_a_day_and_says_so(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.carl)
    client.force_login(people.lawyer)
    url = f"/breve/godkend/{version.template.public_id}/1/"

    answer = client.post(url, {"in_use_from": "01.12.2099", "conditions": ""}, follow=True)

    assert "Version 1 er godkendt og låst. Den er i brug fra 1. december 2099." in (
        answer.content.decode()
    )
    assert again(version).is_locked


def test_the_page_says_how_to_write_a_date(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.carl)
    client.force_login(people.lawyer)
    url = f"/breve/godkend/{version.template.public_id}/1/"

    page = client.post(url, {"in_use_from": "snart"}).content.decode()

    assert "Skriv datoen som 17.11.2026." in page
    assert again(version).is_waiting


def test_the_page_refuses_a_day_that_has_gone(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.carl)
    client.force_login(people.lawyer)
    url = f"/breve/godkend/{version.template.public_id}/1/"

    page = client.post(url, {"in_use_from": "01.01.2020"}).content.decode()

    assert "Dagen er gået. Vælg i dag eller en senere dag." in page


def test_the_page_of_an_own_letter_has_no_button(people: People, client: Client) -> None:
    version = sent(people.sick_pay, people.lawyer)
    client.force_login(people.lawyer)

    page = client.get(f"/breve/godkend/{version.template.public_id}/1/").content.decode()

    assert "Du har selv skrevet brevet. En anden skal godkende det." in page
    assert "Godkend version" not in page


def test_every_step_is_in_the_trail_without_the_letters_words(people: People) -> None:
    version = approved(people.sick_pay, people.carl, people.lawyer)

    entries = TrailEntry.objects.filter(subject_id=version.template.public_id)

    assert [(entry.act, entry.actor) for entry in entries] == [
        ("oprettede", people.carl),
        ("sendte til godkendelse", people.carl),
        ("godkendte", people.lawyer),
    ]
    assert "Svaret står først" not in "".join(str(vars(entry)) for entry in entries)

"""Tjek et brev without JavaScript: a form, and the proposals as a list. Nothing is kept."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.models import LetterTemplate
from web.people import People

URL = "/breve/tjek/enkelt/"
TEXT = "# Vedr. din sag\n\nKære Anne\n\nSåfremt du er syg, så skal du ringe til os i dag."
SAMPLE = Path(__file__).parents[3] / "eksempler/tilbagebetaling.pdf"


@pytest.fixture
def alma(people: People, client: Client) -> Client:
    client.force_login(people.alma)
    return client


def send(client: Client, **fields: Any) -> tuple[int, str]:
    response = client.post(URL, fields)
    return response.status_code, response.content.decode()


@pytest.mark.parametrize("who", ["alma", "lawyer", "manager", "adviser", "communications"])
def test_those_who_check_letters_get_the_form(people: People, client: Client, who: str) -> None:
    client.force_login(getattr(people, who))

    assert client.get(URL).status_code == 200


@pytest.mark.parametrize("who", ["committee", "administrator", "nora"])
def test_the_form_is_not_there_for_others(people: People, client: Client, who: str) -> None:
    client.force_login(getattr(people, who))

    assert (client.get(URL).status_code, send(client, text=TEXT)[0]) == (404, 404)


def test_somebody_signed_out_is_sent_to_the_sign_in(client: Client, db: None) -> None:  # noqa: ARG001
    assert client.post(URL, {"text": TEXT}).headers["Location"] == f"/konto/login/?next={URL}"


def test_a_form_without_our_token_is_refused(people: People) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.alma)

    assert client.post(URL, {"text": TEXT}).status_code == 403


def test_a_text_gets_its_proposals_and_stands_in_the_field(alma: Client) -> None:
    status, page = send(alma, text=TEXT)

    assert status == 200
    assert "»Såfremt«" in page
    assert "# Vedr. din sag" in page


def test_a_text_without_faults_is_told(alma: Client) -> None:
    assert "Vi har ingen forslag" in send(alma, text="Kære Anne\n\nDu har ret.")[1]


def test_a_file_is_checked_and_its_text_stands_in_the_field(alma: Client) -> None:
    file = SimpleUploadedFile("brev.pdf", SAMPLE.read_bytes())

    status, page = send(alma, text="Noget andet", file=file)

    assert status == 200
    assert 'class="kb-place ' in page
    assert "Noget andet" not in page
    assert "tilbage" in page.split("<textarea")[1].split("</textarea>")[0]


def test_the_letter_type_decides_what_the_law_asks(alma: Client) -> None:
    free = send(alma, text=TEXT)[1]
    asked = send(alma, text=TEXT, letter_type="afg_ophoer")[1]

    assert asked.count('class="kb-place ') > free.count('class="kb-place ')


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": " \n"}, "Skriv brevet, eller vælg en fil."),
        ({"text": "ord " * 40_000}, "Brevet er for langt."),
        ({"file": SimpleUploadedFile("a.pdf", b"")}, "Filen er tom."),
        ({"file": SimpleUploadedFile("a.rtf", b"{\\rtf1 x")}, "rtf"),
        ({"text": "Hej", "letter_type": "findes-ikke"}, "Vælg en brevtype fra listen."),
    ],
)
def test_what_cannot_be_checked_is_told_with_a_remedy(
    alma: Client, fields: dict[str, Any], sentence: str
) -> None:
    status, page = send(alma, **fields)

    assert status == 422
    assert sentence in page
    assert 'role="alert"' in page


def test_a_file_that_is_too_big_is_told(alma: Client, settings: Any) -> None:
    settings.MAX_UPLOAD = 10

    _, page = send(alma, file=SimpleUploadedFile("a.txt", b"Du skal ringe til os."))

    assert "Filen er større end 20 MB." in page


def test_markup_in_a_text_is_shown_as_text(alma: Client) -> None:
    page = send(alma, text="Kære <script>alert(1)</script> såfremt")[1]

    assert "<script>alert" not in page


def test_nothing_of_the_letter_is_kept(alma: Client) -> None:
    before = TrailEntry.objects.count()

    response = alma.post(URL, {"text": TEXT})

    assert (TrailEntry.objects.count(), LetterTemplate.objects.count()) == (before, 0)
    assert "no-store" in response.headers["Cache-Control"]

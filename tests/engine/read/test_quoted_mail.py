"""An answer is checked without the mail it answers."""

from datetime import date
from email.message import EmailMessage

import pytest

from klarbesked.engine.check import check
from klarbesked.engine.read import read_letter

OWN = "Kære Anne. Vi har læst din mail, og du får svar fra os senest fredag den 12. juni 2026."
OLD = "I skal svare mig hurtigst muligt, for jeg har ventet i fire uger på jeres brev."


def mail(body: str, sent: str = "Mon, 1 Jun 2026 23:30:00 +0200") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Vi svarer på din mail"
    message["From"] = "post@haderby.example"
    message["Date"] = sent
    message.set_content(body)
    return message.as_bytes()


@pytest.mark.parametrize(
    "quote",
    [
        f"Fra: Anne Holm\nSendt: 28. maj 2026\nEmne: Svar\n\n{OLD}",
        f"Den 28. maj 2026 kl. 10.12 skrev Anne Holm:\n\n{OLD}",
        f"-----Oprindelig meddelelse-----\n\n{OLD}",
        f"> {OLD}\n> Hilsen Anne",
    ],
)
def test_quoted_mail_is_left_out_and_said(quote: str) -> None:
    document = read_letter(mail(f"{OWN}\n\nVenlig hilsen\nMette\n\n{quote}"), "svar.eml")

    outcome = check(document, today=date(2026, 11, 23))

    assert OLD not in document.text
    assert document.text.endswith("Mette")
    assert ("*", "Mailen citerer en ældre mail. Den har vi ikke tjekket.") in outcome.not_run


def test_word_from_in_the_letter_is_no_quotation() -> None:
    text = f"{OWN}\n\nFra: og med mandag har vi åbent hele dagen.\n\nDen 3. maj skrev du til os."

    document = read_letter(mail(text), "svar.eml")

    assert document.text.endswith("Den 3. maj skrev du til os.")


def test_mail_is_dated_by_its_header() -> None:
    outcome = check(read_letter(mail(OWN), "svar.eml"), today=date(2026, 11, 23))

    assert (outcome.letter.day, outcome.letter.date.source) == (date(2026, 6, 1), "letter")


@pytest.mark.parametrize("sent", ["i går", "", "Mon, 99 Jun 2026 10:00:00"])
def test_broken_date_is_no_date(sent: str) -> None:
    assert read_letter(mail(OWN, sent), "svar.eml").sent_date is None

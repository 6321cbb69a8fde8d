"""What the file does not tell: which lines are letterhead, headings and lists."""

import pytest

from klarbesked.engine.read import read_letter

LETTER = """Haderby Kommune
Jobcenter Haderby

Karen Holm
Engdraget 12, 2. tv.
9999 Haderby

Dato: 3. maj 2026
Sagsnr. 26/13
Tlf. 70 00 00 00
Mandag kl. 9-15, fredag lukket

Vi stopper dine sygedagpenge

Kære Karen

Vi har talt med din læge, og du kan arbejde igen fra mandag den 4. maj 2026.

Det skal du gøre nu

1. Skriv til din chef.
2. Ring til os på 70 00 00 00.

3. Dine rettigheder

Du kan klage inden 4 uger efter, at du har fået brevet.

Venlig hilsen

Mette Holm
Teamet
"""


def kinds(text: str, name: str = "brev.txt") -> list[tuple[str, str]]:
    document = read_letter(text.encode(), name)
    return [(block.kind, document.at(block.span)) for block in document.blocks]


def test_letter_without_styles_gets_its_shape() -> None:
    found = kinds(LETTER)

    assert [text for kind, text in found if kind == "letterhead"] == [
        "Haderby Kommune",
        "Jobcenter Haderby",
        "Karen Holm",
        "Engdraget 12, 2. tv.",
        "9999 Haderby",
        "Dato: 3. maj 2026",
        "Sagsnr. 26/13",
        "Tlf. 70 00 00 00",
        "Mandag kl. 9-15, fredag lukket",
    ]
    assert [text for kind, text in found if kind == "heading"] == [
        "Vi stopper dine sygedagpenge",
        "Det skal du gøre nu",
        "3. Dine rettigheder",
    ]
    assert [text for kind, text in found if kind == "list_item"] == [
        "1. Skriv til din chef.",
        "2. Ring til os på 70 00 00 00.",
    ]


def test_name_under_the_closing_line_is_no_heading() -> None:
    assert kinds(LETTER)[-2:] == [("paragraph", "Mette Holm"), ("paragraph", "Teamet")]


@pytest.mark.parametrize(
    "greeting", ["Kære Anne", "Hej Anne og Bo", "Til dig, der har søgt om hjælp"]
)
def test_greeting_is_no_heading(greeting: str) -> None:
    found = kinds(f"{greeting}\n\nVi har læst din ansøgning, og du får svar fra os her i brevet.")

    assert found[0] == ("paragraph", greeting)


def test_heading_with_a_colon_is_a_heading() -> None:
    body = "Kære Anne\n\nVi skriver til dig, fordi du har søgt om hjælp hos os i sidste uge."

    found = kinds(f"Vor ref.: 12-34\n\nPartshøring: Sig din mening\n\n{body}")

    assert found[:2] == [
        ("letterhead", "Vor ref.: 12-34"),
        ("heading", "Partshøring: Sig din mening"),
    ]


def test_text_that_begins_at_once_has_no_letterhead() -> None:
    found = kinds("Vi har læst din ansøgning, og du får svar her.\n\nTorvet 1\n\n9999 Haderby")

    assert [kind for kind, _ in found] == ["paragraph", "paragraph", "paragraph"]

"""Where sentences begin: the cases a naive splitter gets wrong."""

import pytest

from klarbesked.engine.annotate import OwnWords, annotate
from klarbesked.engine.read import read_letter


def cut(text: str, own: OwnWords | None = None) -> list[str]:
    document = read_letter(text.encode(), "brev.txt")
    return [document.at(sentence.span) for sentence in annotate(document, own).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Det står i § 13, stk. 2, nr. 3, 2. pkt.|Vi har set på det.",
        "Du skal betale 1.200 kr.|Beløbet bliver trukket i din næste udbetaling.",
        "Vi har åbent kl. 9-15.|Torsdag er der dog åbent til kl. 17.",
        "Du skal møde den 1. maj 2026 kl. 10.30 hos Mette K. Jensen.|Husk dit pas.",
        "Send pas, lønsedler m.v.|Du kan også ringe.",
        "Vi har bl.a. talt med dr. Hansen, jf. Bo Skt. Jensens brev.|Det var den 3.|Du fik svar.",
        "Det følger af § 14 b.|§ 15 siger det samme.",
        "Læs mere på borger.dk.|e-Boks er også et sted at kigge.",
        "Du skrev: »Jeg kan ikke mere.«|Det tager vi alvorligt.",
        "Har du spørgsmål?|Ring til os.",
        '"Hvad nu?" spurgte du os, og det svarer vi på her.',
        "Vi ses (se bilag 2).|Mødet er kort.",
        "Kære «Navn».|«Ydelse» bliver stoppet den [dato].|{{ sagsbehandler }} har sagen.",
        "Du har søgt i 2026.|12 dage senere fik du svar.",
        "Du skal svare i dag.|Ellers stopper vi pengene.",
        "Vi mener litra c.|Det gælder også A, B og C.|Del B er for dig.",
        "Det ved I.|Anne kommer hjem til Bo.|Så går de til Signe Aa. Lund.",
        "Ja.|Vi kan hjælpe dig, og det kan Jobcenter Haderby også.",
        "I 1. kvartal er der 3. og 4. juni lukket.",
        "Bek. nr. 62 af 24. oktober 2025 gælder f. eks. Her er den.",
    ],
)
def test_sentences_begin_where_a_reader_would_say(text: str) -> None:
    expected = text.split("|")

    assert cut(" ".join(expected)) == expected


def test_forgotten_space_after_a_full_stop_still_ends_the_sentence() -> None:
    assert cut("Vi ses på mandag.Husk dit pas.") == ["Vi ses på mandag.", "Husk dit pas."]


def test_colon_without_space_does_not() -> None:
    assert cut("Det er præciseret:Du har ret.") == ["Det er præciseret:Du har ret."]


def test_wrapped_lines_are_one_sentence() -> None:
    first = "Vi har læst din ansøgning om hjælp til at betale din husleje i maj, og vi har talt"
    second = "med din læge i denne uge. Du får svar, når vi har talt med dig igen, så du kan nå"
    third = "at svare."

    assert cut("\n".join([first, second, third])) == [
        f"{first} med din læge i denne uge.",
        "Du får svar, når vi har talt med dig igen, så du kan nå at svare.",
    ]


def test_lines_of_an_address_stand_alone() -> None:
    text = "Karen Holm\nTorvet 1, 2. th.\n9999 Haderby"

    assert cut(text) == ["Karen Holm", "Torvet 1, 2. th.", "9999 Haderby"]


def test_list_items_stand_alone_with_their_number() -> None:
    text = "Du skal have med:\n- dit pas\n- din lønseddel\n1. Udfyld skemaet. Skriv under."

    assert cut(text) == [
        "Du skal have med:",
        "- dit pas",
        "- din lønseddel",
        "1. Udfyld skemaet.",
        "Skriv under.",
    ]


def test_own_abbreviation_does_not_end_a_sentence() -> None:
    own = OwnWords(abbreviations=frozenset({"sagsbehl."}))

    assert cut("Din sagsbehl. Mette ringer til dig.", own) == [
        "Din sagsbehl. Mette ringer til dig."
    ]
    assert len(cut("Din sagsbehl. Mette ringer til dig.")) == 2

"""The HTML report: the answer first, every finding reachable, nothing fetched, nothing run."""

from dataclasses import replace
from itertools import pairwise

import pytest

from html_pages import elements, finding, many, page, source, with_findings, words
from klarbesked.engine.document import Span
from klarbesked.engine.present.report import LetterError
from klarbesked.engine.silence import NotRun
from klarbesked.engine.suppress import Suppressed
from letters import GOOD, HARD, checked

LIMITS = "Vi kan ikke se, om afgørelsen er rigtig, eller om begrundelsen er god nok."
ENGLISH = "We have looked at your application and we will send you our answer next week."


def test_one_letter_is_shown_without_overview() -> None:
    root = page(checked(GOOD), path="breve/godt.md")

    assert (words(root, "h1"), words(root, "h2"), elements(root, "table.kb")) == (
        ["Tjek af et brev"],
        ["godt.md"],
        [],
    )


def test_several_letters_have_an_overview_with_links() -> None:
    root = page(checked(GOOD), checked(HARD))

    assert words(root, "tr")[0] == "BrevTypeOrdRet førstGør klarereOvervejIkke kørt"
    assert [link.get("href") for link in elements(root, "th") for link in link] == ["#b1", "#b2"]


def test_overview_counts_places_of_each_level() -> None:
    clean = checked(GOOD, rules=[])
    outcome = with_findings(
        clean, finding(Span(0, 2), level="A"), finding(Span(3, 5), level="A"), finding(Span(6, 8))
    )

    figures = [cell.text_content() for cell in elements(page(outcome, clean), "td.num")[1:5]]

    assert figures == ["2", "1", "0", "0"]


def test_file_that_cannot_be_read_is_named_with_what_to_do() -> None:
    error = LetterError("gammelt.doc", "Gem filen som docx, og prøv igen.")

    root = page(checked(GOOD), errors=(error,))

    assert words(root, "section.unread") == [
        "Kunne ikke læsesgammelt.docGem filen som docx, og prøv igen."
    ]


def test_report_without_letters_is_still_a_page() -> None:
    root = page(errors=(LetterError("tom.md", "Der er ingen tekst i filen."),))

    assert words(root, ".status") == ["Der er ingen breve at vise."]


@pytest.mark.parametrize(
    ("levels", "status"),
    [
        ("ABC", "1 sted skal du rette først. 1 kan du gøre klarere. 1 kan du overveje."),
        ("AAABB", "3 steder skal du rette først. 2 kan du gøre klarere."),
    ],
)
def test_status_says_what_to_put_right_first(levels: str, status: str) -> None:
    assert f'<p class="status">{status}</p>' in many(levels)


def test_limits_of_the_tool_always_stand_beside_the_status() -> None:
    assert LIMITS in source(checked(GOOD))


def test_letter_in_another_language_is_not_shown_as_fine() -> None:
    root = page(checked(ENGLISH))

    assert words(root, ".status") == ["Det meste af brevet kunne vi ikke tjekke."]


def test_facts_tell_type_date_and_measures_in_words() -> None:
    root = page(
        checked("Haderby, den 17. november 2026\n\nKære Anne\n\n" + "Vi ses i morgen. " * 4)
    )

    facts = dict(zip(words(root, "dt"), words(root, "dd"), strict=True))

    assert facts["Type"] == "Vi er i tvivl om, hvilken type brev det er"
    assert facts["Dato"] == "Datoen står i brevet: 17. november 2026."
    assert facts["Længde"] == "16 ord i 4 sætninger"
    assert facts["Lange sætninger"] == "0 af 4 sætninger er på mere end 25 ord"


def test_what_cannot_be_counted_is_said_to_be_so() -> None:
    root = page(checked("# Kun en overskrift", rules=[]))

    facts = dict(zip(words(root, "dt"), words(root, "dd"), strict=True))

    assert facts["Lange sætninger"] == "Ikke opgjort"


def test_rules_that_did_not_run_are_gathered_by_reason() -> None:
    outcome = replace(
        checked(GOOD, rules=[]),
        not_run=(
            NotRun("lang-saetning", "Slået fra."),
            NotRun("*", "1 afsnit er på engelsk."),
            NotRun("dobbelt-ord", "Slået fra."),
        ),
    )

    assert words(page(outcome), "div.below")[0].split("Sprunget")[0] == (
        "Det kunne vi ikke tjekke"
        "Slået fra.Det gælder: Sætningen er lang · Ordet står to gange"
        "1 afsnit er på engelsk."
    )


def test_skipped_findings_are_counted_with_their_reason() -> None:
    skipped = Suppressed(finding(Span(0, 2), rule="lang-saetning"), "Loven siger det sådan", "brev")

    outcome = replace(checked(GOOD, rules=[]), suppressed=(skipped, skipped))

    assert words(page(outcome), "li")[-1] == (
        "Sætningen er lang: 2 steder.Grund: Loven siger det sådan"
    )


def test_both_lists_stand_there_when_empty() -> None:
    assert words(page(checked(GOOD, rules=[])), "div.below") == [
        "Det kunne vi ikke tjekkeAlle regler har kørt.Sprunget overIntet er sprunget over."
    ]


def test_every_link_leads_to_a_place_and_no_id_stands_twice() -> None:
    root = page(checked(HARD), checked(HARD), checked(GOOD))

    ids = root.xpath("//@id")
    targets = {address[1:] for address in root.xpath("//@href")}

    assert sorted(ids) == sorted(set(ids))
    assert targets - set(ids) == set()


def test_headings_go_down_one_step_at_a_time() -> None:
    root = page(
        checked("### Svar\n\nVi skriver.\n\n###### Dybt\n\nTekst.\n\n# Op\n\nMere."), checked(HARD)
    )

    ranks = [int(heading.tag[1]) for heading in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    assert [pair for pair in pairwise(ranks) if pair[1] > pair[0] + 1] == []
    assert ranks[:2] == [1, 2]

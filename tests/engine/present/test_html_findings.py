"""The cards beside the letter, and which of them are marked in the text at first."""

import re

from html_pages import elements, finding, many, page, places, with_findings, words
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from letters import GOOD, checked


def test_three_cards_stand_open_and_the_rest_is_folded_by_part() -> None:
    clean = checked("# Svar\n\nVi skriver.\n\n## Derfor\n\nEn. To. Tre. Fire. Fem.", rules=[])
    spots = places(clean, "En", "To", "Tre", "Fire", "Vi")
    root = page(with_findings(clean, *(finding(spot, message=str(spot)) for spot in spots)))

    folded = [part.xpath("string(summary/span)") for part in elements(root, "details.part")]

    assert "Se på de tre vigtigste først" in words(root, "h3")
    assert (len(elements(root, "article")), folded) == (5, ["Derfor"])
    assert words(root, ".pills") == ["2 gør klarere"]


def test_card_says_level_place_title_message_and_why() -> None:
    clean = checked(GOOD, rules=[])
    found = finding(places(clean, "70")[0], level="A", rule="lang-saetning", message="Del den.")

    card = elements(page(with_findings(clean, found)), "article")[0]

    assert [" ".join(part.text_content().split()) for part in card] == [
        "Ret først1 · Indledningen",
        "Sætningen er lang",
        "Del den.",
        "Det er svært at læse.",
        "Vis stedet",
        card[5].text_content(),
    ]
    assert card[5].text_content().startswith("Hvorfor? Se kildenEr en vane i faget.Kilde: Social")


def test_finding_about_the_whole_letter_has_a_card_and_no_mark() -> None:
    root = page(with_findings(checked(GOOD, rules=[]), finding(None)))

    assert (words(root, ".where"), elements(root, "a.no")) == (["1 · Hele brevet"], [])


def test_same_remark_in_several_places_is_one_card_with_links_to_all() -> None:
    clean = checked(GOOD, rules=[])
    root = page(with_findings(clean, *map(finding, places(clean, "Kære", "Venlig"))))

    links = [link.get("href") for link in elements(root, "p.links")[0]]

    assert (words(root, ".where"), links) == (["1 · 2 steder"], ["#b1-f1-s1", "#b1-f1-s2"])


def test_fix_shows_the_text_before_and_after() -> None:
    clean = checked("Vi skal have skemaet fra fra din læge i morgen.", rules=[])
    spot = places(clean, "fra fra")[0]
    fix = Fix("delete", "Slet det ene “fra”", (Edit(Span(spot.start + 3, spot.end), ""),))

    root = page(with_findings(clean, finding(spot, fixes=(fix,))))

    assert (words(root, "del"), words(root, "ins")) == (["“fra fra”"], ["“fra”"])


def test_advice_without_a_text_of_its_own_shows_only_its_words() -> None:
    fix = Fix("recast", "Skriv, hvad I gør")

    root = page(with_findings(checked(GOOD, rules=[]), finding(Span(0, 4), fixes=(fix,))))

    assert words(root, "div.fix") == ["Skriv, hvad I gør"]


def test_twelve_marks_are_all_drawn() -> None:
    assert re.findall(r'<mark class="([^"]+)"', many("B" * 12)) == ["b"] * 12


def test_more_than_twelve_marks_draw_only_the_most_important() -> None:
    html = many("A" * 4 + "B" * 10)

    assert re.findall(r'<mark class="([^"]+)"', html) == ["a"] * 4 + ["b quiet"] * 10
    assert "Vi viser de 4 vigtigste steder." in html
    assert "Vis alle 14<" in html


def test_advice_is_drawn_only_when_its_part_is_opened() -> None:
    html = many("BBBC")

    assert re.findall(r'<mark class="([^"]+)"', html) == ["b", "b", "b", "c later"]


def test_fix_that_only_changes_hidden_digits_shows_no_text() -> None:
    clean = checked("Dit CPR-nummer er 010101-0000, siger vi til dig.", rules=[])
    spot = places(clean, "010101-0000")[0]
    fix = Fix("choose", "Skriv xxxx for de sidste fire tal", (Edit(spot, "010101-xxxx"),))

    root = page(with_findings(clean, finding(spot, fixes=(fix,))))

    assert words(root, "div.fix") == ["Skriv xxxx for de sidste fire tal"]


def test_folded_parts_stand_in_the_order_of_the_letter() -> None:
    clean = checked("# Svar\n\nIntro her.\n\n## Et\n\nA. B. C.\n\n## To\n\nD.", rules=[])
    first, *rest = places(clean, "Intro", "A.", "B.", "C.", "D.")
    graver = [finding(spot, level="A", message=str(spot)) for spot in rest]

    root = page(with_findings(clean, finding(first), *graver))

    assert words(root, "span.name") == ["Indledningen", "To"]
    assert words(root, ".where")[3:] == ["4 · Indledningen", "5 · To"]

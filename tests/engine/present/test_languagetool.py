"""The answer of LanguageTool's protocol, from text to matches."""

from datetime import date
from typing import Any

from klarbesked.engine.check import check
from klarbesked.engine.present.languagetool import languages, render_answer
from klarbesked.engine.read.sent_text import SentPart, read_sent_text

TODAY = date(2026, 11, 25)


def answer_to(*parts: SentPart | str, **options: Any) -> dict[str, Any]:
    whole = [part if isinstance(part, SentPart) else SentPart(part, part) for part in parts]
    checked = check(read_sent_text(whole), today=TODAY, language="da")
    sent = "".join(part.sent for part in whole)
    return render_answer(checked, sent, asked="da-DK", **options)


def match_of(rule: str, answer: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(m for m in answer["matches"] if m["rule"]["id"] == rule)
    return found


def test_match_holds_what_the_protocol_asks() -> None:
    answer = answer_to("Vi vi skriver til dig i dag.", rule_url=lambda name: f"/regler/{name}")

    assert match_of("dobbelt-ord", answer) == {
        "message": "“vi” står to gange i træk. Slet det ene.",
        "shortMessage": "Ordet står to gange",
        "replacements": [{"value": "Vi"}],
        "offset": 0,
        "length": 5,
        "context": {"text": "Vi vi skriver til dig i dag.", "offset": 0, "length": 5},
        "sentence": "Vi vi skriver til dig i dag.",
        "type": {"typeName": "Other"},
        "rule": {
            "id": "dobbelt-ord",
            "description": "Ordet står to gange",
            "issueType": "duplication",
            "urls": [{"value": "/regler/dobbelt-ord"}],
            "category": {"id": "sprog", "name": "Sprog"},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def test_context_is_cut_with_dots_and_stays_on_one_line() -> None:
    before, after = "Du får svar i morgen. " * 3, " Du får svar i dag." * 3

    context = match_of("dobbelt-ord", answer_to(f"{before}\n\nVi vi skriver.{after}"))["context"]

    assert context["text"].startswith("...")
    assert context["text"].endswith("...")
    assert "\n" not in context["text"]
    assert context["text"][context["offset"] :][: context["length"]] == "Vi vi"


def test_offsets_behind_an_emoji_are_utf16() -> None:
    match = match_of("dobbelt-ord", answer_to("😀😀 Vi vi skriver til dig."))

    assert (match["offset"], match["length"], match["context"]["offset"]) == (5, 5, 5)


def test_fix_that_a_person_must_choose_is_not_handed_on() -> None:
    match = match_of("vaelg-ord", answer_to("I henhold til loven svarer vi dig i dag."))

    assert match["replacements"] == []


def test_fix_that_would_lose_markup_is_not_handed_on() -> None:
    answer = answer_to("Vi ", SentPart("<b>", ""), "vi skriver til dig i dag.")

    match = match_of("dobbelt-ord", answer)
    assert (match["offset"], match["length"], match["replacements"]) == (0, 8, [])


def test_remark_on_the_whole_letter_has_no_match() -> None:
    answer = answer_to("Kære Anne\n\nVi skriver til dig i dag om mødet.\n\nMed venlig hilsen\nBo")

    assert "kontakt-ikke-fundet" not in {match["rule"]["id"] for match in answer["matches"]}


def test_matches_come_in_the_order_of_the_text() -> None:
    answer = answer_to("Vi vi skriver d. 3/4 2026. I henhold til loven træffes der afgørelse.")

    offsets = [match["offset"] for match in answer["matches"]]
    assert len(offsets) > 2
    assert offsets == sorted(offsets)


def test_sentences_are_told_by_their_places() -> None:
    assert answer_to("😀 Hej. Vi ses.")["sentenceRanges"] == [[0, 7], [8, 15]]


def test_warning_says_what_was_not_checked() -> None:
    assert answer_to("Vi ses.")["warnings"] == {"incompleteResults": False}
    assert answer_to("Vi ses.", warning="Kun halvdelen.")["warnings"] == {
        "incompleteResults": True,
        "incompleteResultsReason": "Kun halvdelen.",
    }


def test_languages_have_the_codes_that_programs_send() -> None:
    assert [entry["longCode"] for entry in languages()] == ["da-DK", "da"]

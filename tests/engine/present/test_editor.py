"""What an editor is told of a letter: places as a browser counts, remarks, law, tables."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klarbesked.engine.check import check
from klarbesked.engine.document import Cell
from klarbesked.engine.present.editor import editor_data
from klarbesked.engine.read import read_letter
from klarbesked.engine.read.blocks import EditorBlock, editor_blocks, read_blocks
from klarbesked.engine.read.clean import clean
from letters import GOOD, HARD, TODAY

Data = dict[str, Any]


def answer(*texts: str, ignored: dict[str, str] | None = None, **choices: Any) -> Data:
    blocks = [EditorBlock("paragraph", text) for text in texts]
    return answer_to(blocks, ignored=ignored, **choices)


def answer_to(
    blocks: list[EditorBlock], ignored: dict[str, str] | None = None, **choices: Any
) -> Data:
    checked = check(read_blocks(blocks), today=TODAY, **choices)
    return editor_data(checked, [block.text for block in blocks], ignored=ignored)


def letter(text: str, **choices: Any) -> Data:
    return answer_to(editor_blocks(read_letter(text.encode(), "brev.md")), **choices)


def cut(text: str, place: list[int]) -> str:
    units = text.encode("utf-16-le")
    return units[2 * place[1] : 2 * place[2]].decode("utf-16-le")


def found(data: Data, rule: str) -> list[Data]:
    rows = [row for row in data["remarks"] if row["rule"] == rule]
    return [finding for row in rows for finding in row["findings"]]


@pytest.mark.parametrize(
    "raw",
    [
        "Såfremt du er syg, så skal du ringe til os i dag.",
        "Vi ses på Ærø 😀👩‍👩‍👧. Såfremt du er syg, så skal du ringe til os i dag.",
        "  Her  er \u00a0 plads. Så\u00adfremt du er syg, så skal du ringe til os i dag.",
        "Ring nu.\nS\u00e5fremt du er syg, så skal du ringe til os i dag.",
        "Ring nu. Sa\u030afremt du er syg, så skal du ringe til os i dag.",
    ],
)
def test_a_place_is_found_in_the_raw_text_of_its_block(raw: str) -> None:
    data = answer("Kære Anne", raw)

    [finding] = found(data, "kancelliord")
    [place] = finding["places"]
    assert place[0] == 1
    assert clean(cut(raw, place))[0] == "Såfremt"


def test_a_swap_replaces_the_raw_signs_and_no_others() -> None:
    raw = "😀 Så\u00adfremt du er syg, så skal du ringe til os i dag."

    [finding] = found(answer(raw), "kancelliord")

    [fix] = finding["fixes"]
    [edit] = fix["edits"]
    assert (fix["class"], fix["before"], fix["after"]) == ("swap", "Såfremt", "Hvis")
    assert (cut(raw, edit["at"]), edit["text"]) == ("Så\u00adfremt", "Hvis")


def test_an_insertion_is_an_empty_place() -> None:
    raw = "En klage har ikke opsættende virkning."

    [finding] = found(answer("Kære Anne", raw, "Venlig hilsen"), "fagord-uforklaret")

    [edit] = finding["fixes"][0]["edits"]
    assert edit["at"] == [1, 37, 37]


def test_a_place_in_a_table_cell_names_the_cells_block() -> None:
    blocks = [
        EditorBlock("paragraph", "Her er dine beløb."),
        EditorBlock("table_cell", "Ydelse", cell=Cell(0, 0, 0)),
        EditorBlock("table_cell", "Ring, såfremt du ikke kan se den.", cell=Cell(0, 0, 1)),
    ]

    [finding] = found(answer_to(blocks), "kancelliord")

    assert finding["places"] == [[2, 6, 13]]


def test_remarks_come_in_the_order_of_importance() -> None:
    levels = [row["level"] for row in letter(HARD)["remarks"]]

    assert len(set(levels)) > 1
    assert levels == sorted(levels)


def test_an_ignored_finding_is_moved_and_its_reason_kept() -> None:
    text = "Såfremt du er syg, så skal du ringe til os i dag."
    [finding] = found(answer(text), "kancelliord")

    data = answer("Vi har fået dit brev.", text, ignored={finding["key"]: "Det er et krav"})

    assert found(data, "kancelliord") == []
    [skipped] = data["skipped"]
    assert (skipped["key"], skipped["reason"]) == (finding["key"], "Det er et krav")
    assert skipped["places"] == [[1, 0, 7]]


def test_an_ignored_finding_is_back_when_its_sentence_has_changed() -> None:
    [finding] = found(answer("Såfremt du er syg, så skal du ringe til os i dag."), "kancelliord")

    changed = "Såfremt du er rask, så skal du ringe til os i dag."
    data = answer(changed, ignored={finding["key"]: "Det er et krav"})

    assert len(found(data, "kancelliord")) == 1
    assert data["skipped"] == []


def test_the_sentence_on_top_does_not_count_what_is_ignored() -> None:
    text = "Du bedes sende os det snarest muligt, såfremt du er syg og ikke kan komme."
    ignored = {
        finding["key"]: "Andet" for row in answer(text)["remarks"] for finding in row["findings"]
    }

    assert answer(text, ignored=ignored)["sentence"] == (
        "Vi har ikke fundet noget, du skal rette først."
    )


def test_parts_count_their_findings_and_tell_where_they_begin() -> None:
    data = answer_to(
        [
            EditorBlock("heading", "Afslag på hjælp", 1),
            EditorBlock("heading", "Derfor", 2),
            EditorBlock("paragraph", "Såfremt du er syg, så skal du ringe til os i dag."),
            EditorBlock("heading", "Kontakt", 2),
            EditorBlock("paragraph", "Ring til os på 70 00 00 00."),
        ]
    )

    parts = [(part["name"], part["count"], part["places"]) for part in data["parts"]]
    assert parts[-3:] == [
        ("Overskriften", 0, [[0, 0, 15]]),
        ("Derfor", 1, [[1, 0, 6]]),
        ("Kontakt", 0, [[3, 0, 7]]),
    ]


def test_a_chosen_type_tells_its_elements_with_basis_and_sign_off() -> None:
    data = letter(GOOD, letter_type="afg_ophoer_sygedagpenge_revurdering")["type"]

    by_status = {each["status"] for each in data["elements"]}
    first = data["elements"][0]
    assert {"found", "not_found"} <= by_status
    assert first["basis"][0]["provision"] == "Forvaltningsloven § 32 b"
    assert first["basis"][0]["since"] == "Gælder fra 28. december 2013"
    assert first["sign_off"] == "Ikke set af en jurist endnu"


def test_an_unsure_type_asks_for_nothing() -> None:
    data = answer("Hej Anne, vi ses.")["type"]

    assert (data["is_sure"], data["elements"], data["questions"]) == (False, [], [])


def test_an_answered_question_stays_with_its_answer() -> None:
    kind = "afg_ophoer_sygedagpenge_revurdering"
    [name, *_] = [q["name"] for q in letter(GOOD, letter_type=kind)["type"]["questions"]]

    questions = letter(GOOD, letter_type=kind, answers={name: False})["type"]["questions"]

    assert {q["name"]: q["answer"] for q in questions}[name] is False


def test_a_duty_is_a_row_with_empty_cells_where_the_letter_is_silent() -> None:
    [duty] = answer("Du skal sende os din lønseddel senest den 4. december 2026.")["duties"]

    assert (duty["who"], duty["kind"], duty["otherwise"]) == ("Læseren", "skal", "")
    assert "4. december 2026" in duty["by"]


def test_cpr_numbers_are_hidden_in_what_is_said_of_the_letter() -> None:
    data = answer("Kære Anne", "Dit CPR-nummer er 010101-0000.")

    [fact] = [fact for fact in data["facts"] if fact["kind"] == "cpr"]
    assert fact["text"] == "010101-xxxx"
    assert fact["places"] == [[1, 18, 29]]
    assert "010101-0000" not in str(data)


def test_what_was_not_checked_is_told_with_titles() -> None:
    data = answer("Dear Anne, we have received your letter and will answer it soon. " * 4)

    assert data["not_run"] != []
    assert all(row["reason"] for row in data["not_run"])


@given(st.lists(st.text(alphabet="aå 😀\u00ad\u0301\n.§«»1S", max_size=30), min_size=1, max_size=5))
def test_every_place_lies_inside_its_block(texts: list[str]) -> None:
    texts = [*texts, "Såfremt du skal betale 11423,-, så ring snarest muligt."]

    data = answer(*texts)

    places = [
        place for row in data["remarks"] for one in row["findings"] for place in one["places"]
    ]
    assert places != []
    for block, start, end in places:
        assert 0 <= start <= end <= len(texts[block].encode("utf-16-le")) // 2

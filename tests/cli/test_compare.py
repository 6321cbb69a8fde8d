"""`klarbesked compare`: two letters in, the places where the meaning may differ out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from klarbesked.engine.guard.difference import Kind
from written import write

Command = Callable[..., Any]
SCHEMA = Path(__file__).parents[2] / "docs" / "compare.schema.json"
BEFORE = "De bedes svare senest 4 uger efter modtagelsen af dette brev. Beløbet er 1.500 kr."
SAME = "Du skal svare inden fire uger, efter at du har fået brevet. Beløbet er 1500 kroner."
CHANGED = "Du skal svare inden en måned, efter at du har fået brevet. Beløbet er 1.500 kr."
SOFT = f"{BEFORE} Vi har skrevet til Udbetalingsteamet."


def test_same_meaning_ends_with_0(klarbesked: Command) -> None:
    outcome = klarbesked("compare", write("før.txt", BEFORE), write("nu.txt", SAME))

    assert outcome.code == 0
    assert outcome.out.startswith("Betydningen er den samme, så vidt vi kan se.")


def test_changed_meaning_ends_with_1_and_shows_both_places(klarbesked: Command) -> None:
    outcome = klarbesked("compare", write("før.txt", BEFORE), write("nu.txt", CHANGED))

    assert outcome.code == 1
    assert "Betydningen kan være ændret ét sted." in outcome.out
    assert "›4 uger‹" in outcome.out
    assert "›en måned‹" in outcome.out


def test_something_to_look_at_ends_with_0(klarbesked: Command) -> None:
    outcome = klarbesked("compare", write("før.txt", BEFORE), write("nu.txt", SOFT))

    assert outcome.code == 0
    assert "Betydningen: ét sted skal du se på." in outcome.out


@pytest.mark.parametrize("after", [SAME, CHANGED, SOFT, "[Navn] skal betale 500 kr. i dag."])
def test_json_keeps_its_contract(klarbesked: Command, after: str) -> None:
    files = write("før.txt", BEFORE), write("nu.txt", after)

    data = json.loads(klarbesked("compare", *files, "--format", "json").out)

    jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))
    for found in data["differences"]:
        for place, text in ((found["before"], BEFORE), (found["after"], after)):
            assert place is None or text[place["start"] : place["end"]] == place["text"]


def test_schema_knows_every_kind() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

    kinds = schema["$defs"]["difference"]["properties"]["kind"]["enum"]

    assert sorted(kinds) == sorted(get_args(Kind))


def test_html_is_written_whole_and_runs_nothing(klarbesked: Command, tmp_path: Path) -> None:
    hostile = "Du får <script>alert(1)</script> 500 kr."
    files = write("før.txt", hostile), write("nu.txt", "Du får 600 kr.")

    outcome = klarbesked("compare", *files, "--format", "html", "--out", "side.html")

    page = (tmp_path / "side.html").read_text(encoding="utf-8")
    assert outcome.code == 1
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<mark" in page


def test_cpr_number_is_hidden_where_others_may_read(klarbesked: Command) -> None:
    files = write("før.txt", "CPR-nr. 010101-0000 får 5 kr."), write("nu.txt", "Du får 5 kr.")

    shown = [klarbesked("compare", *files, "--format", form).out for form in ("text", "html")]

    assert all("0000" not in page for page in shown)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nu.txt", "findes-ikke.txt"), "findes-ikke.txt"),
        (("nu.txt", "ødelagt.docx"), "ødelagt.docx"),
        (("nu.txt", "mappe"), "Vælg en fil i den"),
        (("-", "-"), "Kun et af brevene"),
        (("nu.txt", "nu.txt", "--out", "nu.txt"), "er et af brevene"),
        (("nu.txt",), "--help"),
        (("tom.txt", "nu.txt"), "tom.txt"),
    ],
)
def test_what_cannot_be_compared_ends_with_2_and_says_why(
    klarbesked: Command, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    write("nu.txt", BEFORE)
    write("ødelagt.docx", "PK ikke en zip")
    write("tom.txt", "")
    (tmp_path / "mappe").mkdir()

    outcome = klarbesked("compare", *arguments)

    assert outcome.code == 2
    assert says in outcome.err
    assert "Traceback" not in outcome.err


def test_one_letter_may_come_from_a_pipe(klarbesked: Command) -> None:
    outcome = klarbesked("compare", write("før.txt", BEFORE), "-", stdin=CHANGED.encode())

    assert outcome.code == 1

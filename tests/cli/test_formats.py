"""`klarbesked check`: what comes out as JSON, SARIF, HTML and Word comments."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema

from letters import GOOD, HARD
from written import write

Command = Callable[..., Any]
SAMPLES = Path(__file__).parents[2] / "eksempler"
SCHEMA = Path(__file__).parents[2] / "docs" / "check.schema.json"


def test_json_keeps_its_contract(klarbesked: Command) -> None:
    wish = "<!-- klarbesked: spring over forkortelse i hele brevet: fagfolk -->\n\n"
    letters = [write("a.md", wish + HARD), write("b.txt", "Hej"), write("c.docx", "ikke en zip")]

    outcome = klarbesked("check", *letters, "--format", "json")

    data = json.loads(outcome.out)
    jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert outcome.code == 2
    assert [letter["path"] for letter in data["letters"]] == ["a.md", "b.txt"]
    assert [error["path"] for error in data["errors"]] == ["c.docx"]
    first = data["letters"][0]
    deadline = next(f for f in first["findings"] if f["rule"] == "frist-uden-dato")
    assert first["text"][deadline["start"] : deadline["end"]] == "snarest muligt"
    assert {finding["reason"] for finding in first["suppressed"]} == {"fagfolk"}


def test_sarif_points_into_the_text_it_carries(klarbesked: Command) -> None:
    wish = "<!-- klarbesked: spring over forkortelse i hele brevet: fagfolk -->\r\n\r\n"
    path = write("mit brev.md", wish + HARD.replace("\n", "\r\n"))
    letter = json.loads(klarbesked("check", path, "--format", "json").out)["letters"][0]

    log = json.loads(klarbesked("check", path, "c.docx", "--format", "sarif").out)["runs"][0]

    artifact = log["artifacts"][0]
    assert artifact["location"]["uri"] == "mit%20brev.md"
    assert artifact["contents"]["text"] == letter["text"]
    names = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    results = log["results"]
    wanted = [f["rule"] for f in letter["findings"] + letter["suppressed"]]
    assert [result["ruleId"] for result in results] == wanted
    assert all(names[result["ruleIndex"]] == result["ruleId"] for result in results)
    kinds = [s["kind"] for result in results for s in result.get("suppressions", [])]
    assert kinds == ["inSource"] * len(letter["suppressed"])
    deadline = next(r for r in results if r["ruleId"] == "frist-uden-dato")
    region = deadline["locations"][0]["physicalLocation"]["region"]
    end = region["charOffset"] + region["charLength"]
    assert letter["text"][region["charOffset"] : end] == "snarest muligt"
    line = letter["text"].split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "snarest muligt"
    notes = log["invocations"][0]["toolExecutionNotifications"]
    assert notes[0]["message"]["text"].startswith("Filen findes ikke.")
    assert log["invocations"][0]["executionSuccessful"] is False


def test_sarif_says_which_configuration_skips_a_finding(klarbesked: Command) -> None:
    write("klarbesked.toml", "[[spring-over]]\nregel = 'frist-uden-dato'\ngrund = 'aftalt'\n")

    log = json.loads(klarbesked("check", write("brev.md", HARD), "--format", "sarif").out)

    skipped = [r for r in log["runs"][0]["results"] if "suppressions" in r]
    assert [(r["ruleId"], r["suppressions"]) for r in skipped] == [
        ("frist-uden-dato", [{"kind": "external", "justification": "aftalt"}])
    ]


def test_word_file_that_can_be_read_and_not_commented_is_an_error(klarbesked: Command) -> None:
    original = (SAMPLES / "afgoerelse-sygedagpenge.docx").read_bytes()
    broken = BytesIO()
    with ZipFile(BytesIO(original)) as before, ZipFile(broken, "w") as after:
        for name in before.namelist():
            data = b"<no xml" if name == "[Content_Types].xml" else before.read(name)
            after.writestr(name, data)
    letters = [write("a.docx", broken.getvalue()), write("b.md", GOOD)]

    outcome = klarbesked("check", *letters, "--docx-comments", "kopier", "--format", "json")

    data = json.loads(outcome.out)
    assert outcome.code == 2
    assert [error["path"] for error in data["errors"]] == ["a.docx"]
    assert [letter["path"] for letter in data["letters"]] == ["b.md"]


def test_commented_copies_leave_the_originals_alone(
    klarbesked: Command,
) -> None:
    original = (SAMPLES / "afgoerelse-sygedagpenge.docx").read_bytes()
    for folder in ("a", "b"):
        write(f"breve/{folder}/stop.docx", original)

    outcome = klarbesked("check", "breve", "--docx-comments", "breve")
    again = klarbesked("check", "breve", "--docx-comments", "breve")

    assert "Kopier med kommentarer: 2. De ligger i breve." in outcome.err
    assert "Kopier med kommentarer: 2. De ligger i breve." in again.err
    names = sorted(path.as_posix() for path in Path("breve").rglob("*.docx"))
    assert names == [
        "breve/a/stop-kommentarer.docx",
        "breve/a/stop.docx",
        "breve/b/stop-kommentarer.docx",
        "breve/b/stop.docx",
    ]
    assert Path("breve/a/stop.docx").read_bytes() == original


def test_out_writes_the_report_and_leaves_the_screen_alone(klarbesked: Command) -> None:
    outcome = klarbesked(
        "check", write("brev.md", GOOD), "--format", "html", "--out", "nye/rapport.html"
    )

    assert outcome.out == ""
    assert outcome.err == "Resultatet ligger i nye/rapport.html\n"
    assert (
        Path("nye/rapport.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    )
    assert [path.name for path in Path("nye").iterdir()] == ["rapport.html"]


def test_report_that_cannot_be_written_says_why(klarbesked: Command) -> None:
    outcome = klarbesked(
        "check", write("brev.md", GOOD), "--format", "json", "--out", "/dev/full/x"
    )

    assert outcome.code == 2
    assert outcome.err.startswith("/dev/full/x er en mappe eller ligger i en fil.")

"""`klarbesked check` as a user types it: formats, exit codes, errors in Danish."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO, TextIOWrapper
from pathlib import Path
from zipfile import ZipFile

import jsonschema
import pytest

from klarbesked.cli.main import run
from klarbesked.engine.read import UnreadableLetterError, read_file
from letters import GOOD, HARD

SAMPLES = Path(__file__).parents[2] / "eksempler"
SCHEMA = Path(__file__).parents[2] / "docs" / "check.schema.json"


class Outcome:
    """What a run printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def klarbesked(capsys, monkeypatch, tmp_path):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes | None = None) -> Outcome:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            run(list(arguments))
        printed = capsys.readouterr()
        return Outcome(int(ended.value.code or 0), printed.out, printed.err)

    return call


def write(path: str, text: str | bytes) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_good_letter_ends_with_0(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write("brev.md", GOOD))

    assert outcome.code == 0
    assert "Vi har ikke fundet noget, der skal rettes først." in outcome.out
    assert "Vi kan ikke se, om afgørelsen er rigtig" in outcome.out


def test_findings_end_with_1(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write("brev.md", HARD))

    assert outcome.code == 1
    assert "frist-uden-dato" in outcome.out


@pytest.mark.parametrize(
    ("level", "text", "code"),
    [
        ("A", HARD, 1),
        ("never", HARD, 0),
        ("B", GOOD, 0),
        ("C", GOOD + "\n\nDu kan evt. ringe til os igen.", 1),
        ("B", GOOD + "\n\nDu kan evt. ringe til os igen.", 0),
    ],
)
def test_fail_on_sets_the_limit(klarbesked, level: str, text: str, code: int) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write("brev.md", text), "--fail-on", level)

    assert outcome.code == code


def test_json_keeps_its_contract(klarbesked) -> None:  # type: ignore[no-untyped-def]
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


def test_sarif_points_into_the_text_it_carries(klarbesked) -> None:  # type: ignore[no-untyped-def]
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


def test_sarif_says_which_configuration_skips_a_finding(klarbesked) -> None:  # type: ignore[no-untyped-def]
    write("klarbesked.toml", "[[spring-over]]\nregel = 'frist-uden-dato'\ngrund = 'aftalt'\n")

    log = json.loads(klarbesked("check", write("brev.md", HARD), "--format", "sarif").out)

    skipped = [r for r in log["runs"][0]["results"] if "suppressions" in r]
    assert [(r["ruleId"], r["suppressions"]) for r in skipped] == [
        ("frist-uden-dato", [{"kind": "external", "justification": "aftalt"}])
    ]


def test_old_word_file_in_a_folder_is_named(klarbesked) -> None:  # type: ignore[no-untyped-def]
    write("breve/gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))

    outcome = klarbesked("check", "breve", "--format", "json")

    assert outcome.code == 2
    assert [error["path"] for error in json.loads(outcome.out)["errors"]] == ["breve/gammel.doc"]


def test_word_file_that_can_be_read_and_not_commented_is_an_error(klarbesked) -> None:  # type: ignore[no-untyped-def]
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


def test_commented_copies_lie_in_the_folder_and_the_original_is_untouched(klarbesked) -> None:  # type: ignore[no-untyped-def]
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


def test_out_writes_the_report_and_leaves_the_screen_alone(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked(
        "check", write("brev.md", GOOD), "--format", "html", "--out", "nye/rapport.html"
    )

    assert outcome.out == ""
    assert outcome.err == "Resultatet ligger i nye/rapport.html\n"
    assert (
        Path("nye/rapport.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    )
    assert [path.name for path in Path("nye").iterdir()] == ["rapport.html"]


def test_standard_input_is_a_letter(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", "-", "--format", "json", stdin=HARD.encode())

    letter = json.loads(outcome.out)["letters"][0]
    assert letter["path"] == "-"
    assert "snarest muligt" in letter["text"]


def test_folder_with_broken_files_is_checked_to_the_end(klarbesked) -> None:  # type: ignore[no-untyped-def]
    for number in range(997):
        write(f"breve/{number:03}.md", "Du skal svare os senest fredag den 12. juni 2026.")
    write("breve/10.docx", b"PK\x03\x04 half a zip")
    write("breve/20.pdf", b"%PDF-1.7 and nothing more")
    write("breve/30.txt", b"")
    write("breve/~$laas.docx", b"lock")
    write("breve/tal.xlsx", b"PK")

    outcome = klarbesked("check", "breve", "--format", "json")

    data = json.loads(outcome.out)
    assert outcome.code == 2
    assert len(data["letters"]) == 997
    assert [error["path"] for error in data["errors"]] == [
        "breve/10.docx",
        "breve/20.pdf",
        "breve/30.txt",
    ]
    assert outcome.err == "1 fil i mappen er ikke et brev. Den har vi ikke tjekket.\n"


def test_loop_of_links_ends(klarbesked) -> None:  # type: ignore[no-untyped-def]
    write("breve/brev.md", GOOD)
    Path("breve/igen").symlink_to("..", target_is_directory=True)
    Path("breve/a.md").symlink_to("b.md")
    Path("breve/b.md").symlink_to("a.md")

    outcome = klarbesked("check", "breve", "--format", "json")

    data = json.loads(outcome.out)
    assert [letter["path"] for letter in data["letters"]] == ["breve/brev.md"]
    assert [error["path"] for error in data["errors"]] == ["breve/a.md", "breve/b.md"]


def test_file_name_with_emoji_is_shown(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write("brev 💌 æøå.md", GOOD))

    assert outcome.code == 0
    assert outcome.out.startswith("brev 💌 æøå.md\n")


def test_file_name_that_is_no_text_is_shown(klarbesked) -> None:  # type: ignore[no-untyped-def]
    Path(os.fsdecode(b"br\xe6v.md")).write_text(GOOD, encoding="utf-8")

    outcome = klarbesked("check", ".", "--format", "json")

    assert json.loads(outcome.out)["letters"][0]["path"] == "br\ufffdv.md"


def test_file_we_may_not_read(tmp_path: Path) -> None:
    path = tmp_path / "hemmelig.md"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        with pytest.raises(UnreadableLetterError, match="Du har ikke lov til at læse filen"):
            read_file(path)
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "a.txt", "Filen er tom."),
        (b" \r\n ", "a.txt", "Filen er tom."),
        (b"hej", "a.xlsx", "Vi kender ikke filens format."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0", "a", "Vi kender ikke filens format."),
        (b"{\\rtf1 hej}", "a.rtf", "Filen er i formatet rtf."),
        (b"Ord og flere ord. " * 120_000, "a.txt", "Filen har mere end 2 MB tekst."),
    ],
)
def test_file_we_cannot_read_says_what_to_do(klarbesked, content, name, sentence) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write(name, content))

    assert outcome.code == 2
    assert sentence in outcome.out
    assert "Traceback" not in outcome.out + outcome.err


def test_nul_bytes_are_left_out(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", write("a.txt", b"Du skal s\0vare os i dag."), "--format", "json")

    assert json.loads(outcome.out)["letters"][0]["text"] == "Du skal svare os i dag."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check"], "Skriv, hvilken fil eller mappe du vil tjekke."),
        (["check", "a", "--formt", "json"], "Vi kender ikke --formt. Mente du --format?"),
        (
            ["check", "a", "--format", "word"],
            "Vælg en af disse ved --format: text, json, html, sarif.",
        ),
        (["check", "a", "--out"], "Skriv en værdi efter --out."),
        (["check", "a", "--date", "3. maj"], "Skriv datoen som ÅÅÅÅ-MM-DD. Der står 3. maj."),
        (["check", "a", "--config", "nej.toml"], "Vi kan ikke læse opsætningen i nej.toml."),
        (["chek"], "Vi kender ikke kommandoen chek. Prøv check eller rules."),
        (["rules", "lang-setning"], "Reglen lang-setning findes ikke."),
    ],
)
def test_command_we_do_not_understand(klarbesked, arguments, sentence) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked(*arguments)

    assert outcome.code == 2
    assert outcome.err.startswith(sentence)


def test_help_is_danish_and_complete(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked("check", "--help")

    english = ("Usage", "Options", "Show this", "[OPTIONS]", "default")
    assert [word for word in english if word in outcome.out] == []
    flags = ("--format", "--out", "--docx-comments", "--letter-type", "--date", "--profile")
    more = ("--config", "--fail-on", "--template", "--help")
    assert [flag for flag in flags + more if flag not in outcome.out] == []


def test_configuration_in_the_folder_is_used(klarbesked) -> None:  # type: ignore[no-untyped-def]
    write("klarbesked.toml", '[regler]\nfrist-uden-dato = "fra"\n[ord]\nkendte = ["SDL"]\n')

    outcome = klarbesked("check", write("brev.md", HARD), "--format", "json")

    letter = json.loads(outcome.out)["letters"][0]
    found = {finding["rule"] for finding in letter["findings"]}
    assert found & {"frist-uden-dato", "intern-forkortelse"} == set()
    assert letter["not_run"] == [
        {"rule": "frist-uden-dato", "reason": "Reglen er slået fra i opsætningen."}
    ]


def test_report_that_cannot_be_written_says_why(klarbesked) -> None:  # type: ignore[no-untyped-def]
    outcome = klarbesked(
        "check", write("brev.md", GOOD), "--format", "json", "--out", "/dev/full/x"
    )

    assert outcome.code == 2
    assert outcome.err.startswith("/dev/full/x er en mappe eller ligger i en fil.")


def test_pipe_in_a_folder_does_not_hold_the_run(klarbesked) -> None:  # type: ignore[no-untyped-def]
    write("breve/brev.md", GOOD)
    os.mkfifo("breve/roer.md")

    outcome = klarbesked("check", "breve", "--format", "json")

    assert [letter["path"] for letter in json.loads(outcome.out)["letters"]] == ["breve/brev.md"]


def test_interrupt_says_how_far_we_came(tmp_path: Path) -> None:
    for name in ("1.md", "2.md"):
        write(str(tmp_path / "breve" / name), GOOD)
    old = tmp_path / "rapport.json"
    old.write_text("den gamle", encoding="utf-8")
    pipe = tmp_path / "venter.md"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "klarbesked", "check", "breve", pipe.name, "--format", "json"]
    process = subprocess.Popen(
        [*command, "--out", "rapport.json"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    held = open_when_read(pipe)

    process.send_signal(signal.SIGINT)
    os.close(held)
    _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert err == (
        "Du har stoppet programmet. 2 af 3 breve er tjekket. Vi har ikke rørt rapport.json.\n"
    )
    assert old.read_text(encoding="utf-8") == "den gamle"


def open_when_read(pipe: Path) -> int:
    """Open the pipe as soon as the program reads it; until then opening it is refused."""
    for _ in range(600):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.1)
    pytest.fail("the program never came to the pipe")

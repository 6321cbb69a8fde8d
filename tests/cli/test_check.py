"""`klarbesked check` as a user types it: files, exit codes, errors in Danish."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from klarbesked.engine.read import UnreadableLetterError, read_file
from letters import GOOD, HARD
from written import write

Command = Callable[..., Any]
SAMPLES = Path(__file__).parents[2] / "eksempler"


def test_good_letter_ends_with_0(klarbesked: Command) -> None:
    outcome = klarbesked("check", write("brev.md", GOOD))

    assert outcome.code == 0
    assert "Vi har ikke fundet noget, du skal rette først." in outcome.out
    assert "Vi kan ikke se, om afgørelsen er rigtig" in outcome.out


def test_findings_end_with_1(klarbesked: Command) -> None:
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
def test_fail_on_sets_the_limit(klarbesked: Command, level: str, text: str, code: int) -> None:
    outcome = klarbesked("check", write("brev.md", text), "--fail-on", level)

    assert outcome.code == code


def test_old_word_file_in_a_folder_is_named(klarbesked: Command) -> None:
    write("breve/gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))

    outcome = klarbesked("check", "breve", "--format", "json")

    assert outcome.code == 2
    assert [error["path"] for error in json.loads(outcome.out)["errors"]] == ["breve/gammel.doc"]


def test_standard_input_is_a_letter(klarbesked: Command) -> None:
    outcome = klarbesked("check", "-", "--format", "json", stdin=HARD.encode())

    letter = json.loads(outcome.out)["letters"][0]
    assert letter["path"] == "-"
    assert "snarest muligt" in letter["text"]


def test_folder_with_broken_files_is_checked_to_the_end(klarbesked: Command) -> None:
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


def test_loop_of_links_ends(klarbesked: Command) -> None:
    write("breve/brev.md", GOOD)
    Path("breve/igen").symlink_to("..", target_is_directory=True)
    Path("breve/a.md").symlink_to("b.md")
    Path("breve/b.md").symlink_to("a.md")

    outcome = klarbesked("check", "breve", "--format", "json")

    data = json.loads(outcome.out)
    assert [letter["path"] for letter in data["letters"]] == ["breve/brev.md"]
    assert [error["path"] for error in data["errors"]] == ["breve/a.md", "breve/b.md"]


def test_file_name_with_emoji_is_shown(klarbesked: Command) -> None:
    outcome = klarbesked("check", write("brev 💌 æøå.md", GOOD))

    assert outcome.code == 0
    assert outcome.out.startswith("brev 💌 æøå.md\n")


def test_file_name_that_is_no_text_is_shown(klarbesked: Command) -> None:
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
def test_file_we_cannot_read_says_what_to_do(
    klarbesked: Command, content: bytes, name: str, sentence: str
) -> None:
    outcome = klarbesked("check", write(name, content))

    assert outcome.code == 2
    assert sentence in outcome.out
    assert "Traceback" not in outcome.out + outcome.err


def test_report_never_takes_the_place_of_a_letter(klarbesked: Command) -> None:
    path = write("breve/brev.md", GOOD)

    outcome = klarbesked("check", "breve", "--out", path)

    assert outcome.code == 2
    assert outcome.err.startswith("breve/brev.md er et af brevene.")
    assert Path(path).read_text(encoding="utf-8") == GOOD


def test_control_signs_in_a_file_name_stay_out_of_the_terminal(klarbesked: Command) -> None:
    outcome = klarbesked("check", write("a\x1b[31mb.md", GOOD))

    assert outcome.out.startswith("a\ufffd[31mb.md\n")


def test_nul_bytes_are_left_out(klarbesked: Command) -> None:
    outcome = klarbesked("check", write("a.txt", b"Du skal s\0vare os i dag."), "--format", "json")

    assert json.loads(outcome.out)["letters"][0]["text"] == "Du skal svare os i dag."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check"], "Skriv, hvilken fil eller mappe det gælder."),
        (["check", "a", "--formt", "json"], "Vi kender ikke --formt. Mente du --format?"),
        (
            ["check", "a", "--format", "word"],
            "Vælg en af disse ved --format: text, json, html, sarif.",
        ),
        (["check", "a", "--out"], "Skriv en værdi efter --out."),
        (["check", "a", "--date", "3. maj"], "Skriv datoen som ÅÅÅÅ-MM-DD. Der står 3. maj."),
        (["check", "a", "--config", "nej.toml"], "Vi kan ikke læse opsætningen i nej.toml."),
        (
            ["chek"],
            "Vi kender ikke kommandoen chek. Prøv check, compare, rewrite, letter-types, rules, ",
        ),
        (["rules", "lang-setning"], "Reglen lang-setning findes ikke."),
    ],
)
def test_command_we_do_not_understand(
    klarbesked: Command, arguments: list[str], sentence: str
) -> None:
    outcome = klarbesked(*arguments)

    assert outcome.code == 2
    assert outcome.err.startswith(sentence)


def test_help_is_danish_and_complete(klarbesked: Command) -> None:
    outcome = klarbesked("check", "--help")

    english = ("Usage", "Options", "Show this", "[OPTIONS]", "default")
    assert [word for word in english if word in outcome.out] == []
    flags = ("--format", "--out", "--docx-comments", "--letter-type", "--date", "--profile")
    more = ("--config", "--fail-on", "--template", "--help")
    assert [flag for flag in flags + more if flag not in outcome.out] == []


def test_configuration_in_the_folder_is_used(klarbesked: Command) -> None:
    write("klarbesked.toml", '[regler]\nfrist-uden-dato = "fra"\n[ord]\nkendte = ["SDL"]\n')

    outcome = klarbesked("check", write("brev.md", HARD), "--format", "json")

    letter = json.loads(outcome.out)["letters"][0]
    found = {finding["rule"] for finding in letter["findings"]}
    assert found & {"frist-uden-dato", "intern-forkortelse"} == set()
    assert {"rule": "frist-uden-dato", "reason": "Reglen er slået fra i opsætningen."} in letter[
        "not_run"
    ]


def test_pipe_in_a_folder_does_not_hold_the_run(klarbesked: Command) -> None:
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


def test_report_knows_the_elements_of_the_letter(klarbesked: Command) -> None:
    """The words are let go of before the report is written; what was found must stay."""
    outcome = klarbesked("check", str(SAMPLES / "afgoerelse-sygedagpenge.docx"))

    assert "Vi har fundet 12 af de 13 ting" in outcome.out

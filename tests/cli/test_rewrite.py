"""`klarbesked rewrite` as a user types it: what is made, what is left, errors in Danish."""

import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docx_files import docx, p, table, unzipped, zipped
from docx_tracked import changes
from klarbesked.engine.read import read_letter
from letters import GOOD
from word_letters import LETTERS
from written import write

Command = Callable[..., Any]
SAMPLES = Path(__file__).parents[2] / "eksempler"
KLARBESKED = [sys.executable, "-m", "klarbesked"]
TEXT = "Du kan klage, såfremt du er uenig i det, vi skriver. Ring evt. til os i morgen.\n"
FIXED = TEXT.replace("såfremt", "hvis").replace("evt.", "eventuelt")
WORD = docx(p("Kære Anne") + p(TEXT.strip()) + table([p("Ring evt. til os i kommunen i dag.")]))


def test_without_apply_it_only_tells_what_can_be_done(klarbesked: Command) -> None:
    path = write("brev.txt", TEXT)

    outcome = klarbesked("rewrite", path)

    assert outcome.code == 0
    assert outcome.out == (
        "Det kan vi rette for dig. Intet er ændret endnu.\n"
        "  swap    “såfremt” → “hvis”\n"
        "  swap    “evt.” → “eventuelt”\n"
        "Skriv --apply swap for at få det rettet.\n"
    )
    assert Path(path).read_text(encoding="utf-8") == TEXT


def test_text_comes_out_alone_and_the_account_on_the_side(klarbesked: Command) -> None:
    outcome = klarbesked("rewrite", write("brev.md", TEXT), "--apply", "swap")

    assert (outcome.code, outcome.out) == (0, FIXED)
    assert outcome.err == (
        "Vi har lavet 2 rettelser:\n  “såfremt” → “hvis”\n  “evt.” → “eventuelt”\n"
    )


def test_standard_input_is_a_letter(klarbesked: Command) -> None:
    outcome = klarbesked("rewrite", "-", "--apply", "swap", stdin=TEXT.encode())

    assert outcome.out == FIXED


def test_the_bytes_of_the_file_come_out_in_its_own_encoding(klarbesked: Command) -> None:
    data = TEXT.replace("\n", "\r\n").encode("windows-1252")

    klarbesked("rewrite", write("brev.txt", data), "--apply", "swap", "--out", "nyt.txt")

    assert Path("nyt.txt").read_bytes() == FIXED.replace("\n", "\r\n").encode("windows-1252")


def test_a_word_letter_is_written_beside_the_old_one(klarbesked: Command) -> None:
    path = write("brev.docx", WORD)

    outcome = klarbesked("rewrite", path, "--apply", "swap", "--out", "nyt.docx")

    assert outcome.code == 0
    assert outcome.err.endswith("Det rettede brev ligger i nyt.docx\n")
    assert "“evt.” → “eventuelt” (2 steder)" in outcome.err
    assert FIXED.strip() in read_letter(Path("nyt.docx").read_bytes(), "nyt.docx").text
    assert Path(path).read_bytes() == WORD


def test_tracked_changes_are_ours(klarbesked: Command) -> None:
    klarbesked("rewrite", write("brev.docx", WORD), "--apply", "swap", "--track", "--out", "n.docx")

    made = [
        (kind, author, words) for kind, author, _, words in changes(Path("n.docx").read_bytes())
    ]
    assert made[:2] == [("del", "Klar Besked", "såfremt"), ("ins", "Klar Besked", "hvis")]
    assert len(made) == 6


def test_every_kind_can_be_asked_for_at_once(klarbesked: Command) -> None:
    text = "Du ved, at at vi har set på den af kommunen trufne afgørelse, såfremt du husker det.\n"
    kinds = [word for kind in ("swap", "delete", "recast") for word in ("--apply", kind)]

    outcome = klarbesked("rewrite", write("brev.txt", text), *kinds)

    assert outcome.out == (
        "Du ved, at vi har set på den afgørelse, som kommunen har truffet, hvis du husker det.\n"
    )


def test_what_is_left_is_told_with_the_reason(klarbesked: Command) -> None:
    text = "Du kan klage, så**frem**t du er uenig i det, vi skriver.\n"

    outcome = klarbesked("rewrite", write("brev.md", text), "--apply", "swap")

    assert (outcome.code, outcome.out) == (0, text)
    assert outcome.err == (
        "Vi har intet rettet.\n1 rettelse har vi ladet være:\n"
        "  “såfremt” → “hvis”: Der står tegn til formatering midt i ordene. Ret det selv.\n"
    )


def test_a_good_letter_comes_out_as_it_was(klarbesked: Command) -> None:
    outcome = klarbesked("rewrite", write("brev.md", GOOD), "--apply", "swap")

    assert outcome.out == GOOD
    assert outcome.err == "Der er intet at rette af den slags.\n"


def test_the_profile_decides_what_is_looked_for(klarbesked: Command) -> None:
    path = write("brev.txt", TEXT)

    outcome = klarbesked("rewrite", path, "--apply", "swap", "--profile", "hurtig")

    assert "såfremt" in outcome.out


def test_the_configuration_is_heard(klarbesked: Command) -> None:
    write("vores.toml", '[regler]\nkancelliord = "fra"\n')

    outcome = klarbesked(
        "rewrite", write("brev.txt", TEXT), "--apply", "swap", "--config", "vores.toml"
    )

    assert outcome.out == TEXT.replace("evt.", "eventuelt")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["brev.docx", "--apply", "swap"], "Vi kan ikke vise et Word-brev her. Skriv --out"),
        (["brev.txt", "--apply", "swap", "--track"], "Kun Word kan vise ændringer"),
        (["brev.txt", "--apply", "swap", "--out", "brev.txt"], "brev.txt er selve brevet."),
        (["brev.txt", "--apply", "swap", "--out", "link.txt"], "link.txt er selve brevet."),
        (["brev.txt", "--out", "nyt.txt"], "Skriv, hvad vi skal rette, for eksempel --apply swap."),
        (["brev.docx", "--track"], "Skriv, hvad vi skal rette, for eksempel --apply swap."),
        (["brev.txt", "--apply", "choose"], "Vælg en af disse ved --apply: delete, swap, recast."),
        (["findes.txt", "--apply", "swap"], "findes.txt: Filen findes ikke."),
        (["tom.txt", "--apply", "swap"], "tom.txt: Filen er tom."),
        (["mellemrum.txt", "--apply", "swap"], "mellemrum.txt: Filen er tom."),
        ([".", "--apply", "swap"], "Vælg ét brev. Du har valgt en mappe."),
        ([], "Skriv, hvilken fil eller mappe det gælder."),
        (["i-stykker.docx", "--apply", "swap", "--out", "n.docx"], "i-stykker.docx: Filen er gået"),
        (["hoved.docx", "--apply", "swap", "--out", "n.docx"], "hoved.docx: Filen er gået i"),
        (["brev.pdf", "--apply", "swap"], "Vi kan ikke rette i en pdf."),
        (["brev.odt", "--apply", "swap"], "Vi kan ikke rette i odt."),
        (["brev.html", "--apply", "swap"], "Vi kan ikke rette i html."),
        (["brev.eml", "--apply", "swap"], "Vi kan ikke rette i en mail."),
        (["brev.rtf", "--apply", "swap"], "brev.rtf: Filen er i formatet rtf."),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_written(
    klarbesked: Command, arguments: list[str], sentence: str
) -> None:
    _write_all()
    before = {path.name: path.read_bytes() for path in Path().iterdir()}

    outcome = klarbesked("rewrite", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(sentence)
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def _write_all() -> None:
    write("brev.txt", TEXT)
    Path("link.txt").symlink_to("brev.txt")
    write("tom.txt", b"")
    write("mellemrum.txt", b" \n \n")
    write("brev.docx", WORD)
    write("i-stykker.docx", WORD[: len(WORD) // 2])
    headers = {**unzipped(LETTERS["everything"]), "word/header2.xml": b"<w:hdr"}
    write("hoved.docx", zipped(headers))
    write("brev.rtf", b"{\\rtf1 Hej}")
    for name in ("tilbagebetaling.pdf", "indkaldelse-samtale.odt", "svar-paa-klage.eml"):
        write(f"brev{Path(name).suffix}", (SAMPLES / name).read_bytes())
    write("brev.html", (SAMPLES / "kvittering-ansoegning.html").read_bytes())


def test_twenty_megabytes_of_text_are_refused(klarbesked: Command) -> None:
    path = write("brev.txt", TEXT.encode() * 250_000)

    outcome = klarbesked("rewrite", path, "--apply", "swap")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("brev.txt: Filen har mere end 2 MB tekst.")


def test_a_full_disk_leaves_what_stood_there(tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "nyt.txt").write_text("det gamle", encoding="utf-8")

    ended = subprocess.run(
        [*KLARBESKED, "rewrite", "brev.txt", "--apply", "swap", "--out", "nyt.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False, preexec_fn=_no_room,
    )  # fmt: skip

    assert ended.returncode == 2
    assert "nyt.txt" in ended.stderr
    assert (tmp_path / "nyt.txt").read_text(encoding="utf-8") == "det gamle"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brev.txt", "nyt.txt"]


def _no_room() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))

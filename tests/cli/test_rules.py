"""`klarbesked rules`: the list, and one rule's page."""

import pytest

from klarbesked.cli.main import run
from klarbesked.engine.check import all_rules


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as ended:
        run(list(arguments))
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_list_names_every_rule_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "rules").splitlines()

    assert [line.split()[1] for line in lines] == list(all_rules())


def test_page_tells_why_and_from_where(capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "rules", "lang-saetning")

    heads = [line.partition(":")[0] for line in page.splitlines() if ": " in line]
    wanted = ["Hvorfor", "Bevis", "Kilde", "Det finder reglen", "Det lader reglen være"]
    assert [head for head in heads if head in wanted] == wanted

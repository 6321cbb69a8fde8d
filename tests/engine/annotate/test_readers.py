"""A word list or a model of the user's own in place of what comes with the program."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from klarbesked.engine.annotate.cor import RegisterReader, WordListError, read_register
from klarbesked.engine.annotate.spacy_reader import SpacyError, load_spacy

REGISTER = (
    "COR.00001.110.01\tgrynsalg\t\tsb.itk.sg.ubest\tgrynsalg\t1\n"
    "COR.00001.113.01\tgrynsalg\t\tsb.itk.pl.best\tgrynsalgene\t1\n"
    "COR.00002.200.01\tblafre\t\tvb.præs.akt\tblafrer\t1\n"
    "no line of the register\n"
)


def test_register_gives_the_dictionary_form_of_a_word_we_do_not_know(tmp_path: Path) -> None:
    path = tmp_path / "cor.tsv"
    path.write_text(REGISTER, encoding="utf-8")

    found = RegisterReader(read_register(path))(["Vi", "så", "grynsalgene", "."], [0])

    assert found[2].lemma == "grynsalg"


def test_register_never_overrules_a_word_we_know(tmp_path: Path) -> None:
    path = tmp_path / "cor.tsv"
    path.write_text(REGISTER + "COR.3.1.01\tbog\t\tsb.fk.sg.best\tbreve\t1\n", encoding="utf-8")

    found = RegisterReader(read_register(path))(["Vi", "sender", "breve", "."], [0])

    assert found[2].lemma == "brev"


@pytest.mark.parametrize("content", [b"", b"ord\tslags\n", b"\xff\xfe\x00"])
def test_file_without_words_is_refused_with_a_remedy(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "liste.tsv"
    path.write_bytes(content)

    with pytest.raises(WordListError, match=r"ordregister\.dk"):
        read_register(path)


def test_register_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WordListError, match=r"cor\.tsv"):
        read_register(tmp_path / "cor.tsv")


def test_spacy_that_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(SpacyError, match="pip install spacy"):
        load_spacy("da_core_news_sm")


def test_spacy_model_that_is_not_there_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("spacy")

    def load(name: str) -> None:
        raise OSError(name)

    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)

    with pytest.raises(SpacyError, match="da_core_news_sm"):
        load_spacy("da_core_news_sm")

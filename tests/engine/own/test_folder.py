"""The authority's folder: where it is looked for, and what it need not hold."""

from pathlib import Path

import pytest

from klarbesked.engine.letter_type import LawyerFileError, our_catalogue
from klarbesked.engine.profile import Profile, ProfileError, read_profile
from own_folder import own_profile
from written import write

TYPE = 'titel = "Brev om kviksats"\nfamilie = "andet"\n[[kendetegn]]\nord = ["kviksats"]\n'


def test_empty_folder_is_as_none(tmp_path: Path) -> None:
    assert own_profile(tmp_path) == Profile()


def test_letter_types_of_the_folder_go_with_ours(tmp_path: Path) -> None:
    write(str(tmp_path / "vores/brevtyper/kviksats/brevtype.toml"), TYPE)

    profile = own_profile(tmp_path)

    assert set(profile.catalogue.types) - set(our_catalogue().types) == {"kviksats"}


def test_folder_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LawyerFileError, match=r"Vi kan ikke finde mappen .*vores\. Ret navnet"):
        read_profile('[egne]\nmappe = "vores"', rules=frozenset(), name=None, here=tmp_path)


def test_file_where_the_rules_should_be_says_what_to_do(tmp_path: Path) -> None:
    write(str(tmp_path / "vores/regler"), "")

    with pytest.raises(LawyerFileError, match="vores/regler er en fil"):
        own_profile(tmp_path)


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("[egne]", 'Skriv mappe = "navnet på jeres mappe" under [egne].'),
        ("[egne]\nmappe = ''", 'Skriv mappe = "navnet på jeres mappe" under [egne].'),
        ("[egne]\nmappe = 3", 'Skriv mappe = "navnet på jeres mappe" under [egne].'),
        ("[egne]\nfolder = 'x'", "Vi kender ikke folder under [egne]."),
        ("egne = 'x'", "Skriv [egne] på en linje for sig"),
        ("[brevtyper]\nmappe = 'x'", "Vi kender ikke brevtyper øverst"),
    ],
)
def test_mistake_in_the_configuration_says_what_to_write(toml: str, sentence: str) -> None:
    with pytest.raises(ProfileError) as error:
        read_profile(toml, rules=frozenset(), name=None)

    assert str(error.value).startswith(sentence)

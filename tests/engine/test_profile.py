"""The authority's configuration: what it can say, and what is said of its mistakes."""

import pytest

from klarbesked.engine.annotate import OwnWords
from klarbesked.engine.check import all_rules
from klarbesked.engine.profile import Profile, ProfileError, Skip, read_profile

RULES = frozenset(all_rules())

FULL = """
profil = "hurtig"

[regler]
lang-saetning = "C"
forkortelse = "fra"

[ord]
forkortelser = ["Sagsbeh."]
kendte = ["RHT"]

[[spring-over]]
fil = "rykker*.docx"
regel = "langt-afsnit"
grund = "Teksten er aftalt med advokaten"
tekst = "inkasso"
"""


def test_profile_is_read() -> None:
    profile = read_profile(FULL, rules=RULES, name=None)

    assert profile == Profile(
        name="hurtig",
        settings={"lang-saetning": "C", "forkortelse": "fra"},
        own_words=OwnWords(frozenset({"sagsbeh."}), frozenset({"rht"})),
        skips=(Skip("rykker*.docx", "langt-afsnit", "Teksten er aftalt med advokaten", "inkasso"),),
    )


def test_name_from_the_command_line_wins() -> None:
    assert read_profile(FULL, rules=RULES, name="fuld").name == "fuld"


def test_empty_file_is_the_full_profile() -> None:
    assert read_profile("", rules=RULES, name=None) == Profile()


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        ("[regler", "Vi kan ikke læse opsætningen (til sidst i filen)."),
        ("[regler]\nx = = 2", "Vi kan ikke læse opsætningen (linje 2, tegn 5)."),
        ("[regler]\nlang-setning = 'A'", "Reglen lang-setning findes ikke."),
        ("[regler]\nlang-saetning = 'D'", "Skriv A, B, C eller fra ved reglen lang-saetning"),
        ("[regler]\nlang-saetning = 1", "Skriv A, B, C eller fra ved reglen lang-saetning"),
        ("regler = 3", "Skriv [regler] på en linje for sig"),
        ("[ord]\nkendte = 'RHT'", "Skriv kendte som en liste"),
        ("[ord]\nkendt = ['RHT']", "Vi kender ikke kendt under [ord]."),
        ("[rgler]", "Vi kender ikke rgler øverst i opsætningen."),
        ("profil = 'langsom'", 'Skriv profil = "fuld" eller'),
        ("[spring-over]\nregel = 'langt-afsnit'", "Skriv [[spring-over]] med to klammer"),
        ("[[spring-over]]\nregel = 'langt-afsnit'", "Skriv både regel og grund"),
        ("[[spring-over]]\nregel = 'langt-afsnit'\ngrund = ' '", "Skriv både regel og grund"),
        ("[[spring-over]]\nregel = 2\ngrund = 'x'", "Sæt anførselstegn om teksten"),
    ],
)
def test_mistake_in_the_configuration_says_what_to_write(toml: str, sentence: str) -> None:
    with pytest.raises(ProfileError) as error:
        read_profile(toml, rules=RULES, name=None)

    assert str(error.value).startswith(sentence)

"""Which rules run and how strict they are: the authority's own choices."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Literal

from klarbesked.engine.annotate import OwnWords
from klarbesked.engine.finding import Finding, Level
from klarbesked.engine.letter_type import Catalogue, our_catalogue
from klarbesked.engine.lexicon.terms import Term
from klarbesked.engine.own import Own, read_own
from klarbesked.engine.rule import Rule

ProfileName = Literal["fuld", "hurtig"]
Setting = Literal["A", "B", "C", "fra"]
SETTINGS = ("A", "B", "C", "fra")
REDIRECTS: dict[str, str] = {}
"""Old rule name -> new one. A municipality's file and its counts outlive a better name."""


class ProfileError(Exception):
    """The configuration file cannot be used. The message is Danish and says what to do."""


@dataclass(frozen=True)
class Skip:
    """A wish in the configuration to skip a rule in files whose name fits `file`.

    `text`: only findings in a paragraph that holds these words; empty for all of them.
    """

    file: str
    rule: str
    reason: str
    text: str = ""

    def fits(self, path: str) -> bool:
        return fnmatch(path, self.file) or fnmatch(re.split(r"[/\\]", path)[-1], self.file)


@dataclass(frozen=True)
class LanguageSource:
    """What the user has beside our own knowledge of words; empty for nothing.

    `register`: the path of Det Centrale Ordregister's file. `spacy`: an installed model's name.
    """

    register: str = ""
    spacy: str = ""


@dataclass(frozen=True)
class Profile:
    """The choices. `fuld` runs every rule, `hurtig` leaves out advice (level C).

    `own_terms` and `own_rules` are the authority's; `catalogue` has its letter types and ours.
    """

    name: ProfileName = "fuld"
    settings: Mapping[str, Setting] = field(default_factory=dict)
    own_words: OwnWords = field(default_factory=OwnWords)
    language: LanguageSource = field(default_factory=LanguageSource)
    skips: tuple[Skip, ...] = ()
    catalogue: Catalogue = field(default_factory=our_catalogue, repr=False)
    own_terms: tuple[Term, ...] = field(default=(), repr=False)
    own_rules: tuple[Rule, ...] = field(default=(), repr=False)

    def is_off(self, rule: str) -> bool:
        return self.settings.get(rule) == "fra"

    def level_of(self, rule: str, level: Level) -> Level:
        """Return the authority's level for a rule, else `level`."""
        chosen = self.settings.get(rule, "fra")
        return level if chosen == "fra" else chosen

    def levelled(self, finding: Finding) -> Finding:
        """Return the finding at the level the authority has chosen for its rule."""
        return replace(finding, level=self.level_of(finding.rule, finding.level))

    def shows(self, level: Level) -> bool:
        return self.name == "fuld" or level != "C"


def read_profile(
    toml: str, *, rules: frozenset[str], name: ProfileName | None, here: Path = Path()
) -> Profile:
    """Read `klarbesked.toml`, and the authority's own folder where it names one.

    `rules`: the names of ours. `here`: the folder the file lies in. Raises `ProfileError` for
    anything it does not understand, `LawyerFileError` for a fault in the authority's folder.
    A misspelt rule name must be heard: the rule the user meant to switch off would go on.
    """
    try:
        data = tomllib.loads(toml)
    except RecursionError as error:
        raise ProfileError(
            "Vi kan ikke læse opsætningen. Der er for mange klammer i den."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(
            f"Vi kan ikke læse opsætningen ({_place(error)}). Ret linjen, og prøv igen."
        ) from error
    _only(
        data,
        {"profil", "regler", "ord", "sprog", "egne", "spring-over"},
        "øverst i opsætningen",
    )
    chosen = name or data.get("profil", "fuld")
    if chosen not in ("fuld", "hurtig"):
        raise ProfileError('Skriv profil = "fuld" eller profil = "hurtig" i opsætningen.')
    own = _own(data, here, rules)
    own_rules = frozenset(rule.name for rule in own.rules)
    return Profile(
        name=chosen,
        settings=_settings(_table(data, "regler"), rules, own_rules),
        own_words=_own_words(_table(data, "ord"), own.terms),
        language=_language(_table(data, "sprog")),
        skips=tuple(_skip(entry, rules | own_rules) for entry in _list(data, "spring-over")),
        catalogue=own.catalogue,
        own_terms=own.terms,
        own_rules=own.rules,
    )


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Return where the fault is, from words such as "(at line 3, column 7)"."""
    _, _, place = str(error).rpartition("(at ")
    if not place.startswith("line"):
        return "til sidst i filen"
    return place.rstrip(")").replace("line", "linje").replace("column", "tegn")


def _settings(
    table: dict[str, Any], rules: frozenset[str], own: frozenset[str]
) -> dict[str, Setting]:
    settings: dict[str, Setting] = {}
    for rule, value in table.items():
        if value not in SETTINGS:
            raise ProfileError(f"Skriv A, B, C eller fra ved reglen {rule} i opsætningen.")
        if rule in own and value == "A":
            raise ProfileError(f"Niveau A er vores. Skriv B, C eller fra ved reglen {rule}.")
        settings[known_rule(rule, rules | own)] = value
    return settings


def known_rule(name: str, rules: frozenset[str]) -> str:
    """Return the rule's present name. Raises `ProfileError` where there is no such rule."""
    present = REDIRECTS.get(name, name)
    if present not in rules:
        raise ProfileError(
            f"Reglen {name} findes ikke. Skriv klarbesked rules for at se alle regler."
        )
    return present


def _own_words(table: dict[str, Any], terms: tuple[Term, ...]) -> OwnWords:
    _only(table, {"forkortelser", "kendte"}, "under [ord]")
    known = frozenset(name.lower() for term in terms if term.is_known for name in term.names)
    return OwnWords(
        abbreviations=frozenset(word.lower() for word in _words(table, "forkortelser")),
        acronyms=frozenset(word.lower() for word in _words(table, "kendte")) | known,
    )


def _language(table: dict[str, Any]) -> LanguageSource:
    _only(table, {"ordregister", "spacy"}, "under [sprog]")
    if not all(isinstance(value, str) for value in table.values()):
        raise ProfileError("Sæt anførselstegn om teksten under [sprog].")
    if len(table) > 1:
        raise ProfileError("Vælg enten ordregister eller spacy under [sprog], ikke begge.")
    return LanguageSource(table.get("ordregister", ""), table.get("spacy", ""))


def _own(data: dict[str, Any], here: Path, rules: frozenset[str]) -> Own:
    if "egne" not in data:
        return Own()
    table = _table(data, "egne")
    _only(table, {"mappe"}, "under [egne]")
    folder = table.get("mappe")
    if not (isinstance(folder, str) and folder.strip()):
        raise ProfileError('Skriv mappe = "navnet på jeres mappe" under [egne].')
    return read_own(here / folder, taken=rules | REDIRECTS.keys())


def _skip(entry: object, rules: frozenset[str]) -> Skip:
    if not isinstance(entry, dict):
        raise ProfileError("Skriv [[spring-over]] med to klammer i opsætningen.")
    _only(entry, {"fil", "regel", "grund", "tekst"}, "under [[spring-over]]")
    if not all(isinstance(value, str) for value in entry.values()):
        raise ProfileError("Sæt anførselstegn om teksten under [[spring-over]].")
    if not (entry.get("regel") and entry.get("grund", "").strip()):
        raise ProfileError("Skriv både regel og grund under [[spring-over]].")
    return Skip(
        file=entry.get("fil", "*"),
        rule=known_rule(entry["regel"], rules),
        reason=entry["grund"].strip(),
        text=entry.get("tekst", ""),
    )


def _table(data: dict[str, Any], key: str) -> dict[str, Any]:
    table = data.get(key, {})
    if not isinstance(table, dict):
        raise ProfileError(f"Skriv [{key}] på en linje for sig i opsætningen.")
    return table


def _list(data: dict[str, Any], key: str) -> list[Any]:
    entries = data.get(key, [])
    if not isinstance(entries, list):
        raise ProfileError(f"Skriv [[{key}]] med to klammer i opsætningen.")
    return entries


def _words(table: dict[str, Any], key: str) -> list[str]:
    words = table.get(key, [])
    if not (isinstance(words, list) and all(isinstance(word, str) for word in words)):
        raise ProfileError(f'Skriv {key} som en liste i opsætningen: ["ord", "ord"].')
    return words


def _only(table: Mapping[str, Any], known: set[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise ProfileError(
                f"Vi kender ikke {key} {where}. Du kan bruge: {', '.join(sorted(known))}."
            )

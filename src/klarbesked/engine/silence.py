"""Why a rule says nothing, so that silence is never taken for praise."""

from dataclasses import dataclass
from typing import NamedTuple

from klarbesked.engine.annotate.language import NAMES, Language
from klarbesked.engine.document import Remnant, Span
from klarbesked.engine.finding import Finding
from klarbesked.engine.letter import Letter
from klarbesked.engine.profile import Profile
from klarbesked.engine.rule import Rule
from klarbesked.law.calendar import in_figures

ALL_RULES = "*"
LEFT_OUT: dict[Remnant, str] = {
    "quoted_mail": "Mailen citerer en ældre mail. Den har vi ikke tjekket.",
    "embedded_document": "Filen henter tekst fra et andet dokument. Den har vi ikke tjekket.",
    "attached_letter": "Der er et brev vedhæftet mailen. Gem det som en fil, og tjek det for sig.",
    "macros": "Filen har små programmer i sig (makroer). Dem har vi hverken kørt eller tjekket.",
}


class NotRun(NamedTuple):
    """A rule that did not run (`*` for all of them), and a Danish sentence why."""

    rule: str
    reason: str


def left_out(letter: Letter) -> tuple[NotRun, ...]:
    """Say which part of the file is no part of the letter we checked."""
    said = [sentence for part, sentence in LEFT_OUT.items() if part in letter.document.remnants]
    return tuple(NotRun(ALL_RULES, sentence) for sentence in said)


def and_list(names: list[str]) -> str:
    return " og ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


@dataclass(frozen=True)
class Foreign:
    """Blocks in other languages than Danish, in a Danish letter."""

    blocks: dict[Span, Language]

    def hides(self, finding: Finding) -> bool:
        place = finding.span
        return place is not None and any(block.holds(place) for block in self.blocks)

    @property
    def not_run(self) -> tuple[NotRun, ...]:
        if not self.blocks:
            return ()
        names = sorted({NAMES[language] for language in self.blocks.values()})
        parts = "1 afsnit" if len(self.blocks) == 1 else f"{len(self.blocks)} afsnit"
        reason = f"{parts} er på {and_list(names)}. Vi kan kun tjekke dansk."
        return (NotRun(ALL_RULES, reason),)


def foreign_blocks(letter: Letter) -> Foreign:
    if letter.annotated.language != "da":
        return Foreign({})
    languages = letter.annotated.languages.items()
    return Foreign({span: language for span, language in languages if language != "da"})


def why_silent(rule: Rule, letter: Letter, profile: Profile) -> str | None:
    """Return why `rule` cannot judge this letter, or None where it can."""
    if profile.is_off(rule.name):
        return "Reglen er slået fra i opsætningen."
    if rule.valid_from and letter.day < rule.valid_from:
        return f"Reglen gælder først fra {in_figures(rule.valid_from)}. Brevet er ældre."
    if rule.valid_to and letter.day > rule.valid_to:
        return f"Reglen gjaldt til og med {in_figures(rule.valid_to)}. Brevet er nyere."
    language = letter.annotated.language
    if rule.needs_danish and language == "ukendt":
        return "Teksten er for kort eller for usædvanlig til, at vi kan se, om den er på dansk."
    if rule.needs_danish and language != "da":
        return f"Brevet er på {NAMES[language]}. Vi kan kun tjekke dansk."
    if rule.scope == "letter" and not letter.is_whole:
        return "Teksten ligner ikke et helt brev. Reglen ser kun på hele breve."
    if rule.scope == "final" and letter.is_template:
        return "Brevet er en skabelon. Reglen ser kun på breve, du er klar til at sende."
    is_sure = letter.type.is_sure if rule.needs_type else letter.type.is_family_sure
    if rule.letter_types and not is_sure:
        return "Vi er i tvivl om brevets type. Vælg den, så kører reglen."
    if rule.letter_types and letter.type.family not in rule.letter_types:
        return "Reglen gælder ikke den type brev."
    return None


def why_hidden(count: int) -> str | None:
    """Return how many findings of a rule are not shown, or None where all of them are."""
    if not count:
        return None
    pieces = "1 råd" if count == 1 else f"{count} råd"
    return f"Den hurtige profil viser ikke {pieces} (C)."

"""CPR numbers hidden on pages that are shown to others, also where a message quotes the letter."""

import re
from dataclasses import dataclass

from klarbesked.engine.annotate.facts.cpr import cpr_numbers
from klarbesked.engine.letter import Letter

TEN_DIGITS = re.compile(r"(?<!\d)\d{6}[- ]?\d{4}(?!\d)")


@dataclass(frozen=True)
class Mask:
    """Replaces the last four digits with xxxx, so that no offset moves.

    `known`: the letter's own numbers. Ten digits in a row are only a CPR number where the
    text says so, and a quotation may have left those words out.
    """

    known: frozenset[str]

    def hide(self, text: str) -> str:
        return TEN_DIGITS.sub(self._hidden, text)

    def _hidden(self, match: re.Match[str]) -> str:
        number = match.group()
        is_cpr = _digits(number) in self.known or any(cpr_numbers(number))
        return f"{number[:-4]}xxxx" if is_cpr else number


def hide_cpr(text: str) -> str:
    """Hide what is plainly a CPR number, in a text that is no part of a letter."""
    return TEN_DIGITS.sub(lambda match: f"{match.group()[:-4]}xxxx", text)


def mask_for(letter: Letter) -> Mask:
    facts = [fact for fact in letter.annotated.facts if fact.kind == "cpr"]
    return Mask(frozenset(_digits(fact.value) for fact in facts))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)

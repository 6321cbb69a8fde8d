"""A letter as rules see it: its marks, its type and its date."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from klarbesked.engine.annotate import Annotated
from klarbesked.engine.document import Block, Document, Span
from klarbesked.engine.letter_date import LetterDate
from klarbesked.engine.letter_type import (
    Catalogue,
    FoundElement,
    LetterType,
    find_elements,
    our_catalogue,
)
from klarbesked.engine.letter_type.line import NO_LINES, Lines
from klarbesked.engine.lexicon.officialese import Officialese
from klarbesked.engine.lexicon.terms import Term
from klarbesked.engine.officialese import officialese_uses
from klarbesked.engine.read.shape import is_closing, is_greeting
from klarbesked.engine.unexplained import TermEntry, unexplained
from klarbesked.engine.wording import Use

LETTERHEAD_LINES = 3


@dataclass(frozen=True)
class Letter:
    """What a rule's finder is given. `is_template`: fields are meant to be unfilled.

    `lines`: the sentences, made ready for the signs of types and elements.
    `answers`: what the user has said to the questions of the catalogue, by their names.
    `own_terms`: the authority's, which go before ours.
    """

    annotated: Annotated
    lines: Lines = field(repr=False)
    type: LetterType
    date: LetterDate
    is_template: bool = False
    catalogue: Catalogue = field(default_factory=our_catalogue, repr=False)
    answers: Mapping[str, bool] = field(default_factory=dict)
    own_terms: tuple[Term, ...] = field(default=(), repr=False)

    def without_words(self) -> "Letter":
        """Return the letter without its words: they are most of its memory.

        Which elements it holds is still known.
        """
        light = replace(self, annotated=self.annotated.without_words(), lines=NO_LINES)
        vars(light)["elements"] = self.elements
        return light

    @property
    def document(self) -> Document:
        return self.annotated.document

    @property
    def text(self) -> str:
        return self.annotated.document.text

    @property
    def day(self) -> datetime.date:
        return self.date.day

    def at(self, span: Span) -> str:
        return self.document.at(span)

    def blocks(self, *kinds: str) -> list[Block]:
        return [block for block in self.document.blocks if block.kind in kinds]

    @cached_property
    def elements(self) -> tuple[FoundElement, ...]:
        """What the letter's type must hold, and what is found of it; none where it is unknown."""
        return find_elements(self.type.id, self.lines, self.catalogue, self.answers, self.day)

    @cached_property
    def officialese(self) -> tuple[Use[Officialese], ...]:
        """The officialese in the running text that the rules speak of, in reading order."""
        return tuple(officialese_uses(self.annotated))

    @cached_property
    def unexplained(self) -> tuple[Use[TermEntry], ...]:
        """The terms that the letter does not explain, each at its first use."""
        return tuple(unexplained(self.annotated, self.day, self.own_terms))

    @cached_property
    def closing(self) -> Block | None:
        """The block with the closing line ("Med venlig hilsen"), the last one if several."""
        found = [block for block in self.blocks("paragraph") if is_closing(self.at(block.span))]
        return found[-1] if found else None

    @cached_property
    def subject(self) -> Block | None:
        """The letter's own heading: the last one before the greeting, else the first of all."""
        before: list[Block] = []
        for block in self.document.blocks:
            if block.kind == "paragraph" and is_greeting(self.at(block.span)):
                break
            before += [block] if block.kind == "heading" else []
        else:
            before = before[:1]
        return before[-1] if before else None

    @cached_property
    def is_whole(self) -> bool:
        """Whether it looks like a whole letter: a greeting, a closing line or a letterhead."""
        if self.closing or len(self.blocks("letterhead")) >= LETTERHEAD_LINES:
            return True
        return any(is_greeting(self.at(block.span)) for block in self.blocks("paragraph"))

"""How a letter's findings are laid out: which card comes where, and what is marked at first."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from klarbesked.engine.letter import Letter
from klarbesked.engine.present.mask import Mask, mask_for
from klarbesked.engine.present.order import Remark, remarks
from klarbesked.engine.present.part import Part, part_of, parts
from klarbesked.engine.present.report import NamedChecked

OPEN_CARDS = 3
MOST_MARKS = 12
"""With more lines than this in the text, only the most important ones are drawn."""


@dataclass(frozen=True)
class Card:
    """A remark and its number on the page. `is_open`: one of the three to look at first."""

    id: str
    number: int
    remark: Remark
    part: Part
    is_open: bool

    @property
    def is_important(self) -> bool:
        return self.is_open or self.remark.level == "A"


@dataclass(frozen=True)
class Layout:
    """A letter on the page, `number` in the order of the report. Cards in the list's order."""

    number: int
    named: NamedChecked
    mask: Mask
    cards: tuple[Card, ...]

    @property
    def prefix(self) -> str:
        """What makes the letter's ids its own."""
        return f"b{self.number}"

    @property
    def letter(self) -> Letter:
        return self.named.checked.letter

    @property
    def first(self) -> list[Card]:
        return [card for card in self.cards if card.is_open]

    @property
    def rest(self) -> list[tuple[str, list[Card]]]:
        """The folded cards, part by part."""
        folded = [card for card in self.cards if not card.is_open]
        return [(part.name, list(cards)) for part, cards in groupby(folded, lambda c: c.part)]

    @cached_property
    def is_crowded(self) -> bool:
        return sum(len(c.remark.spans) for c in self.cards if c.remark.level != "C") > MOST_MARKS

    def look(self, card: Card) -> str:
        """The class of the card's marks. `later`: drawn when its part is opened."""
        level = card.remark.level.lower()
        if card.is_important:
            return level
        if self.is_crowded:
            return f"{level} quiet"
        return f"{level} later" if level == "c" else level


def lay_out(named: NamedChecked, number: int) -> Layout:
    """Number the cards: the three most important ones, then the rest part by part."""
    letter = named.checked.letter
    known = parts(letter.document)
    ranked = [
        (remark, part_of(remark.first.span, letter.document, known))
        for remark in remarks(named.checked.findings)
    ]
    folded = sorted(ranked[OPEN_CARDS:], key=lambda pair: pair[1].begins)
    cards = tuple(
        Card(f"b{number}-f{place}", place, remark, part, place <= OPEN_CARDS)
        for place, (remark, part) in enumerate(ranked[:OPEN_CARDS] + folded, 1)
    )
    return Layout(number, named, mask_for(letter), cards)

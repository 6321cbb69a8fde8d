"""Check a letter that stands in the editor. Nothing of it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, get_args

from klarbesked.engine.check import Checked, all_rules, check
from klarbesked.engine.document import Document
from klarbesked.engine.letter_type.spec import Family
from klarbesked.engine.present.editor import editor_data
from klarbesked.engine.profile import Profile
from klarbesked.engine.read.blocks import EditorBlock, read_blocks
from klarbesked.rewrite.offers import with_recasts

WARM_UP = "Kære Anne\nDu skal sende os din lønseddel senest den 4. december 2026."


@dataclass(frozen=True)
class Choices:
    """What the writer has said about the letter. `ignored`: keys of findings, with reasons.

    `letter_type` is a type of the catalogue, a family, or "" to let us recognise it.
    """

    letter_type: str = ""
    answers: Mapping[str, bool] = field(default_factory=dict)
    is_template: bool = False
    ignored: Mapping[str, str] = field(default_factory=dict)
    wishes: tuple[tuple[str, str], ...] = ()


def check_letter(
    blocks: Sequence[EditorBlock], *, choices: Choices, today: date, profile: Profile | None = None
) -> dict[str, Any]:
    """Return what the editor shows. Raises `UnreadableLetterError` where there is no text."""
    document = read_blocks(blocks, wishes=choices.wishes)
    checked = check_document(document, choices=choices, today=today, profile=profile)
    return editor_data(checked, [block.text for block in blocks], ignored=choices.ignored)


def check_document(
    document: Document, *, choices: Choices, today: date, profile: Profile | None = None
) -> Checked:
    chosen = profile or Profile()
    is_known = choices.letter_type in (*chosen.catalogue.types, *get_args(Family))
    checked = check(
        document,
        today=today,
        profile=chosen,
        letter_type=choices.letter_type if is_known else None,
        is_template=choices.is_template,
        answers=choices.answers,
    )
    return with_recasts(checked)


def warm_up(*, today: date) -> None:
    """Load rules, words and models, so that the first writer does not wait for them.

    The examples have fixes, so what fixes are judged by is loaded too.
    """
    examples = (rule.examples[0].text for rule in all_rules().values())
    blocks = [EditorBlock("paragraph", text) for text in (WARM_UP, *examples)]
    check_letter(blocks, choices=Choices(), today=today)

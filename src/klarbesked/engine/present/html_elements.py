"""The table of what a letter of its type must hold, and where each thing stands."""

from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import FoundElement
from klarbesked.engine.present.elements import STATUS_WORDS, elements_sentence, open_questions
from klarbesked.engine.present.html_text import escaped
from klarbesked.engine.present.mask import Mask

SHOWN = 90
"""So many characters of the place are shown."""


def render_elements(letter: Letter, mask: Mask) -> str:
    """Return the section; "" where the letter's type is not sure, or has no demands."""
    sentence = elements_sentence(letter)
    if not sentence:
        return ""
    ranked = sorted(letter.elements, key=_rank)
    rows = "".join(_row(found, letter, mask) for found in ranked)
    return (
        f'<section class="elements"><h3>Det skal brevet rumme</h3><p>{sentence}</p>'
        f"{_questions(letter)}<details><summary>Se dem alle</summary>"
        '<table class="kb"><caption class="vh">Det, et brev af den type skal eller bør rumme'
        '</caption><thead><tr><th scope="col">Det drejer sig om</th><th scope="col">Krav</th>'
        f'<th scope="col">Svar</th><th scope="col">Sted eller grund</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></details></section>"
    )


def _rank(found: FoundElement) -> tuple[bool, int]:
    order = ("not_found", "unsure", "found", "not_required")
    return not found.is_demanded, order.index(found.status)


def _row(found: FoundElement, letter: Letter, mask: Mask) -> str:
    place = mask.hide(letter.at(found.span)) if found.span else ""
    shown = f"“{place[:SHOWN].rstrip()}{' …' if len(place) > SHOWN else ''}”" if place else ""
    told = " ".join(part for part in (found.reason, shown) if part)
    demand = "bør" if not found.is_demanded else "skal"
    return (
        f'<tr class="{found.status}"><th scope="row">{escaped(found.element.title)}</th>'
        f'<td data-t="Krav">{demand}</td><td data-t="Svar">{STATUS_WORDS[found.status]}</td>'
        f'<td data-t="Sted eller grund">{escaped(told)}</td></tr>'
    )


def _questions(letter: Letter) -> str:
    asked = open_questions(letter)
    if not asked:
        return ""
    rows = "".join(
        f"<li>{escaped(question)}<br><code>--svar {escaped(name)}=ja</code> eller "
        f"<code>{escaped(name)}=nej</code></li>"
        for name, question in asked.items()
    )
    return f"<p>Svar på det her, så kan vi sige mere:</p><ul>{rows}</ul>"

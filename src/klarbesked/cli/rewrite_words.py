"""What the user is told of fixes: those that were made or can be, and those that were left."""

from collections import Counter
from collections.abc import Iterable, Iterator

from klarbesked.engine.present.change import Change
from klarbesked.rewrite.apply import Applied
from klarbesked.rewrite.choose import Left

LONGEST = 120
"""Signs shown of a place; a sentence that is built anew is told by its beginning."""


def summed_up(result: Applied) -> Iterator[str]:
    """Yield what was made and left, one line each."""
    if not result.made:
        yield "Der er intet at rette af den slags." if not result.left else "Vi har intet rettet."
    elif len(result.made) == 1:
        yield "Vi har lavet 1 rettelse:"
    else:
        yield f"Vi har lavet {len(result.made)} rettelser:"
    yield from _counted(f"  {_told(made.change)}" for made in result.made)
    yield from _left(result.left)


def listed(result: Applied) -> Iterator[str]:
    """Yield what can be made, by kind, and what cannot; nothing has been."""
    if not result.made:
        yield "Vi kan ikke rette noget i brevet for dig. Intet er ændret."
    else:
        yield "Det kan vi rette for dig. Intet er ændret endnu."
    yield from _counted(f"  {made.kind:<7} {_told(made.change)}" for made in result.made)
    yield from _left(result.left)
    if result.made:
        kinds = dict.fromkeys(made.kind for made in result.made)
        wanted = " ".join(f"--apply {kind}" for kind in kinds)
        yield f"Skriv {wanted} for at få det rettet."


def _left(left: tuple[Left, ...]) -> Iterator[str]:
    if left:
        yield (
            "1 rettelse har vi ladet være:"
            if len(left) == 1
            else (f"{len(left)} rettelser har vi ladet være:")
        )
    yield from _counted(f"  {_told(each.change)}: {each.why}" for each in left)


def _counted(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line once, with the number of places it is about."""
    for line, count in Counter(lines).items():
        yield line if count == 1 else f"{line} ({count} steder)"


def _told(change: Change) -> str:
    before, after = _short(change.before), _short(change.after)
    return f"“{before}” → “{after}”" if after else f"“{before}” bliver slettet"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()} …"

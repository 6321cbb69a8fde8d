"""Whether a line at the end of a letter is a person's name: who has signed it."""

import re
from collections.abc import Sequence

from klarbesked.engine.annotate.tagger.tagger import the_tagger
from klarbesked.engine.annotate.word import Word

MOST_NAMES = 5
UNIT = re.compile(
    r"kommune|jobcent|center|centr|team|afdeling|afsnit|enhed|kontor|forvaltning|styrelse|service"
    r"|sekretariat|gruppe|huset$|linje|ydelse|forsørg|sygedag|arbejdsmarked|borger|beskæftig"
    r"|kontanthjælp|pension|fleksjob|visitation|økonomi|udbetaling|nævn|rådet$|indsats|postboks"
    r"|telefon|mail|bilag|kopi|klage|^job$|^ung$|^unge$|^ydelse|^afgørelse|hils|^mvh$|^vh$"
)
"""A part of an authority, or a line that is no signature."""


def is_signer(words: Sequence[Word]) -> bool:
    """Whether it is a name, alone or before a comma: “Sanne Dyrlund, sagsbehandler”."""
    end = next((i for i, word in enumerate(words) if word.text in {",", "(", "|", "–", "-"}), None)
    names = [word for word in words[:end] if word.text != "."]
    while names and names[0].low in {"mvh", "mvh.", "hilsen", "vh", "v/", "/"}:
        names = names[1:]
    if not 0 < len(names) <= MOST_NAMES:
        return False
    if any(not word.text[0].isupper() or UNIT.search(word.low) for word in names):
        return False
    if len(names) == 1:
        return names[0].pos == "PROPN"
    # Some first names are read as nouns; a surname is then in no dictionary.
    lexicon = the_tagger().lexicon
    return any(word.pos == "PROPN" or word.low not in lexicon for word in names)

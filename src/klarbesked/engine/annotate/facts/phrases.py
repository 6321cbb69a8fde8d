"""Make one pattern of a table of phrases; the name of what matched is its group."""

import re
from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]
"""`{what it says: the ways to say it, each a regular expression}`."""


def phrase_pattern(phrases: Phrases, *, after: str = "", **shared: str) -> re.Pattern[str]:
    """Return a pattern with a group for each entry.

    `after` is what every phrase must be followed by; `shared` gives the meaning of the words in
    capitals that stand in many phrases.
    """
    groups = []
    for name, ways in phrases.items():
        written = "|".join(ways)
        for part, meaning in shared.items():
            written = written.replace(part, meaning)
        groups.append(f"(?P<{name}>{written})")
    return re.compile(f"(?:{'|'.join(groups)}){after}", re.IGNORECASE)

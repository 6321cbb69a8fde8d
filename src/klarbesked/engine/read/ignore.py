"""The phrase a writer uses in a comment to make us skip a rule."""

import re
from typing import NamedTuple

PHRASE = re.compile(
    r"""klar\s?besked \s* : \s* spring \s+ over \s+ (?P<rule>[a-zæøå0-9]+(?:-[a-zæøå0-9]+)*)
        (?P<whole_letter> \s+ i \s+ hele \s+ brevet)? \s* (?: : \s* (?P<reason>.*))?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


class IgnoreWish(NamedTuple):
    """Which rule to skip, why (may be empty), and whether in the whole letter."""

    rule: str
    reason: str
    whole_letter: bool


def parse_ignore(text: str) -> IgnoreWish | None:
    """Read "klarbesked: spring over lang-saetning: loven siger det sådan".

    With "i hele brevet" before the last colon the wish is for the whole letter. Any other
    text gives None.
    """
    match = PHRASE.fullmatch(text.strip())
    if not match:
        return None
    reason = " ".join((match["reason"] or "").split())
    return IgnoreWish(match["rule"].lower(), reason, bool(match["whole_letter"]))

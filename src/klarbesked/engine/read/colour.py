"""Which colours tell that a text is meant for the caseworker, not for the citizen."""

import re

HEX = re.compile(r"#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})", re.IGNORECASE)
DARKEST_RED = 0xB0


def is_red(colour: str) -> bool:
    """Tell whether `colour` ("FF0000", "#c00000") is clearly red: not orange, pink or brown."""
    match = HEX.fullmatch(colour.strip())
    if not match:
        return False
    red, green, blue = (int(part, 16) for part in match.groups())
    return red >= DARKEST_RED and 3 * max(green, blue) <= red


def is_yellow(colour: str) -> bool:
    """Tell whether `colour` is yellow as a marker pen: from FFFF00 to the pale FFF2CC."""
    match = HEX.fullmatch(colour.strip())
    if not match:
        return False
    red, green, blue = (int(part, 16) for part in match.groups())
    return min(red, green) >= 0xE0 and blue + 0x20 <= min(red, green)

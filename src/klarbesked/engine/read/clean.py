"""Text as people see it: no invisible signs, plain spaces, one newline for a line break."""

import re
import unicodedata

LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
LIGATURES |= {0xFB05: "st", 0xFB06: "st"}
SPACES = [0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]
BREAKS = [0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]
INVISIBLE = [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD]
INVISIBLE += [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
INVISIBLE += [*range(0xFE00, 0xFE10), 0xFEFF, 0xFFFC, 0xFFFE, 0xFFFF]
SHOWN: dict[int, str] = {0x2011: "-"} | LIGATURES
SHOWN |= dict.fromkeys(SPACES, " ") | dict.fromkeys(BREAKS, "\n") | dict.fromkeys(INVISIBLE, "")

UNCLEAN = re.compile(
    "[" + "".join(map(re.escape, map(chr, SHOWN))) + "\u0300-\u036f]|^[ \n]|[ \n]$|  | \n|\n[ \n]"
)


def clean(raw: str) -> tuple[str, list[int]]:
    """Return the text as a reader sees it, and for each of its signs the place in `raw`.

    Tabs and runs of spaces become one space, space around a line break and at either end
    goes, letter and combining accent become one sign. Line breaks stay; three or more in a
    row become two. CRLF must be one newline before.
    """
    if not UNCLEAN.search(raw):
        return raw, list(range(len(raw)))
    signs: list[str] = []
    places: list[int] = []
    for place, source in enumerate(raw):
        for sign in SHOWN.get(ord(source), source):
            if sign == " " and (not signs or signs[-1] in " \n"):
                continue
            if sign == "\n":
                while signs and signs[-1] == " ":
                    signs.pop()
                    places.pop()
                if not signs or signs[-2:] == ["\n", "\n"]:
                    continue
            elif signs and unicodedata.combining(sign):
                joined = unicodedata.normalize("NFC", signs[-1] + sign)
                if len(joined) == 1:
                    signs[-1] = joined
                    continue
            signs.append(sign)
            places.append(place)
    while signs and signs[-1] in " \n":
        signs.pop()
        places.pop()
    return "".join(signs), places

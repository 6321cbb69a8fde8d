"""Danish numbers in words and digits."""

import re

ONES = {
    "nul": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5,
    "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13,
    "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
TENS = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70,
    "firs": 80, "halvfems": 90,
}  # fmt: skip
UNITS = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")


def _words() -> dict[str, float]:
    words: dict[str, float] = {**ONES, **TENS, "hundrede": 100, "halvanden": 1.5, "halvandet": 1.5}
    for ten, value in TENS.items():
        words |= {f"{unit}og{ten}": ONES[unit] + value for unit in UNITS}
    return words


WORDS = _words()
NUMBER_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d{{1,9}}(?:,\d{{1,4}})?|(?:{NUMBER_WORD})(?!\w))"


def number(written: str) -> float:
    """Return the value of a number as it is written in Danish.

    >>> number("2.500,50"), number("fjorten"), number("toogtyve")
    (2500.5, 14, 22)
    """
    low = written.lower()
    if low in WORDS:
        return WORDS[low]
    return float(low.replace(".", "").replace(",", "."))


def plain(value: float) -> str:
    """Return a number without needless decimals: 14, 1.5."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


HAS_NUMBER = re.compile(rf"\d|\b(?:{NUMBER_WORD}|halvt?)\b", re.IGNORECASE)

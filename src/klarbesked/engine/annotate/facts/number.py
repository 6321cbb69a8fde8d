"""Danish numbers in words and digits."""

from collections.abc import Iterable

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


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


NUMBER_WORD = (
    rf"(?:(?:{_either(UNITS)})og)?(?:{_either(TENS)})"
    rf"|{_either(word for word in WORDS if 'og' not in word and word not in TENS)}"
)
"""Any of WORDS. Those with "og" are put together here: a list of all takes long to compile."""

IN_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,9}(?:,\d{1,4})?½?|½"
NUMBER = rf"(?:(?:{IN_DIGITS})|(?:{NUMBER_WORD})(?!\w))"


def number(written: str) -> float:
    """Return the value of a number as it is written in Danish, in lower case.

    >>> number("2.500,50"), number("fjorten"), number("toogtyve"), number("1½")
    (2500.5, 14, 22, 1.5)
    """
    if written in WORDS:
        return WORDS[written]
    return float(written.replace(".", "").replace(",", ".").replace("½", ".5"))


def plain(value: float) -> str:
    """Return a number without needless decimals: 14, 1.5."""
    return f"{value:.4f}".rstrip("0").rstrip(".")

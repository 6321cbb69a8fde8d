"""Places as a browser counts them: in UTF-16 code units, where an emoji takes two."""

from bisect import bisect_left

ASTRAL = 0xFFFF


class Utf16:
    """Counts the places of one text both ways.

    >>> places = Utf16("a😀b")
    >>> places.units(2), places.signs(3), places.length
    (3, 2, 4)
    """

    def __init__(self, text: str) -> None:
        self._wide = [place for place, sign in enumerate(text) if ord(sign) > ASTRAL]
        self._ends = [place + number + 2 for number, place in enumerate(self._wide)]
        self.length = len(text) + len(self._wide)

    def units(self, signs: int) -> int:
        """Return the place in code units of the sign with that number."""
        return signs + bisect_left(self._wide, signs)

    def signs(self, units: int) -> int:
        """Return the number of the sign at that place; half an emoji counts as the whole."""
        return units - bisect_left(self._ends, units + 1)

"""What the tagger sees of a word: its form, endings, beginnings, shape and neighbours.

Every feature is one whole number: the template in the high bits, a checksum in the low 40.
Training and use read the same functions, so they can never disagree.
"""

import re
import zlib
from collections.abc import Iterable

LOW_BITS = (1 << 40) - 1
DIGIT = re.compile(r"\d")
POSITIONS = (-1, 1, -2, 2)
START = "<s>"
TAG_WINDOW = (-3, -2, -1, 0, 1, 2, 3)
ENDINGS, BEGINNINGS = 6, 4
LONGEST = 14

FORM, SHAPE, BIAS, ENDING, BEGINNING, ENDING_SHAPE, HEAD, HAS_HEAD, HYPHEN, LENGTH = (
    1, 2, 3, 3, 9, 14, 15, 16, 17, 18,
)  # fmt: skip
NEIGHBOUR, TAG, TAG_PAIR, TAG_WORD = 20, 80, 90, 95


def checksum(text: str) -> int:
    return zlib.crc32(text.encode())


def number(template: int, key: int) -> int:
    return (template << 40) | (key & LOW_BITS)


def shape(word: str) -> str:
    """Return the look of a word: "Aa" Kommune, "aa" brev, "AA" SKAT, "9" 14, "9x" 14b."""
    if word.isdigit():
        return "9999" if len(word) == 4 else "9"
    stop = "." if word[-1] == "." else ""
    if any(map(str.isdigit, word)):
        return ("9x" if word[0].isdigit() else "x9") + stop
    if not any(map(str.isalpha, word)):
        return "p" + word[:2]
    looks = ("-" if "-" in word else "") + stop
    if word.isupper():
        return ("A" if len(word) == 1 else "AA") + looks
    if word[0].isupper():
        return "Aa" + looks
    return ("a" if word.islower() else "aX") + looks


def plain(word: str) -> str:
    """Lower case, with every digit as 0. A word longer than any real one is cut."""
    return DIGIT.sub("0", word[:80].lower())


def known_head(word: str, lexicon: frozenset[str]) -> str | None:
    """Return the longest known word that `word` ends in: "hjælp" for "kontanthjælp"."""
    return next((word[i:] for i in range(2, len(word) - 2) if word[i:] in lexicon), None)


def own_features(word: str, *, is_first: bool, lexicon: frozenset[str]) -> list[int]:
    """Features of the word itself; `is_first`: it begins a sentence."""
    return place_features(word, is_first=is_first) + form_features(word, lexicon)


def place_features(word: str, *, is_first: bool) -> list[int]:
    """Those of them that depend on whether the word begins a sentence."""
    if is_first:
        return [number(SHAPE, checksum(f"{shape(word)}^")), number(BIAS, 2)]
    return [number(SHAPE, checksum(shape(word)))]


def form_features(word: str, lexicon: frozenset[str]) -> list[int]:
    """Those that do not."""
    low = plain(word)
    found = [number(FORM, checksum(low)), number(BIAS, 1)]
    if not low[:1].isalnum():
        return found
    size = len(low)
    found += [number(ENDING + i, checksum(low[-i:])) for i in range(1, ENDINGS + 1) if size > i]
    found += [
        number(BEGINNING + i, checksum(low[:i])) for i in range(1, BEGINNINGS + 1) if size > i + 1
    ]
    found.append(number(ENDING_SHAPE, checksum(low[-3:] + shape(word)[:2])))
    if head := known_head(low, lexicon):
        found += [number(HEAD, checksum(head)), number(HAS_HEAD, 1)]
    if "-" in low:
        found.append(number(HYPHEN, checksum(low.rsplit("-", 1)[1])))
    found.append(number(LENGTH, min(size, LONGEST)))
    return found


def neighbour_features(word: str | None, position: int) -> list[int]:
    """Features of a word at -2, -1, 1 or 2 from the one to be tagged; None outside."""
    return placed(neighbour_keys(word), position)


def neighbour_keys(word: str | None) -> list[int]:
    """Return what of a word a neighbour can see, wherever it stands."""
    low, looks = (plain(word), shape(word)) if word else (START, START)
    return [*map(checksum, (low, low[-3:], low[-2:], looks, low[-4:], looks[:2]))]


def placed(keys: list[int], position: int) -> list[int]:
    """Return the features of a neighbour's keys: five right beside the word, else four."""
    base = NEIGHBOUR + (position + 3) * 6
    seen = keys[:5] if abs(position) == 1 else [*keys[:3], keys[5]]
    return [number(base + n, key) for n, key in enumerate(seen)]


def coarse(tag: str) -> str:
    """Return what of a tag matters to its neighbours."""
    pos = tag.split(" ")[0]
    if pos == "VERB":
        form = re.search(r"VerbForm=(\w+)", tag)
        return pos + (form[1] if form else "Imp") + ("P" if "Voice=Pass" in tag else "")
    if pos in ("NOUN", "ADJ"):
        marks = (("Case=Gen", "G"), ("Definite=Def", "D"), ("Number=Plur", "P"))
        return pos + "".join(letter for mark, letter in marks if mark in tag)
    return "ADV" if pos.startswith("ADV") else pos


def coarse_numbers(tags: Iterable[str]) -> list[int]:
    """Number the coarse tags in order of appearance; the last is outside the sentence."""
    numbers: dict[str, int] = {}
    return [numbers.setdefault(name, len(numbers)) for name in [*map(coarse, tags), "#"]]


FULL_FEATURES_FROM_FORM = {"DET", "NUM", "SYM", "X", "INTJ", "CCONJ", "SCONJ", "PUNCT", "ADP"}
FULL_FEATURES_FROM_FORM |= {"PART"}


def reduced_tag(pos: str, feats: str) -> str:
    """Leave out what the word form tells by itself; the rest is what is learnt."""
    if pos in FULL_FEATURES_FROM_FORM:
        return pos
    if pos == "PRON":
        if "PartType" in feats:
            return "PRON|Rel"
        case = re.search(r"Case=(\w+)", feats)
        return f"PRON|{case[1]}" if case else "PRON"
    if pos == "ADV":
        degree = re.search(r"Degree=(\w+)", feats)
        return f"ADV|{degree[1]}" if degree else "ADV"
    return f"{pos} {feats}"

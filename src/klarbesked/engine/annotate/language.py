"""Which language a text is in, by its small words. Enough to know what we must not judge."""

from typing import Literal, NamedTuple

Language = Literal["da", "en", "de", "sv", "no", "pl", "andet", "ukendt"]

NAMES: dict[Language, str] = {
    "da": "dansk",
    "en": "engelsk",
    "de": "tysk",
    "sv": "svensk",
    "no": "norsk",
    "pl": "polsk",
    "andet": "et andet sprog",
    "ukendt": "et sprog, vi ikke kender",
}
SMALL_WORDS: dict[Language, str] = {
    "da": "og i at det den til er som på de med han af for ikke der var en et om har du vi kan skal"
    " dig din dit dine os vores hvis når fra blive bliver efter også eller få får jeg mig nu så"
    " være må inden hos kun skriv ring husk send møde brev brevet sag sagen",
    "en": "the and of to in is that it you for on with as are this be have from or by not your we"
    " will our which if can must was has been any please letter may within",
    "de": "der die das und ist nicht sie ein eine zu von mit dem den für auf sind im wir ihr ihre"
    " werden oder wenn kann haben bitte",
    "sv": "och att det som på är av för med inte den till en ett om har du vi kan ska din ditt dina"
    " oss från eller när också får jag mig nu så vara måste hos brevet ärende",
    "no": "og at det som på er av for med ikke den til en et om har du vi kan skal din ditt dine"
    " oss fra eller når også får jeg meg nå så være må hos hvis brevet saken blir etter noe",
    "pl": "i w na z do się nie że jest to o jak za od po dla są przez lub oraz który czy pan pani"
    " może należy",
}
MARKERS: dict[Language, str] = {
    "sv": "och att är inte från när också måste för ska jag brev ärende vid",
    "no": "av meg nå etter noe hva hvordan bli blir ble jeg hverken uten gjøre",
    "da": "af at mig nu efter noget hvad hvordan blive bliver blev jeg uden gøre sig dig",
}
"""Words that tell the Scandinavian languages apart count double."""

OTHER_SIGN = "\u0250"
"""The first sign after the Latin alphabets."""

MIN_WORDS = 8
MIN_SMALL_WORDS = 2
CLEAR_LEAD = 1.3
"""How much better than Danish another language must fit: a wrong no is worse than a wrong yes."""

BITS = 32


def _weights() -> dict[str, int]:
    """Return what each small word counts, the languages side by side in one number."""
    weights: dict[str, int] = {}
    for table in (SMALL_WORDS, MARKERS):
        for place, language in enumerate(SMALL_WORDS):
            for word in set(table.get(language, "").split()):
                weights[word] = weights.get(word, 0) + (1 << BITS * place)
    return weights


WEIGHTS = _weights()


class Tally(NamedTuple):
    """How many words were counted, how many in other letters, and what the small ones weigh."""

    words: int = 0
    other: int = 0
    weight: int = 0

    def and_more(self, more: "Tally") -> "Tally":
        return Tally(self.words + more.words, self.other + more.other, self.weight + more.weight)


def tally(words: list[str]) -> Tally:
    """Count words in lower case."""
    other = sum(not is_latin(w) for w in words) if max(words, default="") >= OTHER_SIGN else 0
    return Tally(len(words), other, sum(filter(None, map(WEIGHTS.get, words))))


def language_of(counted: Tally) -> Language:
    """Return the language that words were in; `ukendt` where they are too few to tell."""
    if counted.words < MIN_WORDS:
        return "ukendt"
    if counted.other * 2 > counted.words:
        return "andet"
    score = {
        language: counted.weight >> BITS * place & (1 << BITS) - 1
        for place, language in enumerate(SMALL_WORDS)
    }
    best = max(score, key=lambda language: score[language])
    if score[best] < MIN_SMALL_WORDS:
        return "ukendt"
    return best if score[best] > CLEAR_LEAD * score["da"] else "da"


def is_latin(word: str) -> bool:
    return word[0] < OTHER_SIGN

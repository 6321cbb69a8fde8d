"""De, Dem and Deres used to the reader, told from "de" as they."""

from collections.abc import Iterator

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.annotate.yours import yours
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

OPENERS = {'"', "”", "“", "«", "»", ":", "-", "–", "'", "(", "/"}
"""After these a capital only begins a sentence of its own."""

BEFORE_SUBJECT = {"at", "hvis", "såfremt", "når", "da", "om", "hvorvidt", "hvorefter", "hvorved"}
BEFORE_SUBJECT |= {"idet", "medmindre", "som", "hvad", "hvor", "hvorfor", "fordi", "mens", "indtil"}
POLITE = {"de", "dem", "deres"}
YOURS_SINGULAR, YOURS_PLURAL = "din", "dine"


@rule(
    name="hoeflig-de",
    group="tone",
    title="Brevet siger De til læseren",
    level="B",
    evidence="vane",
    message="“{word}” holder læseren på afstand. Skriv “{plain}”.",
    why="""
        De fleste voksne siger du til hinanden. Et brev med De lyder gammelt og strengt. Mange er i
        tvivl: Er “de” dem selv eller nogle andre?
    """,
    source="""
        Vejle Kommune, Klar besked (docplayer.dk/3605990): skriv du og jeg. Landsplanafdelingens
        sprogpolitik (yumpu.com 18354531), råd 3.
    """,
    examples=[
        bad("Vi har modtaget ⟦Deres⟧ ansøgning.", fixed="Vi har modtaget din ansøgning."),
        bad("Vi beder ⟦Dem⟧ om at svare.", fixed="Vi beder dig om at svare."),
        bad(
            ("Såfremt ⟦De⟧ ønsker det, kan ⟦De⟧ klage."),
            fixed="Såfremt du ønsker det, kan De klage.",
        ),
        bad("Vi har læst ⟦Deres⟧ brev.", fixed="Vi har læst dit brev."),
        bad(
            "Vi har læst ⟦Deres⟧ brev og set på nye regler.",
            fixed="Vi har læst dit brev og set på nye regler.",
        ),
        bad("Vi har set ⟦Deres⟧ bilag. ⟦De⟧ skal sende et mere."),
        bad("⟦De⟧ har søgt om hjælp, og vi skriver nu til ⟦Dem⟧."),
        bad("Tak for ⟦Deres⟧ mange breve.", fixed="Tak for dine mange breve."),
        good("De fleste får svar i maj. De hører fra os."),
        good("Vi har talt med dine forældre. De siger, at du er rask."),
        good("Loven siger: De kan klage. Det gælder alle."),
        good("De enkelte beløb står på side 2, og deres størrelse kan ændre sig."),
        good("Naboerne og deres børn er flyttet. De bor nu i Haderby."),
        good("Vi har spurgt “De Frivillige”, om de kan hjælpe dig."),
    ],
)
def polite_address(letter: Letter) -> Iterator[Hit]:
    places = letter.annotated.places_of(POLITE.__contains__, headings=True)
    found = [(letter.annotated.words_of(sentence), i) for sentence, i in places]
    polite = [(words, i) for words, i in found if _may_be_polite(words, i)]
    # A capital inside the sentence cannot mean anybody else; without one nothing is sure.
    if not all(begins(words, i) for words, i in polite):
        for words, i in polite:
            yield _hit(words, i)


def begins(words: tuple[Word, ...], i: int) -> bool:
    """Whether the word opens a sentence, where a capital tells nothing."""
    return not any(word.is_word for word in words[:i]) or words[i - 1].text in OPENERS


def _may_be_polite(words: tuple[Word, ...], i: int) -> bool:
    word = words[i]
    following = words[i + 1] if i + 1 < len(words) else None
    if word.text == "Dem":
        return True
    if word.text == "Deres":
        return following is not None and not _is_name(following)
    return word.text == "De" and following is not None and is_subject(words, i)


def _is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.pos == "PROPN"


def is_subject(words: tuple[Word, ...], i: int) -> bool:
    """Tell "kan De klage" and "De har søgt" from "De fleste" and "De enkelte beløb"."""
    place = next((n for n in range(i + 1, len(words)) if words[n].pos != "ADV"), None)
    following = None if place is None else words[place]
    if place is not None and words[place].morph.is_finite:
        return not _is_attribute(words, place)
    before = words[i - 1] if i else None
    if following is not None and following.pos in ("ADJ", "NOUN", "NUM", "PROPN"):
        return bool(before and before.morph.is_finite) and not following.morph.is_plural
    return bool(before and (before.morph.is_finite or before.low in BEFORE_SUBJECT))


def _is_attribute(words: tuple[Word, ...], place: int) -> bool:
    """Tell "De omhandlede bilag" from "De handlede i god tro"."""
    following = words[place + 1] if place + 1 < len(words) else None
    is_past = words[place].low.endswith(("ede", "te"))
    return is_past and following is not None and following.morph.is_noun


def _hit(words: tuple[Word, ...], i: int) -> Hit:
    word = words[i]
    plain = {"De": "du", "Dem": "dig"}.get(word.text) or _yours(words, i)
    if not any(before.is_word for before in words[:i]):
        plain = plain.capitalize()
    fix = Fix("choose", f"Skriv “{plain}”", (Edit(word.span, plain),))
    return Hit(word.span, {"word": word.text, "plain": plain}, (fix,))


def _yours(words: tuple[Word, ...], i: int) -> str:
    """Return din, dit or dine as the noun asks for; a guess where it may be one or many."""
    sure = yours(words, i)
    if sure:
        return sure[0]
    noun = next((word for word in words[i + 1 : i + 5] if word.morph.is_noun), None)
    return YOURS_PLURAL if noun and noun.morph.is_plural else YOURS_SINGULAR

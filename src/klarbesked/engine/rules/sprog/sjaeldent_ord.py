"""Words that ordinary readers seldom meet, and that nobody explains."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.lemma.rarity import plainer
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.finding import Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

EXPLAINED = re.compile(
    r"\w*[”\"»]?(?:\s*\(|\s+[-–—]\s|[.,]?\s+(?:det\s(?:betyder|vil\ssige)|dvs\.|d\.v\.s\.|altså)\b)",
    re.IGNORECASE,
)
"""What follows a word that is explained: "komorbiditet (flere sygdomme på én gang)"."""

ABSTRACT = {"ADJ", "VERB", "ADV"}
"""A noun that no list of ours has is most often a thing everybody knows: "termokande"."""

BEFORE_PARENTHESIS = "("
PLAINER = "“{word}” er et sjældent ord. Skriv fx “{plainer}”."


@rule(
    name="sjaeldent-ord",
    group="sprog",
    title="Ordet er sjældent",
    level="C",
    evidence="laesertest",
    message="“{word}” er et sjældent ord. Brug et ord, som alle kender, eller forklar det.",
    why="""
        Når et ord er ukendt, går læseren i stå eller gætter. Sjældne ord er det, der bedst
        forudsiger, at en tekst er svær. Vi har en liste over dem. Andre ord end navneord er også
        sjældne, når hverken de eller deres dele står i vores danske tekster og ordlister.
    """,
    source="""
        Pander Maat, Kleijn og Frissen 2023: LiNT, målt på 120 tekster og 2.700 elever i Holland
        (github.com/vanboefer/lint_ii). Et forbehold: at bytte ordene ud alene hjælper kun lidt
        (Kleijn, lotpublications.nl). Hyppighed: PAROLE-DK (2000).
    """,
    examples=[
        bad("Vi ser på, hvad der er til barnets ⟦tarv⟧, før vi svarer dig."),
        bad("Skaden er en ⟦påregnelig⟧ følge af dit fald på arbejdet."),
        bad("Du skal sende papiret med en ⟦apostille⟧. Vi kan ikke læse en apostille på kinesisk."),
        bad("Vi har ingen ⟦holdepunkter⟧ for, at du kan arbejde mere."),
        bad("Lægen skriver, at bruddet er ⟦ophelet⟧, og at du kan gå igen."),
        bad("Det er ⟦udsigtsløst⟧ at klage nu, fordi fristen er gået."),
        # A word we know in another form, or made of words we know, is no rare word.
        good("Uoverskuelige papirer gør det svært at genfinde en kontanthjælpssag."),
        good("Skaden er en ventelig følge af dit fald på arbejdet."),
        good("Du skal have en apostille (et stempel, der viser, at papiret er ægte)."),
        good("Du har komorbiditet. Det betyder, at du har flere sygdomme på én gang."),
        good("Vi har talt med Obstrup Konduite ApS og med fru Kalamita på Apostillevej."),
        good("Din kiropraktor og din fysioterapeut skriver, at du har fibromyalgi."),
        # Officialese and foreign words have rules of their own.
        good("Vi skal fremsende papirerne og evaluere forløbet sammen med dig."),
    ],
)
def rare_word(letter: Letter) -> Iterator[Hit]:
    met: set[str] = set()
    for word in letter.annotated.rare_words:
        found = plainer(word.lemma) or plainer(word.low)
        if word.lemma in met or not (found or word.pos in ABSTRACT):
            continue
        met.add(word.lemma)
        if not _is_explained(word, letter.text):
            yield _hit(word, found)


def _is_explained(word: Word, text: str) -> bool:
    before = text[max(0, word.span.start - 1) : word.span.start]
    return before == BEFORE_PARENTHESIS or EXPLAINED.match(text, word.span.end) is not None


def _hit(word: Word, found: tuple[str, ...]) -> Hit:
    if not found:
        return Hit(word.span, {"word": word.text})
    fixes = tuple(Fix("choose", f"Skriv fx “{text}”") for text in found)
    words = {"word": word.text, "plainer": "” eller “".join(found)}
    return Hit(word.span, words, fixes, message=PLAINER)

"""Sentences where three or more acts are written as things: "udbetaling", "indsendelse"."""

from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.verbal_noun import act_of
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

LIMIT = 3


@rule(
    name="navneordssyge",
    group="sprog",
    title="For mange handlinger er blevet til ting",
    level="C",
    evidence="vane",
    message="Tre tunge ord i én sætning: {nouns}. Skriv hellere, hvem der gør hvad: {verbs}.",
    why="""
        Når en handling bliver til en ting, kan læseren ikke se, hvem der gør noget og hvornår. Et
        udsagnsord siger det samme og tager mindre plads.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16): navneordssyge; Vejle
        Kommune, Klar besked (docplayer.dk/3605990): undgå -else og -ing.
    """,
    examples=[
        bad("Efter vurdering af sagen sker der udbetaling ved ⟦fremsendelse⟧ af regningen."),
        bad("Vi ser på iværksættelse, gennemførelse og ⟦afslutning⟧ af forløbet."),
        bad("Ved beregning af hjælpen ser vi på fastsættelse og ⟦opkrævning⟧ af husleje."),
        bad("Anmodning om forlængelse kræver ⟦udfyldelse⟧ af et skema."),
        bad("En revurdering fører til nedsættelse eller ⟦tilbagebetaling⟧ af støtten."),
        good("Når vi har vurderet sagen, betaler vi, hvis du sender os regningen."),
        # Words that name a thing and no act today.
        good("Din ansøgning, din uddannelse og din forsikring står i afgørelsen om ydelsen."),
        good("Afdelingen har en ordning for regninger, foreninger og stillinger."),
        good("Vi har vurderet din udbetaling efter en beregning."),
        good("Hanne Henning og Flemming Vinding bor i Kolding ved Herning og Skelhøjning."),
    ],
)
def noun_disease(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.running:
        places = letter.annotated.verbal_nouns.get(sentence.span.start, [])
        if len(places) >= LIMIT:
            yield _hit(letter.annotated.words_of(sentence), places[:LIMIT])


def _hit(words: Sequence[Word], places: list[int]) -> Hit:
    nouns = [words[i].low for i in places]
    verbs = list(dict.fromkeys(act_of(words[i].lemma) or "" for i in places))
    said = {"nouns": _listed(nouns), "verbs": _listed(verbs)}
    return Hit(words[places[-1]].span, said)


def _listed(names: list[str]) -> str:
    """Write "“a”, “b” og “c”"."""
    quoted = [f"“{name}”" for name in names]
    return " og ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))

"""Sentences with so many words that the reader has lost the beginning at the end."""

from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.token import Token
from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.measures import LONG_SENTENCE
from klarbesked.engine.rule import Hit, bad, good, rule

ADVICE, LONG, VERY_LONG = 20, LONG_SENTENCE, 35


@rule(
    name="lang-saetning",
    group="sprog",
    title="Sætningen er lang",
    level="B",
    evidence="vane",
    message=(
        "Sætningen er på {words} ord. Her er du nået {limit}. Del den, hvor en ny tanke begynder."
    ),
    why="""
        Læseren skal huske begyndelsen for at forstå slutningen. Det er sværest, når man er syg,
        er bange for svaret eller læser dansk som andet sprog.
    """,
    source="""
        Socialrådgiverne, Guiden: Sådan skriver du bedre til borgerne
        (socialraadgiverne.dk/faglig-artikel/guiden-saadan-skriver-du-bedre-til-borgerne), råd 4:
        højst 25 ord. Grænserne 20 og 35: egen inddeling; i dansk avistekst er 15 pct. af
        sætningerne over 25 ord (UD Danish-DDT).
    """,
    examples=[
        bad(
            "Vi kan ikke give dig sygedagpenge fra den 1. maj, da du ikke har sendt de oplysninger "
            "fra din læge ⟦i⟧ marts.",
            level="C",
        ),
        bad(
            "Det meddeles herved, at der ved afgørelsen er lagt vægt på, at du ikke i "
            "tilstrækkeligt "
            "omfang har medvirket til opfølgningen i sagen, hvorfor udbetalingen ⟦af⟧ sygedagpenge "
            "stopper nu.",
            level="B",
        ),
        bad(
            "Kommunen har ved vurderingen af din ansøgning lagt vægt på, at du ifølge de "
            "oplysninger, som vi har indhentet fra din læge og fra sygehuset, ⟦er⟧ i stand til at "
            "arbejde på nedsat tid i en stilling, hvor der tages hensyn til dine skånebehov.",
            level="A",
        ),
        good("Du får ikke længere sygedagpenge, fordi du ikke har sendt skemaet til os."),
        # A reference to law is read as one word.
        good(
            "Du får brevet efter § 13, stk. 2, nr. 3, og § 21, stk. 1, nr. 4, i lov nr. 62 af "
            "24. oktober 2025, fordi du har været syg i mere end otte uger."
        ),
        # Each item of a list is read for itself.
        good(
            "Du skal have dette med:\n\n- dit pas eller dit kørekort, så vi kan se, hvem du er\n"
            "- din lønseddel for de sidste tre måneder, hvis du har haft arbejde i den tid\n"
            "- brevet fra din læge, hvis du har fået et"
        ),
    ],
)
def long_sentence(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.running:
        for part in parts(sentence, letter):
            if len(part) > ADVICE:
                yield _hit(part)


def parts(sentence: Sentence, letter: Letter) -> Iterator[list[Token]]:
    """A semicolon ends a thought as a full stop does, so each side is counted for itself."""
    counted = {word.start for word in letter.annotated.counted_words(sentence)}
    part: list[Token] = []
    for token in sentence.tokens:
        if token.text == ";":
            yield part
            part = []
        elif token.start in counted:
            part.append(token)
    yield part


def _hit(words: list[Token]) -> Hit:
    level, limit = _level(len(words))
    return Hit(words[limit].span, {"words": len(words), "limit": limit}, level=level)


def _level(count: int) -> tuple[Level, int]:
    if count > VERY_LONG:
        return "A", LONG
    return ("B", LONG) if count > LONG else ("C", ADVICE)

"""Paragraphs that stand as a wall."""

from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

MOST_WORDS = 75
MOST_SENTENCES = 4


@rule(
    name="langt-afsnit",
    group="opbygning",
    title="Afsnittet er langt",
    level="B",
    evidence="vane",
    message="Afsnittet er på {words} ord og {sentences} sætninger. Del det, for eksempel her.",
    why="""
        Den, der læser på telefonen, ser en mur af tekst og springer den over. Et kort afsnit
        siger, at her er én ting ad gangen.
    """,
    source="""
        Socialrådgiverne, Guiden: Sådan skriver du bedre til borgerne, råd 3: højst 5-6 linjer
        (socialraadgiverne.dk/faglig-artikel/guiden-saadan-skriver-du-bedre-til-borgerne). Seks
        linjer er her regnet som 75 ord.
    """,
    examples=[
        bad(
            "Vi har læst din ansøgning. Vi har også læst brevet fra din læge. Vi talte med dig "
            "i marts. "
            "⟦Du⟧ sagde, at du har ondt i ryggen. Du sagde også, at du gerne vil arbejde. Det "
            "vil vi "
            "hjælpe dig med.",
            level="C",
        ),
        good(
            "Vi har læst din ansøgning. Vi har også læst brevet fra din læge. Vi talte med dig "
            "i marts."
            "\n\nDu sagde, at du har ondt i ryggen. Du sagde også, at du gerne vil arbejde."
        ),
        good(
            "Vi skal bruge dette fra dig:\n\n- Dit pas. Det må ikke være for gammelt.\n- Din "
            "lønseddel. "
            "Den skal være fra maj.\n- Brevet fra din læge. Du må gerne sende en kopi.\n- Dit "
            "skema. "
            "Du finder det på borger.dk."
        ),
    ],
)
def long_paragraph(letter: Letter) -> Iterator[Hit]:
    for block in letter.blocks("paragraph"):
        sentences = letter.annotated.running_in(block)
        words = sum(map(letter.annotated.word_count, sentences))
        is_long = len(sentences) > 1 and (words > MOST_WORDS or len(sentences) > MOST_SENTENCES)
        if is_long:
            place = _middle(sentences, letter).words[0].span
            level: Level = "B" if words > MOST_WORDS else "C"
            yield Hit(place, {"words": words, "sentences": len(sentences)}, level=level)


def _middle(sentences: list[Sentence], letter: Letter) -> Sentence:
    """Return the sentence that begins nearest to the middle of the words."""
    counts = [letter.annotated.word_count(sentence) for sentence in sentences]
    half = sum(counts) / 2
    starts = [sum(counts[:i]) for i in range(len(counts))]
    best = min(range(1, len(sentences)), key=lambda i: abs(starts[i] - half))
    return sentences[best]

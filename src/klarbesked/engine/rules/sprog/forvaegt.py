"""Sentences with so many words before the main verb that the reader waits for the point."""

from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.front import Front, front
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.finding import Fix, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.measures import HEAVY_FRONT
from klarbesked.engine.rule import Hit, bad, good, rule

VERY_HEAVY = 15
CLOSE = 2
SUBJECTS = {"du", "vi", "jeg"}


@rule(
    name="forvaegt",
    group="sprog",
    title="Det vigtige kommer sent i sætningen",
    level="B",
    evidence="vane",
    message=(
        "Her står {words} ord foran “{verb}”. Begynd med det, der sker, og fortæl resten bagefter."
    ),
    why="""
        Læseren må huske hele begyndelsen, før han ved, hvad sætningen handler om. Når det vigtige
        kommer først, er resten let at sætte på plads.
    """,
    source="""
        Dansksiderne, Forvægt og bagvægt (dansksiderne.dk). Grænserne 9 og 15: i dansk avistekst har
        10 pct. af sætningerne mere end 9 ord før udsagnsordet, 5 pct. mere end 15 (UD Danish-DDT).
    """,
    examples=[
        bad(
            "⟦Hvis du ikke kan komme til samtalen på grund af sygdom eller ferie⟧, skal du ringe.",
            level="B",
        ),
        bad(
            "⟦På baggrund af de oplysninger, som du har sendt os i løbet af sommeren⟧, får du ret.",
            level="B",
        ),
        bad(
            "⟦Når vi har fået svar fra din læge, fra sygehuset og fra din tidligere arbejdsgiver "
            "om dit arbejde⟧, skriver vi til dig.",
            level="A",
        ),
        bad(
            "⟦Den ansøgning om hjælp til udgifter til medicin, som du sendte i maj⟧, er her nu.",
            level="B",
        ),
        bad(
            "⟦Modtager du ikke løn fra din arbejdsgiver under hele dit fravær, så⟧ ring til os.",
            level="B",
        ),
        good("Du skal ringe, hvis du ikke kan komme til samtalen på grund af sygdom eller ferie."),
        good("Hvis du er syg, skal du ringe til os."),
        # The verb of the condition comes first, and the main clause soon after.
        good(
            "Bliver du syg inden samtalen, skal du ringe til os samme dag, før klokken bliver ti."
        ),
        good("Kan du og din læge sammen svare på de spørgsmål, der står i brevet fra jobcentret?"),
        # A reference to law is read as one word.
        good("Efter § 13, stk. 2, nr. 3, og § 21, stk. 1, nr. 4, skal du svare os."),
        good("Dato og klokkeslæt for den næste samtale hos os på jobcentret: Mandag kommer du."),
        good(
            "- Navn, adresse og telefonnummer på din læge og dem, der bor sammen med dig, er godt"
        ),
        good("“Hvis du ikke kan komme til samtalen på grund af sygdom, skal du ringe,” skrev vi."),
    ],
)
def heavy_front(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.running:
        found = front(letter.annotated, sentence)
        if found and found.words > HEAVY_FRONT:
            yield _hit(found, letter.annotated.words_of(sentence))


def _hit(found: Front, words: Sequence[Word]) -> Hit:
    level: Level = "A" if found.words > VERY_HEAVY else "B"
    said = {"words": found.words, "verb": words[found.verb].text}
    return Hit(found.span, said, _fixes(found, words), level)


def _fixes(found: Front, words: Sequence[Word]) -> tuple[Fix, ...]:
    """Say how the sentence begins when its subject is a pronoun right after the verb."""
    verb = words[found.verb]
    subject = next((w for w in words[found.verb + 1 : found.verb + CLOSE] if w.is_word), None)
    if subject is None or subject.low not in SUBJECTS:
        return ()
    opening = subject.text[0].upper() + subject.text[1:]
    return (Fix("recast", f"Begynd med “{opening} {verb.low}”"),)

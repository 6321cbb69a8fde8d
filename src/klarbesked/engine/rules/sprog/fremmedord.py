"""Foreign words that have a Danish one everybody uses."""

from collections.abc import Iterator
from functools import cache

from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.lexicon.foreign import ForeignWord, foreign_words
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.engine.wording import Use, Wording, in_form_of

MOST_CHOICES = 3


@rule(
    name="fremmedord",
    group="sprog",
    title="Fremmedord med et dansk ord",
    level="C",
    evidence="laesertest",
    message="Ikke alle kender “{word}”. Skriv for eksempel {choices}.",
    why="""
        Ord, som folk sjældent møder, er det, der mest af alt gør en tekst svær. Det danske ord
        siger det samme til flere.
    """,
    source="""
        LiNT: Pander Maat, Kleijn og Frissen 2023 (vanboefer/lint_ii, README): ordenes hyppighed er
        det træk, der bedst forudsiger, hvad læsere forstår. Ordene er vores egne, se
        docs/metode/ord.md.
    """,
    examples=[
        bad("Vi vil ⟦evaluere⟧ forløbet i maj."),
        bad("Vi ⟦evaluerede⟧ forløbet i maj."),
        bad("Der er ⟦progression⟧ i din sag."),
        bad("Beløbet ⟦kompenserer⟧ ikke for din udgift."),
        bad("Vi har brug for et ⟦kontinuerligt⟧ forløb."),
        good("Du kan kontakte os om dine dokumenter."),
        good("Vi sender dig information om dit projekt i den næste periode."),
        good("Du får medicin, og din konto er aktiv."),
        good("Systemet virker ikke i dag, så ring til os."),
        good("Situationen er den samme som før."),
    ],
)
def foreign_word(letter: Letter) -> Iterator[Hit]:
    for _, use in _wording().uses(letter.annotated):
        is_name = use.words[use.first].text[0].isupper() and not use.is_first_in_sentence
        if not is_name:
            yield _hit(use)


@cache
def _wording() -> Wording[ForeignWord]:
    return Wording(foreign_words())


def _hit(use: Use[ForeignWord]) -> Hit:
    bent = [(choice, in_form_of(use, choice)) for choice in use.entry.danish[:MOST_CHOICES]]
    fixes = tuple(
        Fix("choose", f"Skriv “{plain}”", (Edit(use.span, plain),)) for _, plain in bent if plain
    )
    named = " eller ".join(f"“{plain or choice}”" for choice, plain in bent)
    return Hit(use.span, {"word": use.written, "choices": named}, fixes)

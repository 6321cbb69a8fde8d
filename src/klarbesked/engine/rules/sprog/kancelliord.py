"""Officialese with a plainer word that means the same, or that says nothing."""

from collections.abc import Iterator

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.lexicon.officialese import Officialese
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.engine.wording import Use, in_form_of

SWAP_MESSAGE = "“{word}” er kontorsprog. Skriv “{plain}”."
DELETE_MESSAGE = "“{word}” siger ikke noget nyt. Slet det."


@rule(
    name="kancelliord",
    group="sprog",
    title="Kontorsprog med et enklere ord",
    level="C",
    evidence="vane",
    message=SWAP_MESSAGE,
    why="""
        Ordet er kun almindeligt på et kontor. Læseren forstår måske meningen, men brevet lyder
        fremmed, og hun skal bruge kræfter på ordene i stedet for på sagen.
    """,
    source="""
        Landsplanafdelingens sprogpolitik (yumpu.com 18354531), s. 12; korrektur.dk, papirord;
        Språkrådets Kansellisten (sprakradet.no) for tanken: en vejledning og ikke en sort liste.
        Ordene er vores egne, se docs/metode/ord.md.
    """,
    examples=[
        bad("Du kan klage, ⟦såfremt⟧ du er uenig.", fixed="Du kan klage, hvis du er uenig."),
        bad("⟦Såfremt⟧ du er uenig, kan du klage.", fixed="Hvis du er uenig, kan du klage."),
        bad("Vi ⟦fremsendte⟧ skemaet i går.", fixed="Vi sendte skemaet i går."),
        bad("Skemaet bliver ⟦fremsendt⟧ i dag.", fixed="Skemaet bliver sendt i dag."),
        bad("Vi har ikke ⟦fremsendt⟧ det.", fixed="Vi har ikke sendt det."),
        bad("Vi ved ikke, ⟦hvorvidt⟧ du kommer.", fixed="Vi ved ikke, om du kommer."),
        bad("Brevet er skrevet efter loven ⟦såvel som⟧ dine svar."),
        good("Du kan klage, hvis du er uenig. Vi sender skemaet igen."),
        good("Vi har også talt med dig, herunder om dit arbejde."),
        good("Han hedder Samt, og hun bor på Hermedvej."),
        good("Vi skal høre dig, før vi træffer en afgørelse."),
        good("Du må selv vælge, hvornår du vil komme."),
    ],
)
def officialese_word(letter: Letter) -> Iterator[Hit]:
    for use in letter.officialese:
        if use.entry.kind == "swap":
            yield _swap(use)
        elif use.entry.kind == "delete":
            yield _delete(use, letter)


def _swap(use: Use[Officialese]) -> Hit:
    word = use.written
    plain = in_form_of(use, use.entry.plainer[0])
    shown = plain or use.entry.plainer[0]
    if plain is None:
        return Hit(use.span, {"word": word, "plain": shown})
    kind = "swap" if use.entry.is_reviewed else "choose"
    label = f"Skriv “{plain}”"
    fix = Fix("swap" if kind == "swap" else "choose", label, (Edit(use.span, plain),))
    return Hit(use.span, {"word": word, "plain": shown}, (fix,))


def _delete(use: Use[Officialese], letter: Letter) -> Hit:
    """A word at the beginning cannot just go: the verb behind it would then come first."""
    word = letter.at(use.span)
    if use.is_first_in_sentence:
        return Hit(use.span, {"word": word}, message=DELETE_MESSAGE)
    place = Span(use.span.start - 1, use.span.end)
    is_safe = use.entry.is_reviewed and letter.text[place.start] == " "
    kind = "delete" if is_safe else "choose"
    fix = Fix("delete" if kind == "delete" else "choose", f"Slet “{word}”", (Edit(place, ""),))
    return Hit(use.span, {"word": word}, (fix,), message=DELETE_MESSAGE)

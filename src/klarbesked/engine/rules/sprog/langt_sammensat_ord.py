"""Compounds so long that the reader must take them apart to read them."""

from collections.abc import Iterator, Sequence
from functools import cache

from klarbesked.engine.annotate.lemma.compound import split_form
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.table import rows

LONGEST, MOST_PARTS = 18, 3
SHORTEST_OF_FOUR = 14
"""Four parts take at least so many letters; shorter words need not be looked at."""

LAWS = (
    "lov", "loven", "lovens", "bekendtgørelse", "bekendtgørelsen", "bekendtgørelsens",
    "cirkulære", "cirkulæret", "forordning", "forordningen",
)  # fmt: skip
LAW_OPENERS = {"lov", "loven", "bekendtgørelse", "bekendtgørelsen", "vejledning", "vejledningen"}
"""What a name of a law begins with: "lov om en aktiv beskæftigelsesindsats"."""

LONGEST_LAW_NAME = 7
AUTHORITIES = {"styrelse", "bestyrelse", "forvaltning", "ministerium", "nævn", "domstol"}
AUTHORITIES |= {"direktorat", "tilsyn", "center", "udvalg", "kommune"}
"""Last parts of the names of authorities and their boards."""


VERBAL = ("ing", "else", "hjælp", "dagpenge", "sel")
UNCOUNTED = {"helbred", "løn", "arbejde", "sygdom", "ledighed", "rådighed", "befordring", "hjælp"}
"""Words that stand well without "en" or "et": "udgifter til befordring"."""

LOOSER = "“{word}” er et langt ord. Del det, fx “{looser}”."


@rule(
    name="langt-sammensat-ord",
    group="sprog",
    title="Ordet er sat sammen af for mange",
    level="B",
    evidence="vane",
    message="“{word}” er et langt ord. Sig det med flere ord, og begynd med “{head}”.",
    why="""
        Det vigtigste står sidst i et sammensat ord. Læseren skal igennem hele ordet for at se, hvad
        det handler om, og så tilbage for at samle det. Det er sværest for den, der staver sig frem.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16): undgå ord som
        “praktikpladsfordelingsmodel”; Lex, skriveråd (om.lex.dk). Grænsen på 18 bogstaver eller 4
        led er vores egen; i dansk avistekst er 0,35 pct. af ordene længere (UD Danish-DDT).
    """,
    examples=[
        bad(
            "Vi betaler dine ⟦befordringsudgifter⟧ fra maj.",
            fixed="Vi betaler dine udgifter til befordring fra maj.",
        ),
        bad(
            "⟦Behandlingsmulighederne⟧ er gode, skriver din læge.",
            fixed="Mulighederne for behandling er gode, skriver din læge.",
        ),
        bad("Du skal til møde i ⟦rehabiliteringsteamet⟧ den 4. maj."),
        bad("⟦Ressourceforløbsydelsen⟧ er fast. Ressourceforløbsydelsen kommer i maj."),
        bad("Vi har lavet en ⟦praktikpladsfordelingsmodel⟧ til jer."),
        # Four parts are too many, whatever the number of letters.
        bad("Du kan få ⟦folkeskolelærerløn⟧ i år."),
        good("Du kan få sygedagpenge, fordi du har et arbejdsgivernummer."),
        good("Det står i retssikkerhedsloven og i lov om en aktiv beskæftigelsesindsats."),
        good("Du kan klage til Ankestyrelsen og til ligebehandlingsnævnet om det."),
        good("Skriv til Arbejdsmarkedsuddannelserne i København, når du er klar."),
        # A long word that is no compound, and one that is already taken apart.
        good("Institutionaliseringen er et job- og ressourceforløb-agtigt spørgsmål."),
        good("Du kan få dine udgifter til befordring betalt af os fra maj."),
    ],
)
def long_compound(letter: Letter) -> Iterator[Hit]:
    met: set[str] = set()
    for sentence in letter.annotated.sentences:
        is_heading = sentence.block.kind == "heading"
        if not (is_heading or letter.annotated.is_running(sentence)):
            continue
        words = letter.annotated.words_of(sentence)
        for i, word in enumerate(words):
            if len(word.low) < SHORTEST_OF_FOUR or not word.low.isalpha() or word.lemma in met:
                continue
            parts = split_form(word.low, word.lemma)
            if _is_long(word, parts) and parts[-1] not in AUTHORITIES and not _is_name(i, words):
                met.add(word.lemma)
                yield _hit(word, parts)


def _is_long(word: Word, parts: tuple[str, ...]) -> bool:
    return len(parts) > MOST_PARTS or (len(word.low) > LONGEST and len(parts) > 1)


def _is_name(i: int, words: Sequence[Word]) -> bool:
    """Tell whether it is a law, part of a law's name, or a name."""
    before = [near.low for near in words[:i] if near.is_word]
    if words[i].low.endswith(LAWS) or (words[i].text[0].isupper() and before):
        return True
    near = before[-LONGEST_LAW_NAME:]
    return "om" in near and not LAW_OPENERS.isdisjoint(near)


def _hit(word: Word, parts: tuple[str, ...]) -> Hit:
    *fronts, head = parts
    front = "".join(fronts)
    written = word.low.removeprefix(front)
    looser = _looser(written, head, front, fronts[-1])
    if looser is None or word.morph.is_genitive:
        return Hit(word.span, {"word": word.text, "head": written})
    text = looser[0].upper() + looser[1:] if word.text[0].isupper() else looser
    fix = Fix("choose", f"Skriv “{text}”", (Edit(word.span, text),))
    return Hit(word.span, {"word": word.text, "looser": text}, (fix,), message=LOOSER)


def _looser(written: str, head: str, front: str, last: str) -> str | None:
    """Return the last part with the front after it, where it makes good Danish without more."""
    preposition = _prepositions().get(head)
    bare = last.removesuffix("s")
    if preposition is None or not (bare.endswith(VERBAL) or bare in UNCOUNTED):
        return None
    return f"{written} {preposition} {front.removesuffix('s')}"


@cache
def _prepositions() -> dict[str, str]:
    """Return `{last part: the preposition that leads to what it is about}`."""
    return {
        row["hoved"]: row["forholdsord"] for row in rows(__package__, "langt_sammensat_ord.tsv")
    }

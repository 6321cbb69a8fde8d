"""A request for what is really a duty, and a "må" that can be read two ways."""

from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

SAME_ACT = {
    "indsende": "sende", "fremsende": "sende", "returnere": "sende", "tilsende": "sende",
    "aflevere": "sende", "indlevere": "sende", "vedlægge": "sende",
    "besvare": "svare", "fremmøde": "møde", "deltage": "møde", "komme": "møde",
    "meddele": "oplyse", "underrette": "oplyse", "fortælle": "oplyse", "give": "oplyse",
    "ringe": "kontakte", "henvende": "kontakte", "indbetale": "betale", "afdrage": "betale",
}  # fmt: skip
"""Different words for one act, so that a request and a duty are known to be about the same."""

ACTS = {"sende", "svare", "møde", "oplyse", "kontakte", "betale", "udfylde", "underskrive"}
ACTS |= {"medbringe", "dokumentere", "søge", "tilmelde", "deltage", "booke"}
REQUESTS = {"bedes", "bør", "beder", "må"}
READER = {"du", "de", "i"}
SOFTENERS = {"gerne", "godt", "ikke", "kun", "højst", "selv", "aldrig", "frit", "også", "heller"}
REQUEST_WINDOW = 10
SANCTION = {"stoppe", "standse", "bortfalde", "miste", "nedsætte", "ophøre", "trække", "afslå"}
SANCTION |= {"opkræve", "lukke", "inddrage", "sanktion", "konsekvens"}


@rule(
    name="bedes-eller-skal",
    group="tone",
    title="Er det en bøn eller en pligt?",
    level="C",
    evidence="indhold",
    message="{question}",
    why="""
        Den, der læser “bedes”, tror, at det er frivilligt. Er det en pligt, så skriv “du skal”, og
        skriv, hvad der sker, hvis man ikke gør det. Er det frivilligt, så skriv “du kan”.
    """,
    source="""
        ISO 24495-1:2023 (teksten skal kunne bruges). Ankestyrelsen, At skrive en afgørelse
        (ast.dk): borgeren må ikke være i tvivl om, hvad der sker, hvis man ikke gør det, brevet
        siger.
    """,
    examples=[
        bad("Du ⟦bedes⟧ sende skemaet. Hvis du ikke sender skemaet, stopper vi hjælpen."),
        bad("Du skal møde på jobcenteret den 3. maj. ⟦Vi beder dig⟧ møde kl. 9."),
        bad("Skemaet ⟦bedes⟧ returneret. Sender du det ikke, bortfalder din ret."),
        bad("De ⟦bedes⟧ oplyse Deres formue. De har pligt til at oplyse alle indtægter."),
        bad("Du ⟦bør⟧ svare os i dag. Hvis du ikke svarer, lukker vi sagen."),
        bad("Du ⟦må⟧ sende en ny ansøgning."),
        good("Du må gerne sende en ny ansøgning."),
        good("Du må ikke sende kopier. Du må selv søge efter et job."),
        good("Du bedes ringe, hvis du har spørgsmål."),
        good("Vi beder dig læse brevet. Du skal møde den 3. maj."),
        good("Du skal sende skemaet. Hvis du ikke sender det, stopper vi hjælpen."),
        good("Vi må sende brevet til din læge, hvis du siger ja."),
    ],
)
def request_or_duty(letter: Letter) -> Iterator[Hit]:
    places = letter.annotated.places_of(REQUESTS.__contains__)
    if not places:
        return
    duties = {act for s in letter.annotated.running for act in _duties(letter, s)}
    for sentence, i in places:
        yield from _hits(letter.annotated.words_of(sentence), i, duties)


def _hits(words: tuple[Word, ...], i: int, duties: set[str]) -> Iterator[Hit]:
    word = words[i]
    if word.low in ("bedes", "bør") or _is_asking(words, i):
        if _acts_after(words, i) & duties:
            end = i + 1 if word.low == "beder" else i
            start = i - 1 if word.low == "beder" else i
            place = Span(words[start].token.start, words[end].token.end)
            asked = " ".join(w.text for w in words[start : end + 1])
            yield Hit(place, {"question": _question(asked)})
    elif word.low == "må" and _is_unclear(words, i):
        yield Hit(
            word.span,
            {"question": "Ordet “må” kan betyde både “kan” og “skal”. Vælg et af dem."},
        )


def _question(asked: str) -> str:
    return f"“{asked}” lyder frivilligt, men brevet gør det til en pligt. Skriv “du skal”."


def _is_asking(words: tuple[Word, ...], i: int) -> bool:
    """Tell "vi beder dig" from "du beder om"."""
    if words[i].low != "beder" or not 0 < i < len(words) - 2:
        return False
    return words[i - 1].low == "vi" and words[i + 1].low in ("dig", "jer", "dem")


def _acts_after(words: tuple[Word, ...], i: int) -> set[str]:
    acts = set()
    for word in words[i + 1 : i + 1 + REQUEST_WINDOW]:
        if word.pos == "SCONJ" or word.low in (".", ";"):
            break
        act = _act(word)
        if act in ACTS or word.morph.is_infinitive:
            acts.add(act)
    return acts


def _act(word: Word) -> str:
    """Return the act a word stands for; "returneret" is the act "sende" too."""
    lemma = word.lemma
    if word.pos == "ADJ" and word.low.endswith("et"):
        lemma = word.low[:-1]
    return SAME_ACT.get(lemma, lemma)


def _duties(letter: Letter, sentence: Sentence) -> Iterator[str]:
    """Yield what the sentence makes a duty: "du skal X", and "hvis du ikke X" with a sanction."""
    words = letter.annotated.words_of(sentence)
    lemmas = {word.lemma for word in words}
    has_sanction = bool(lemmas & SANCTION)
    for i, word in enumerate(words):
        if (word.low == "skal" and _is_readers(words, i)) or word.low == "pligt":
            yield from _acts_after(words, i)
        elif word.low == "ikke" and has_sanction:
            yield from _undone(words, i)


def _is_readers(words: tuple[Word, ...], i: int) -> bool:
    beside = words[max(0, i - 1) : i] + words[i + 1 : i + 2]
    return any(word.low in READER for word in beside)


def _undone(words: tuple[Word, ...], i: int) -> Iterator[str]:
    """ "hvis du ikke sender", "svarer du ikke": what is not done, and punished."""
    for word in words[max(0, i - 3) : i + 3]:
        if word.morph.is_verb and _act(word) in ACTS:
            yield _act(word)


def _is_unclear(words: tuple[Word, ...], i: int) -> bool:
    beside = {word.low for word in words[max(0, i - 2) : i + 3]}
    if beside & SOFTENERS or not beside & {"du", "de"} or not _is_readers(words, i):
        return False
    return any(act in ACTS for act in _acts_after(words, i))

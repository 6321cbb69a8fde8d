"""Abbreviations that not every reader knows."""

import re
from collections.abc import Iterator, Sequence

from klarbesked.engine.annotate.abbreviation import abbreviations
from klarbesked.engine.annotate.lemma.inflect import gender
from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.annotate.token import Token
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix, FixClass
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

INITIAL = re.compile(r"[A-ZÆØÅ]\.")
UNITS = {"stk", "mm", "min", "sek"}
"""After a number they are measures that everybody reads."""

POSSIBLY = "eventuelt"
JOINTS = {"-", "–", "/"}
"""Beside them it is a part of something: "man.-fre."."""

BENT = ("lig", "gammel", "ere", "tidligere", "nuværende", "deling", "lagt")
"""Words that must take the form of their place; which one, the writer must say."""


@rule(
    name="forkortelse",
    group="sprog",
    title="Forkortelse, som ikke alle kender",
    level="C",
    evidence="vane",
    message="Ikke alle kender “{short}”. Skriv ordet helt ud: {meaning}.",
    why="""
        En forkortelse sparer tid for den, der skriver, og koster tid for den, der læser. Den, der
        lytter til brevet, hører den forkert.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16): skriv forkortelser ud;
        Lejre Kommune, Sprogpolitik (lejre.dk/om-kommunen/sprogpolitik-i-lejre-kommune).
    """,
    examples=[
        bad("Vi skriver ⟦ifm.⟧ din sag.", fixed="Vi skriver i forbindelse med din sag."),
        bad("Du kan ⟦evt.⟧ ringe til os.", fixed="Du kan eventuelt ringe til os."),
        bad("Send os ⟦evt.⟧ lægepapirer.", fixed="Send os eventuelle lægepapirer."),
        bad("⟦Pga.⟧ ferie svarer vi senere.", fixed="På grund af ferie svarer vi senere."),
        bad("Send lønsedler ⟦m.v.⟧ Vi læser dem.", fixed="Send lønsedler og andet. Vi læser dem."),
        bad("Du har ret til pengene, ⟦jf.⟧ loven."),
        bad("Vi skriver ⟦ifbm.⟧ med din sag.", fixed="Vi skriver i forbindelse med din sag."),
        bad("Vi har set dine ⟦alm.⟧ lønsedler."),
        good("Jens P. Møller og Anna S. Holm køber 3 stk. på 45 mm. i dag."),
        good("Du skal bl.a. sende pas, f.eks. en kopi, senest kl. 12."),
        good("Det står i § 13, stk. 2, nr. 3, 2. pkt., i loven."),
        good("Ring på tlf. 70 00 00 00, hvis du får ca. 4.000 kr. mindre."),
    ],
)
def abbreviation(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.sentences:
        if sentence.block.kind in ("letterhead", "footer"):
            continue
        tokens = sentence.tokens
        for i in [i for i, token in enumerate(tokens) if token[3] == "abbreviation"]:
            if not _is_fine(tokens[i], tokens[i - 1] if i else None, letter):
                yield _hit(letter, sentence, i)


def _is_fine(token: Token, before: Token | None, letter: Letter) -> bool:
    if INITIAL.fullmatch(token.text) or token.text.isupper():
        return True
    short = _key(token)
    if before and before.kind == "number" and short.rstrip(".") in UNITS:
        return True
    entry = abbreviations().get(short) or abbreviations().get(f"{short}.")
    if entry is None or entry.is_known or letter.annotated.is_instruction(token.span):
        return True
    if {short, short.rstrip(".")} & letter.annotated.own_words.abbreviations:
        return True
    return letter.annotated.is_in_citation(token.span)


def _key(token: Token) -> str:
    return re.sub(r"\s", "", token.text.lower())


def _hit(letter: Letter, sentence: Sentence, i: int) -> Hit:
    token = sentence.tokens[i]
    key = _key(token)
    entry = abbreviations().get(key) or abbreviations()[f"{key}."]
    words = letter.annotated.words_of(sentence)
    said = tuple(_as_said(meaning, words, i) for meaning in entry.meanings)
    is_sure = len(said) == 1 and not said[0].endswith(BENT) and not _is_unsure_noun(words, i, said)
    kind: FixClass = "swap" if is_sure else "choose"
    doubled = _doubled(token, said, letter.text)
    ends = i == len(words) - 1 and letter.annotated.is_running(sentence)
    fixes = tuple(_fix(token, meaning, kind, ends=ends, to_end=doubled) for meaning in said)
    meanings = " eller ".join(f"“{meaning}”" for meaning in said)
    return Hit(token.span, {"short": token.text, "meaning": meanings}, fixes)


def _as_said(meaning: str, words: Sequence[Word], i: int) -> str:
    """Bend "eventuelt" after the noun behind it: "evt. bevilling" is "eventuel bevilling"."""
    follows = words[i + 1] if i + 1 < len(words) else None
    if meaning != POSSIBLY or follows is None or follows.pos != "NOUN":
        return meaning
    before = words[i - 1].morph if i else None
    is_owned = before is not None and (before.is_genitive or before.pos == "DET")
    if follows.morph.is_plural or is_owned:
        return "eventuelle"
    return POSSIBLY if follows.morph.is_neuter else "eventuel"


def _is_unsure_noun(words: Sequence[Word], i: int, said: tuple[str, ...]) -> bool:
    """Whether it may be one or several, or another word: "12 dok.", "intern art."."""
    beside = (words[i - 1].low if i else "", words[i + 1].low if i + 1 < len(words) else "")
    if any(sign in JOINTS for sign in beside):
        return True
    is_label = beside[1] == ":" or beside[1][:1].isdigit()
    return len(said[0].split()) == 1 and gender(said[0]) is not None and not is_label


def _doubled(token: Token, meanings: tuple[str, ...], text: str) -> int:
    """Return how many signs after the token repeat the meaning's last word: "ifbm. med"."""
    last = meanings[0].split()[-1]
    repeated = re.match(rf" {re.escape(last)}\b", text[token.end :])
    return repeated.end() if repeated and " " in meanings[0] else 0


def _fix(token: Token, meaning: str, kind: FixClass, *, ends: bool, to_end: int) -> Fix:
    word = meaning[0].upper() + meaning[1:] if token.text[0].isupper() else meaning
    stop = "." if ends and token.text.endswith(".") else ""
    place = Span(token.start, token.end + to_end)
    return Fix(kind, f"Skriv “{word}”", (Edit(place, word + stop),))

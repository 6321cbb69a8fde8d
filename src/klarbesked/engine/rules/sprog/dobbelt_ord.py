"""The same word twice in a row, and the same section twice in one reference."""

import re
from collections.abc import Iterator
from itertools import pairwise

from klarbesked.engine.annotate.token import Token
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix, FixClass, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

MAY_STAND_TWICE = {"der", "det", "den", "de", "er", "har", "meget", "nej", "ja"}
"""Good Danish: "dem, der der er plads til", "hvad det det er", "den den 3. maj"."""

MAY_BELONG_APART = {"med", "for", "til", "på", "ved", "om", "af", "i", "fra", "efter"}
"""Often a slip, but not in "talt med med dit samtykke": the writer must choose."""

TWICE = re.compile(
    r"§{1,2}\s?(\d+(?:\s?[a-zæøå]\b)?)(?:\s?,|\s(?:og|eller|samt))\s(\1)\b(?!\s[a-hj-zæøå]\b)"
)


@rule(
    name="dobbelt-ord",
    group="sprog",
    title="Ordet står to gange",
    level="B",
    evidence="indhold",
    message="“{word}” står to gange i træk. Slet det ene.",
    why="En tastefejl får læseren til at tvivle på resten: Er tallene så rigtige?",
    source="Set i breve, som danske myndigheder har offentliggjort (gennemgang af 60 breve, 2026).",
    examples=[
        bad(
            "Vi skal have skemaet ⟦fra fra⟧ din læge.",
            fixed="Vi skal have skemaet fra din læge.",
            level="C",
        ),
        bad("Vi ved, ⟦at at⟧ du er syg.", fixed="Vi ved, at du er syg.", level="B"),
        good("Det ved I i dag, og I i jobcenteret ved det også. Nej nej, det er meget meget fint."),
        # A letter may be a measure: five metres with a rollator.
        bad("Du kan gå 5 ⟦m m⟧/ rollator.", level="C"),
        bad("⟦Vi vi⟧ skriver til dig.", fixed="Vi skriver til dig."),
        bad("Det står i §§ 29 og ⟦29⟧ i loven."),
        bad("Se § 14 b, ⟦14 b⟧ og 15."),
        good("Vi talte om, hvad det det drejer sig om, koster."),
        good("Det, du har, har vi set."),
        good("Det står i § 14 og 14 b i loven."),
        good("Vi skrev til Jens Jens' far."),
    ],
)
def double_word(letter: Letter) -> Iterator[Hit]:
    for sentence in letter.annotated.sentences:
        if sentence.block.kind in ("letterhead", "footer"):
            continue
        words = letter.annotated.words_of(sentence)
        for first, second in pairwise(words):
            if first[1] == second[1] and _is_double(first.token, second.token, letter.text):
                yield _hit(first.token, second.token)
    for match in TWICE.finditer(letter.text):
        yield Hit(
            Span(*match.span(2)),
            {"word": match.group(2)},
            message=(
                "Paragraf {word} er nævnt to gange. Skriv den rigtige paragraf, eller slet den ene."
            ),
        )


def _is_double(first: Token, second: Token, text: str) -> bool:
    if first.kind != "word" or first.text.lower() != second.text.lower():
        return False
    if first.text.lower() in MAY_STAND_TWICE or text[first.end : second.start].strip(" \n"):
        return False
    # "I i dag" are two words, and two capitals are most often a name.
    is_pronoun = first.text == "I"
    return not is_pronoun and not second.text[0].isupper()


def _hit(first: Token, second: Token) -> Hit:
    word = second.text.lower()
    span = Span(first.start, second.end)
    is_unsure = word in MAY_BELONG_APART or len(word) == 1
    kind: FixClass = "choose" if is_unsure else "delete"
    fix = Fix(kind, f"Slet det ene “{word}”", (Edit(Span(first.end, second.end), ""),))
    level: Level | None = "C" if kind == "choose" else None
    return Hit(span, {"word": word}, (fix,), level)

"""Long stretches of text without a heading that says what comes."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.sentence import Sentence
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, bad_letter, good, rule

MOST_WORDS = 200
EMPTY = re.compile(
    r"(?:generelt|øvrigt|øvrige|andet|diverse|indledning|baggrund|bemærkninger|information|tekst)\W*",
    re.IGNORECASE,
)
"""Headings that tell the reader nothing do not count."""

PARAGRAPH = "Vi har læst alt det, du har sendt til os. Vi har talt med din læge om det i går. "


@rule(
    name="ingen-mellemoverskrifter",
    group="opbygning",
    title="Der er langt mellem overskrifterne",
    level="B",
    evidence="vane",
    message=(
        "Her har læseren læst {words} ord uden en overskrift. Sæt en, der siger, hvad der kommer."
    ),
    why="""
        De fleste leder efter ét svar: Hvad er besluttet, hvad skal jeg gøre? Overskrifter viser
        vej, også for den, der får brevet læst op.
    """,
    source="""
        Socialrådgiverne, Guiden: Sådan skriver du bedre til borgerne, råd 3
        (socialraadgiverne.dk/faglig-artikel/guiden-saadan-skriver-du-bedre-til-borgerne); Lejre
        Kommune, Sprogpolitik. Grænsen på 200 ord: egen.
    """,
    examples=[
        bad_letter("\n\n".join([PARAGRAPH * 2] * 6)),
        bad(
            "# Vi stopper dine sygedagpenge\n\n"
            + (PARAGRAPH * 2 + "\n\n") * 2
            + "## Derfor stopper vi dem\n\n"
            + (PARAGRAPH * 2 + "\n\n") * 5
            + "⟦Vi⟧"
            + (PARAGRAPH * 2).removeprefix("Vi")
        ),
        good("# Vi stopper dine sygedagpenge\n\n" + (PARAGRAPH * 2 + "\n\n") * 3),
        good(
            "# Vi stopper dine sygedagpenge\n\n"
            + (PARAGRAPH * 2 + "\n\n") * 4
            + "## Derfor stopper vi dem\n\n"
            + (PARAGRAPH * 2 + "\n\n") * 4
        ),
    ],
)
def no_subheadings(letter: Letter) -> Iterator[Hit]:
    sections = list(_sections(letter))
    long = [section for section in sections if _words(section, letter) > MOST_WORDS]
    if len(sections) == 1 and long:
        yield Hit(
            None,
            {"words": _words(sections[0], letter)},
            message="Brevet er på {words} ord og har ingen mellemoverskrifter. Sæt et par stykker.",
        )
        return
    for section in long:
        yield _hit(section, letter)


def _sections(letter: Letter) -> Iterator[list[Sentence]]:
    """Yield the running sentences between one informative heading and the next, to the closing."""
    section: list[Sentence] = []
    running = set(letter.annotated.running)
    end = letter.closing.span.start if letter.closing else len(letter.text)
    for sentence in letter.annotated.sentences:
        if sentence.span.start >= end:
            break
        if sentence in running:
            section.append(sentence)
        elif sentence.block.kind == "heading" and not EMPTY.fullmatch(letter.at(sentence.span)):
            if section:
                yield section
            section = []
    if section:
        yield section


def _words(section: list[Sentence], letter: Letter) -> int:
    return sum(map(letter.annotated.word_count, section))


def _hit(section: list[Sentence], letter: Letter) -> Hit:
    """Point at the first paragraph that begins after the limit, else at the last."""
    count = 0
    place = section[0]
    for sentence in section:
        if sentence.block is not place.block:
            place = sentence
            if count > MOST_WORDS:
                break
        count += letter.annotated.word_count(sentence)
    return Hit(place.words[0].span, {"words": count})

"""Subjects and headings that do not say what the letter is about for the reader."""

import re
from collections.abc import Iterator

from klarbesked.engine.document import Block, Span
from klarbesked.engine.finding import Fix, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

OFFICIAL = re.compile(
    r"(?:vedr(?:ørende|\.)?|ang(?:ående|\.)?|i anledning af|i forbindelse med|svar på"
    r"|med hensyn til)"
    r"(?=[\s:])",
    re.IGNORECASE,
)
EMPTY = re.compile(
    r"(?:brev|information|orientering|meddelelse|besked|henvendelse"
    r"|din (?:sag|ansøgning|henvendelse)"
    r"|vigtig(?:t| information| besked)?|til (?:orientering|rette vedkommende)|kære borger"
    r"|generelt|diverse|øvrigt|andet)\W*",
    re.IGNORECASE,
)
ONLY_TYPE = re.compile(
    r"(?:afgørelse|partshøring|indkaldelse|rykker|afslag|bevilling)\W*", re.IGNORECASE
)
"""The kind of letter, perhaps with its subject, but not what was decided."""

SAYS_MORE = re.compile(r": \S+ \S+")
ADVICE = Fix("recast", "Skriv, hvad I gør, og hvad det gælder: “Vi stopper dine sygedagpenge”")


@rule(
    name="intetsigende-overskrift",
    group="opbygning",
    title="Overskriften siger ikke, hvad der sker",
    level="B",
    evidence="laesertest",
    message=(
        "Overskriften begynder med “{start}”. Skriv, hvad der sker: “Vi stopper dine sygedagpenge”."
    ),
    why="""
        Overskriften er det første, læseren ser, ofte på telefonen. Siger den, hvad der sker,
        forstår læseren det, også når hun ikke læser resten.
    """,
    source="""
        Socialrådgiverne, Guiden, råd 1; HK, Ankestyrelsens seks råd (hk.dk, 22. august 2017).
        Læsertest: Dansk Sprognævn og SKAT, 453 læsere, hele brevet skrevet om
        (sproget.dk/forskningsprojekt-om-det-offentlige-sprog).
    """,
    examples=[
        bad("# ⟦Vedrørende⟧ dit sygefravær\n\nVi skriver til dig om din sag, som du kender den."),
        bad(
            "# ⟦Svar på⟧ ansøgning om fleksjob\n\nVi skriver til dig om din sag, som du kender den."
        ),
        bad("# ⟦Orientering⟧\n\nVi skriver til dig om din sag, som du kender den."),
        bad("# ⟦Afgørelse⟧\n\nVi har besluttet noget om dine penge, som du skal vide.", level="C"),
        good("# Afgørelse om kontanthjælp\n\nVi har besluttet noget om din sag i dag."),
        good("# Svar på din klage: Du får medhold\n\nVi har besluttet noget om din sag i dag."),
        good("# Afgørelse: Du får kontanthjælp\n\nVi har besluttet noget om din sag i dag."),
        good("# Vi stopper dine sygedagpenge\n\nVi skriver til dig om din sag, som du kender den."),
        good(
            "# Partshøring: Sig din mening om sagen\n\nVi skriver til dig, før vi beslutter noget."
        ),
        good(
            "# Vi har et svar på din ansøgning\n\nVi skriver til dig om din sag, som du kender den."
        ),
        # A word for the type is enough further down, where it names a part of the letter.
        good(
            "# Du får ikke kontanthjælp\n\nVi skriver til dig om din sag, som du kender den.\n\n"
            "# Afgørelse\n\nVi har besluttet, at du ikke kan få hjælpen fra den 1. maj 2026."
        ),
    ],
)
def empty_heading(letter: Letter) -> Iterator[Hit]:
    for block in letter.blocks("heading"):
        text = letter.at(block.span)
        is_subject = block is letter.subject
        if (start := OFFICIAL.match(text)) and not SAYS_MORE.search(text):
            yield _hit(block, start.end(), text)
        elif is_subject and EMPTY.fullmatch(text):
            yield _hit(
                block, len(text), text, message="“{start}” siger ikke, hvad brevet handler om."
            )
        elif is_subject and ONLY_TYPE.fullmatch(text):
            message = (
                "“{start}” er kun halvdelen. Skriv også, hvad der er besluttet eller skal ske."
            )
            yield _hit(block, len(text), text, message=message, level="C")


def _hit(
    block: Block, length: int, text: str, *, message: str | None = None, level: Level | None = None
) -> Hit:
    span = Span(block.span.start, block.span.start + length)
    return Hit(span, {"start": text[:length]}, (ADVICE,), level, message)

"""Elements that law demands in a letter of the type, and that we cannot find."""

from collections.abc import Iterator

from klarbesked.engine.finding import Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import FAMILIES, FoundElement
from klarbesked.engine.rule import Hit, bad_letter, good, rule

LEVELS: dict[str, Level] = {"garanti": "A", "betingelse": "A", "orden": "B", "skik": "C"}
UNREAD = " Reglen bag er ikke juristtjekket og ikke læst i en kilde."
HEAD = "Haderby Kommune\n\n3. november 2026\n\n# Afslag på hjælp til briller\n\nKære Anne\n\n"
REASON = (
    "Du får afslag på hjælp til briller. Vi kan ikke give dig hjælpen. Det er, fordi du har "
    "30.000 kr. i banken. Det viser dit "
    "kontoudtog fra oktober. Afgørelsen er truffet efter § 81 i aktivloven.\n\n"
)
COMPLAINT = (
    "# Hvis du vil klage\n\nDu kan klage. Send din klage til os senest 4 uger efter, at du har "
    "fået brevet. Vi ser på sagen igen. Får du ikke medhold, sender vi klagen til "
    "Ankestyrelsen.\n\n"
)
END = "Ring til os på 70 00 00 00.\n\nMed venlig hilsen\n\nMette Holm"


@rule(
    name="element-ikke-fundet",
    group="lovkrav",
    title="Vi kan ikke finde noget, som loven kræver i brevet",
    level="A",
    evidence="indhold",
    message="{missing}",
    why="""
        Loven siger, hvad et brev af den type skal rumme. Vi leder efter det og kan tage fejl. Står
        det der, kan du gå videre. Står det der ikke, kan borgeren miste en ret, og afgørelsen kan
        være ugyldig. Grundlaget står på siden om brevtypen.
    """,
    source="""
        Forvaltningsloven §§ 22, 24 og 25 (danskelove.dk; pav.medst.dk) og lovene på hvert område.
        Hvor alvorligt det er: Ankestyrelsen, Nyt fra Ankestyrelsen nr. 4/2016. Kilden til hvert
        krav står i docs/brevtyper.
    """,
    examples=[
        bad_letter(HEAD + REASON + END),
        good(HEAD + REASON + COMPLAINT + END),
        good("Du kan få hjælp til briller, hvis du har få penge. Loven siger, hvem der kan."),
    ],
    scope="letter",
    letter_types=frozenset(FAMILIES),
    needs_type=True,
)
def element_not_found(letter: Letter) -> Iterator[Hit]:
    missing = {found.element.id for found in letter.elements if found.status == "not_found"}
    for found in letter.elements:
        is_missing = found.is_demanded and found.status == "not_found"
        if is_missing and found.element.part_of not in missing:
            yield _hit(found, letter)


def _hit(found: FoundElement, letter: Letter) -> Hit:
    is_read = found.element.is_read(letter.day)
    level = LEVELS[found.element.severity] if is_read else "C"
    return Hit(None, {"missing": found.element.missing + ("" if is_read else UNREAD)}, level=level)

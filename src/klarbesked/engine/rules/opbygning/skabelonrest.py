"""What is left of the template in a letter that is about to be sent."""

import re
from collections.abc import Iterator

from klarbesked.engine.annotate.field import Field
from klarbesked.engine.document import Mark, Remnant, Span
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule

PROMPT = re.compile(
    r"\b(?:Vælg et element\.?|vælg tekst\b|Vælg tekst: [^\n]{1,60}|Vælg (?:en )?dato(?=\.?\s*$)"
    r"|(?:Klik|Tryk)(?: eller tryk| her)? (?:her )?for at (?:angive|skrive|indsætte)[\w ]*\.?"
    r"|(?:INDSÆT|VÆLG) [A-ZÆØÅ ]{3,}|indsæt tekst her|Fejl! Henvisningskilde ikke fundet\.?|TODO\b)"
    r"|\((?:slet|udfyld|vælg|indsæt)\b[^()\n]{1,60}\)"
    r"|\[(?:for|efter)?navn\]|\[(?:dato|beløb|adresse|cpr|titel|enhed|telefon)\]"
    r"|(?<![\w-])(?:XX+|xx+)\b(?!-)|\(indsæt [^()\n]{1,60}\)|@@\w+@@"
    r"|([#%$])[A-ZÆØÅ]\w{3,30}\1|\b(?:dd|DD)[.-](?:mm|MM)[.-](?:åååå|ÅÅÅÅ)\b(?!\))"
    r"|(?:_{3,}|\.{5,}|…{2,}) ?(?:kr\b|timer\b|procent\b)|(?<=Kære )(?:NN\b|N\.N\.|_{2,})"
    r"|<(?:indsæt|(?:for|efter)?navn|dato|beløb|adresse|tekst|telefon)[^<>\n]{0,40}>(?!>)"
    r"|\[(?:begrundelse|telefonnummer|tlf|sagsbehandler|afdeling|ydelse|periode|frist|sagsnummer"
    r"|antal|initialer|paragraf|sats|måned|år)\]"
    r"|\((?:[Ss]kriv|SKRIV) (?:begrundelse|navn|dato|beløb|tekst|grund)\w*[^()\n]{0,40}\)"
    r"|\((?:[\w/]+ ){0,4}(?:slettes|udfyldes|indsættes)(?: [\w/]+){0,4}\)"
    r"|\([^()\n]{1,80}[–,:-] ?[Ss]let (?:det|den|dem|hvis)\b[^()\n]{0,60}\)|\b[Bb]ilag X\b"
    r"|\((?:Tilføj|Slet|Indsæt|Medtag),? (?:kun )?hvis\b[^()\n]{0,160}\)"
    r"|\bNB: [Hh]usk at (?:indsætte|slette|udfylde|vedhæfte|vedlægge)\b[^\n]{0,80}"
    r"|\b(?:SKRIV|UDFYLD|SLET|TILFØJ) [A-ZÆØÅ. ]{3,}",
    re.MULTILINE,
)
CODE = re.compile(
    r"\{%[^{}\n]*%\}|\((?-i:[SKML]\d{1,2})\)|\{(?:IF|ELSE|MERGEFIELD)\b[^{}\n]*\}|\bMERGEFIELD \w+",
    re.IGNORECASE,
)
TO_CASEWORKER = re.compile(
    r"(?:\(NB\b|NB:|Bemærk:|Obs:|Husk:)[^.\n)]{0,30}\b(?:sagsbehandler|[Ss]let|udfyld feltet"
    r"|afsnittet nedenfor)\b[^.\n]{0,120}[.)]?"
    r"|\b(?:Slet|Tilføj|Indsæt) (?:afsnittet|dette|teksten|linjen|hvis relevant)\b[^.\n]{0,100}\.?"
    r"|\bHvis (?:ansøger|borger|borgeren|klager|lejer) er \w+(?::|, tilføjes [^.\n]{0,100}\.?)"
    r"|\b(?:OBS|NB|Note|Info|Vejledning|Besked)\b\W{0,3}(?:til )?sagsbeh[^\n]{0,160}"
    r"|\b(?:OBS|NB)\b[^.\n]{0,30}\b[Ss]let\b[^\n]{0,120}|^Til sagsbehandler(?:en)?:[^\n]{0,160}"
    r"|\b[Ss]lettes før (?:afsendelse|udsendelse|brevet)\b"
    r"|^Standard(?:tekst|afsnit) \d+[^\n]{0,60}",
    re.MULTILINE,
)
"""Notes from the template's author: the reader is never "ansøger" in a letter to her."""

PROMPTS = (
    "ælg ", "ilag X", "NB: ", "(Tilføj", "(Slet", "(Indsæt", "(Medtag", "Klik ", "Tryk ", "INDSÆT ",
    "VÆLG ", "indsæt", "Fejl! ", "TODO", "slet", "udfyld", "(vælg", "[", "XX", "xx", "@@", "#", "$",
    "%", "åååå", "ÅÅÅÅ", "___", ".....", "……", "Kære N", "Kære _", "<", "(skriv", "(Skriv",
    "(SKRIV", "SKRIV ", "UDFYLD ", "SLET ", "TILFØJ ",
)  # fmt: skip
"""A prompt has one of these in it; most letters that are ready have none, or a few."""

CODES = ("{", "(S", "(K", "(M", "(L", "(s", "(k", "(m", "(l", "FIELD", "field", "Field")
NOTES: tuple[str, ...] = (
    "NB",
    "Bemærk:",
    "Obs:",
    "Husk:",
    "Slet ",
    "Tilføj ",
    "Indsæt ",
    "Hvis ansøger",
    "Hvis borger",
)
NOTES += ("Hvis klager", "Hvis lejer", "OBS", "sagsbeh", "lettes før", "Standard")
CPR_LIKE = re.compile(r"\b\d{6}[- ]?\d{4}\b")
SHORT = 40
REMNANTS: dict[Remnant, str] = {
    "tracked_changes": (
        "Der er rettelser i filen, som ingen har godkendt. Godkend eller afvis dem i dit "
        "skriveprogram, før du sender brevet."
    ),
    "template_code": "Der er koder fra skabelonen i filen. Se brevet igennem, når det er flettet.",
}
MANY = 4
"""From this many different merge fields on it is most likely a template: say it once."""


@rule(
    name="skabelonrest",
    group="opbygning",
    title="Der er rester af skabelonen",
    level="A",
    evidence="indhold",
    message="“{rest}” er ikke udfyldt. Skriv det, der skal stå, eller slet feltet.",
    why="""
        En tom plads kan skjule det vigtigste: beløbet, grunden eller navnet. Og læseren ser, at
        ingen har læst brevet, før I sendte det.
    """,
    source=(
        "Gennemgang af 60 offentliggjorte breve og skabeloner, 2026: 32 havde [klammer] i teksten."
    ),
    examples=[
        bad("Kære ⟦«Navn»⟧, du får 4.500 kr. fra ⟦{{ dato }}⟧."),
        bad("Kære ⟦<<sagEjer1Navn>>⟧, vi har læst din ansøgning."),
        bad("Vi har lagt vægt på, at ⟦[indsæt begrundelsen for afslaget]⟧."),
        bad("Du kan ikke få ⟦vælg tekst⟧ efter loven."),
        bad("Du skal betale ⟦XXX⟧ kr. tilbage til os."),
        bad("Du får svar fra os inden 4 uger. ⟦(S2)⟧"),
        bad("Kære ⟦«Navn»⟧ fra {by}, du får {beløb} kr. den {dato}."),
        good("Boligen er på 85 kvadratmeter (m2), og det er nok."),
        bad("Se nærmere i afsnittet ⟦Fejl! Henvisningskilde ikke fundet.⟧"),
        good("Vi har slettet dit nummer, så der står 010101-xxxx. Bilen er xx-1234."),
        good("Vælg tekst, hvis du er døv. Vælg dato og tid på vores side."),
        good("Se [vores side](https://haderby.example), og skriv til os i dag."),
        good('I loven står der: "Hun [moren] skal [sic] høres."'),
        good("Du kan læse mere i loven [1] og på borger.dk. Tallet er 0,96 [0,86; 0,99]."),
        good("Skriv dit navn: ________ og sæt kryds: [ ] ja [x] nej. Find en dag, der passer."),
        bad("Vi giver dig ⟦___ kr⟧. om måneden. ⟦(ikke relevant slettes)⟧"),
        bad("Mødet er den ⟦dd.mm.åååå⟧ hos ⟦#AFDELING#⟧. Ring til os, Kære ⟦NN⟧."),
        bad("Du får kørsel med ⟦(taxi/egen bil – slet det, der ikke er relevant)⟧. Se ⟦bilag X⟧."),
        bad("⟦NB: Husk at indsætte klagevejledning, bilag 2⟧"),
        bad("⟦OBS sagsbeh.: slet afsnit, hvis hun er under 30 år⟧"),
        good("Skriv din fødselsdato (dd.mm.åååå). Husk at ringe til din sagsbehandler."),
        bad("Kære Anne. ⟦{% if mangler %}⟧Du skal sende skemaet. ⟦{% endif %}⟧Ring til os."),
        bad("⟦Hvis ansøger er gift:⟧ Ægtefællen skal også skrive under."),
        bad("Du får svar i maj. ⟦(NB til sagsbehandler: husk pjecen)⟧"),
        bad("⟦Bemærk: Slet afsnittet nedenfor, hvis borger har kørekort.⟧ Du får kørsel."),
        good("Bemærk: Du skal selv slette dine gamle filer. Husk dit pas, hvis du er gift."),
        good("Kære Anne, du får 4.500 kr. (se § 3) fra den 1. maj 2026."),
    ],
    scope="final",
    needs_danish=False,
)
def template_residue(letter: Letter) -> Iterator[Hit]:
    taken = bytearray(len(letter.text))
    for hit in _hits(letter):
        place = slice(hit.span.start, hit.span.end) if hit.span else slice(0)
        if not any(taken[place]):
            taken[place] = b"\1" * (place.stop - (place.start or 0))
            yield hit


def _hits(letter: Letter) -> Iterator[Hit]:
    for remnant, message in REMNANTS.items():
        if remnant in letter.document.remnants:
            yield Hit(None, message=message)
    merge = [field for field in letter.annotated.fields if field.kind == "merge"]
    is_many = len({letter.at(field.span) for field in merge}) >= MANY
    if is_many:
        yield _many(merge, letter)
    for field in letter.annotated.fields:
        if not (is_many and field.kind == "merge"):
            yield Hit(field.span, {"rest": _shown(letter.at(field.span))})
    for mark in letter.document.marks:
        if mark.kind == "instruction":
            yield _instruction(mark, letter)
    for signs, pattern in ((PROMPTS, PROMPT), (CODES, CODE), (NOTES, TO_CASEWORKER)):
        if any(sign in letter.text for sign in signs):
            for match in pattern.finditer(letter.text):
                yield Hit(Span(*match.span()), {"rest": match.group().strip()})


def _instruction(mark: Mark, letter: Letter) -> Hit:
    return Hit(
        mark.span,
        {"rest": _shown(letter.at(mark.span))},
        message=(
            "“{rest}” har en farve som en besked til dig. Slet den, eller gør den til almindelig "
            "tekst."
        ),
    )


def _many(fields: list[Field], letter: Letter) -> Hit:
    return Hit(
        fields[0].span,
        {"rest": _shown(letter.at(fields[0].span)), "others": len(fields) - 1},
        message="“{rest}” og {others} andre felter er ikke udfyldt. Er brevet en skabelon, så "
        "vælg det, når du tjekker.",
    )


def _shown(text: str) -> str:
    """Name the place without repeating a whole instruction."""
    line = CPR_LIKE.sub("xxxx", " ".join(text.split()))
    return line if len(line) <= SHORT else f"{line[: SHORT - 2].rstrip()} …"

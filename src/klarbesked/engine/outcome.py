"""Whether a letter decides something, and where it says what."""

import re

from klarbesked.engine.document import Span
from klarbesked.engine.letter import Letter

DECIDES = re.compile(
    r"\b(?:klage over|klagevejledning|klagen (?:skal|sendes|indgives|indsendes|må)"
    r"|kan (?:du|De) klage|(?:du|De) kan klage|(?:kan|skal) (?:du|De) (?:\w+ ){0,3}klage"
    r"|afgørelsen kan (?:\w+ )?(?:påklages|indbringes|ankes)|uenig i (?:vores )?afgørelse\w*"
    r"|(?:har|er|blevet) (?:\w+ ){0,3}(?:truffet|besluttet|afgjort|bevilget)\b"
    r"|giver (?:vi )?(?:dig |Dem )?(?:hermed )?afslag|meddeles (?:hermed |herved )?afslag"
    r"|(?:fastholder|omgør|ændrer) (?:vi )?(?:vores |den påklagede )?afgørelse\w*"
    r"|afgørelsen (?:\w+ )?(?:fastholdes|omgøres|ændres)|foretaget en "
    r"(?:ny vurdering|genvurdering))",
    re.IGNORECASE,
)
"""Words of a letter that decides: above all how to complain."""

NOT_YET_SUBJECT = re.compile(r"partshør\w*|\bhøring\b|indkald\w*|kvittering", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:vi overvejer|påtænker (?:vi )?at|(?:før|inden) vi (?:træffer|afgør|beslutter)"
    r"|(?:træffer|tager) vi (?:en )?afgørelse|vil vi træffe)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"\b(?:du|(?-i:De)) (?:kan |vil )?(?:ikke |nu |fortsat |stadig |desværre |altså )?(?:få|får)\b"
    r"(?! (?:dette|det her|et|denne|nu|først|altid|kun)? ?(?:brev|svar|besked))"
    r"|\b(?:får|mister) (?:du|(?-i:De))\b(?! (?:dette|det her|et|svar|besked))"
    r"|\bkan (?:du|De) (?:ikke |nu |desværre |fortsat |længere )*få\b"
    r"|\b(?:vi|kommunen|jobcentere?t|udvalget|forvaltningen) (?:har |kan |giver |må |er )"
    r"(?:\w+ ){0,4}?(?:besluttet|bevilg\w+|afgjort|afslå\w*|afslag|imødekomme\w*|godkendt|valgt"
    r"|stopp\w+|standse\w*|nedsat|nedsætte|forlæng\w+|ændr\w+|fasthold\w+|give dig|lov til"
    r"|medhold|ja|nej)"
    r"|\bvi (?:bevilger|afslår|stopper|standser|nedsætter|forlænger|fastholder|ændrer|giver dig"
    r"|sætter|trækker|imødekommer|siger (?:ja|nej)|kræver|afviser|ophæver|omgør)"
    r"|\b(?:afslag på|ikke imødekomme\w*|imødekommes|bevilges|bevilliget|bevilget|afslås|afvises"
    r"|ophører|standses|stoppes|stopper|bortfalder|forlænges|nedsættes|fastholdes|tilkendes"
    r"|visiteret|godkendt|godkendes|hjemvises|stadfæstes|frakendes|tilbagebetale\w*|har ret til"
    r"|ikke (?:længere )?ret til|berettiget til|betale \d[\d.]*|betale (?:\w+ ){0,4}tilbage)\b",
    re.IGNORECASE,
)


AGAIN = re.compile(r"\b(?:klage\w*|genvurder\w*)\b", re.IGNORECASE)
"""Subject of a letter that decides once more; the first result is told there as well."""

OUTCOME_AGAIN = re.compile(
    r"\b(?:fasthold\w*|omgør\w*|omgjort|ændre[rst]?|medhold|stadfæst\w*|ophæv\w*|hjemvis\w*)\b"
    r"|\b(?:giver|give) dig (?:ikke )?ret\b|\bafgørelse\w* (?:er|var) (?:ikke )?(?:rigtig|forkert)",
    re.IGNORECASE,
)


def is_decision(letter: Letter) -> bool:
    """Whether the letter decides something; one that only hears the reader does not."""
    if letter.type.is_chosen:
        return letter.type.family == "afgoerelse"
    subject = letter.at(letter.subject.span) if letter.subject else ""
    if NOT_YET_SUBJECT.search(subject):
        return False
    if letter.type.family in ("partshoering", "indkaldelse") and letter.type.is_family_sure:
        return False
    if letter.type.family == "afgoerelse" and letter.type.is_family_sure:
        return True
    return DECIDES.search(letter.text) is not None and NOT_YET.search(letter.text) is None


def outcome(text: str, *, again: bool = False) -> Span | None:
    """Return where a piece of text says what was decided, or None.

    `again`: the letter answers a complaint, and only what comes of that is the result.
    """
    match = (OUTCOME_AGAIN if again else OUTCOME).search(text)
    return Span(*match.span()) if match else None


def decides_again(letter: Letter) -> bool:
    """Whether the letter answers a complaint."""
    return letter.subject is not None and AGAIN.search(letter.at(letter.subject.span)) is not None

"""Pronouns change form when they change place: "af dig" is "du", and "du" is "dig"."""

AS_SUBJECT = {
    "mig": "jeg", "dig": "du", "os": "vi", "jer": "I", "ham": "han", "hende": "hun", "dem": "de",
}  # fmt: skip
AS_OBJECT = {subject.lower(): object_ for object_, subject in AS_SUBJECT.items()}
CAPITAL = {"Dem": "De", "Jer": "I"}
OBJECT_CAPITAL = {"De": "Dem", "I": "jer"}
"""The polite ones keep their capital; "I" is the reader and "i" is not."""


def as_subject(text: str) -> str:
    """Return a noun phrase as the one who acts; only pronouns change.

    >>> as_subject("os"), as_subject("Dem"), as_subject("kommunen")
    ('vi', 'De', 'kommunen')
    """
    return CAPITAL.get(text) or AS_SUBJECT.get(text.lower(), text)


def as_object(text: str) -> str:
    """Return a noun phrase as what is acted upon.

    >>> as_object("du"), as_object("De"), as_object("sagen")
    ('dig', 'Dem', 'sagen')
    """
    return OBJECT_CAPITAL.get(text) or AS_OBJECT.get(text.lower(), text)

"""Part of speech and morphology of a word, with the questions that rules ask."""

from dataclasses import dataclass, field
from functools import cache

FINITE = ("VERB", "AUX")


@dataclass(frozen=True, slots=True, eq=False)
class Morph:
    """What a word is and how it is bent, by the names of Universal Dependencies.

    `feats` is as in CoNLL-U: "Definite=Def|Gender=Com|Number=Sing", empty for none. There is
    one object for each pair of the two; make it with `morph`.
    """

    pos: str
    feats: str
    is_verb: bool = field(init=False)
    is_finite: bool = field(init=False)
    is_imperative: bool = field(init=False)
    is_infinitive: bool = field(init=False)
    is_participle: bool = field(init=False)
    is_past_participle: bool = field(init=False)
    is_past: bool = field(init=False)
    is_s_form: bool = field(init=False)
    is_genitive: bool = field(init=False)
    is_nominative: bool = field(init=False)
    is_accusative: bool = field(init=False)
    is_definite: bool = field(init=False)
    is_plural: bool = field(init=False)
    is_neuter: bool = field(init=False)
    is_noun: bool = field(init=False)
    is_gerund: bool = field(init=False)

    def __post_init__(self) -> None:
        has = frozenset(self.feats.split("|")).__contains__
        is_verb = self.pos in FINITE
        answers = {
            "is_verb": is_verb,
            "is_finite": is_verb and (has("VerbForm=Fin") or has("Mood=Imp")),
            "is_imperative": has("Mood=Imp"),
            "is_infinitive": has("VerbForm=Inf"),
            "is_participle": has("VerbForm=Part"),
            "is_past_participle": has("VerbForm=Part") and has("Tense=Past"),
            "is_past": has("Tense=Past"),
            "is_s_form": has("Voice=Pass"),
            "is_genitive": has("Case=Gen"),
            "is_nominative": has("Case=Nom"),
            "is_accusative": has("Case=Acc"),
            "is_definite": has("Definite=Def"),
            "is_plural": has("Number=Plur"),
            "is_neuter": has("Gender=Neut"),
            "is_noun": self.pos in ("NOUN", "PROPN"),
            "is_gerund": has("VerbForm=Ger"),
        }
        for name, answer in answers.items():
            object.__setattr__(self, name, answer)


@cache
def morph(pos: str, feats: str = "") -> Morph:
    """Return the one object for a part of speech and its features.

    >>> morph("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass").is_s_form
    True
    """
    return Morph(pos, feats)

"""Weak verbs with more than two words to move, each said as one verb."""

import pytest

from recasts import recast

SURE = {
    "Forvaltningen har herefter foretaget en fornyet gennemgang af sagen.": (
        "Forvaltningen har herefter gennemgået sagen igen."
    ),
    "Kommunen foretager en konkret vurdering af økonomien.": "Kommunen vurderer økonomien konkret.",
    "Du kan komme med en udtalelse, inden vi træffer afgørelse.": (
        "Du kan sige, hvad du mener, inden vi træffer afgørelse."
    ),
}
UNSURE = [
    # The adjective says what no adverb can.
    "Vi har foretaget en lægelig vurdering af sagen.",
    # Where the object ends, and with it the place of the adverb, is not plain.
    "Vi har foretaget en ny vurdering af sagen på mødet i maj.",
    # Whose opinion?
    "Der er mulighed for at komme med en udtalelse.",
]


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_weak_verb_is_said_as_one(before: str, after: str) -> None:
    assert recast(before, "svagt-verbum") == after


@pytest.mark.parametrize("text", UNSURE)
def test_weak_verb_is_left_where_words_would_be_lost(text: str) -> None:
    assert recast(text, "svagt-verbum") is None

"""A heavy front is moved behind, with the word order undone."""

import pytest

from recasts import recast

SURE = {
    "Såfremt du ikke sender skemaet med de oplysninger, vi skal bruge, kan vi ikke svare.": (
        "Vi kan ikke svare, hvis du ikke sender skemaet med de oplysninger, vi skal bruge."
    ),
    "Har du brug for at tale med nogen uden for den tid, kan du ringe til vagten.": (
        "Du kan ringe til vagten, hvis du har brug for at tale med nogen uden for den tid."
    ),
    "Har du ikke hørt fra leverandøren den 13. november, så ring til mig.": (
        "Ring til mig, hvis du ikke har hørt fra leverandøren den 13. november."
    ),
    "Tager du ikke telefonen, og er der ikke en rimelig grund, kan du miste retten til penge.": (
        "Du kan miste retten til penge, hvis du ikke tager telefonen, og der ikke er en rimelig "
        "grund."
    ),
    "Bliver du dårlig, eller er der en anden god grund til, at du ikke kommer, så ring i dag.": (
        "Ring i dag, hvis du bliver dårlig, eller hvis der er en anden god grund til, at du ikke "
        "kommer."
    ),
    "Ønsker du ikke længere at få hjælp fra kommunen til rengøring, skal du ringe.": (
        "Du skal ringe, hvis du ikke længere ønsker at få hjælp fra kommunen til rengøring."
    ),
    "Bor dine børn ikke hos dig i den måned, vi ser på, får du ikke tillægget.": (
        "Du får ikke tillægget, hvis dine børn ikke bor hos dig i den måned, vi ser på."
    ),
    "Hvis du på grund af din sygdom ikke kan komme på jobcentret, kan mødet holdes hos dig.": (
        "Mødet kan holdes hos dig, hvis du på grund af din sygdom ikke kan komme på jobcentret."
    ),
    "Vil du have din mand, din ven eller en anden med, er det helt i orden.": (
        "Det er helt i orden, hvis du vil have din mand, din ven eller en anden med."
    ),
    "Mener du, at der står noget forkert i dine papirer, kan du bede om at få det rettet.": None,
}
UNSURE = [
    # The main clause points back.
    "Hvis din læge har skrevet en ny attest om dit helbred, skal du sende den til os.",
    "Hvis du har lånt penge af os til at betale din husleje, bliver lånet trukket fra.",
    "Vil du klage over, at du er kommet i forløbet, skal du gøre det inden 4 uger.",
    # "kun … hvis" would say that there is no other way.
    "Hvis du ikke har sendt os alle de papirer, skal du kun sende resten.",
    # The condition would hang on the last clause alone.
    "Hvis du ikke kan komme til mødet den 3. maj, skal du ringe, og vi finder en ny tid.",
    "Hvis du ikke svarer os inden den dag, vi skrev, skriver vi, at du har sagt nej.",
    # It leans on the sentence before.
    "Hvis du derimod ikke vidste det og heller ikke burde vide det, skal du ikke betale.",
    # "A eller B, og C" is another thing than "A, eller B og C".
    "Møder du ikke, eller følger du ikke din plan, og har du ikke en grund, trækker vi penge.",
    # The subject is not plain.
    "Hvis vi ikke giver dig ret i din klage, går klagen og alle bilag videre.",
]


@pytest.mark.parametrize(("before", "after"), SURE.items())
def test_condition_stands_behind(before: str, after: str | None) -> None:
    assert recast(before, "forvaegt") == after


@pytest.mark.parametrize("text", UNSURE)
def test_condition_stays_where_the_meaning_needs_it_first(text: str) -> None:
    assert recast(text, "forvaegt") is None

"""Clauses, main verbs, subjects and passives of sentences."""

import pytest

from klarbesked.engine.annotate import annotate
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.read import read_letter


def parsed(text: str) -> tuple[tuple[Word, ...], Parse]:
    letter = annotate(read_letter(text.encode(), "brev.txt"))
    sentence = letter.sentences[0]
    return letter.words_of(sentence), letter.parse_of(sentence)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hvis du ikke svarer, stopper vi hjælpen.", "stopper"),
        ("Møder du ikke til samtalen, kan vi stoppe hjælpen.", "kan"),
        ("Den afgørelse, som vi har truffet, betyder noget for dig.", "betyder"),
        ("Den ydelse, du får i dag, ophører i maj.", "ophører"),
        ("Som det fremgår af brevet, er fristen gået.", "er"),
        ("Selv om du er syg, skal du ringe.", "skal"),
        ("Så længe du får hjælp, skal du søge job.", "skal"),
        ("Send skemaet til os senest den 1. maj.", "Send"),
        ("Efter en samlet vurdering har vi valgt at vente.", "har"),
        ("Har du spørgsmål?", "Har"),
    ],
)
def test_main_verb_is_that_of_the_main_clause(text: str, verb: str) -> None:
    words, parse = parsed(text)

    assert parse.main_verb is not None
    assert words[parse.main_verb].text == verb


def test_label_has_no_main_verb() -> None:
    assert parsed("Afgørelse om sygedagpenge")[1].main_verb is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Vi skriver, fordi du har søgt.", ["main", "reason"]),
        ("Møder du ikke, stopper vi hjælpen.", ["main", "verb_first"]),
        ("Du får brevet, som vi lovede, når sagen er slut.", ["main", "relative", "time"]),
        ("Vi ved ikke, om du kommer.", ["main", "question"]),
        ("Vi vil høre, hvad der er sket.", ["main", "question"]),
        ("Du har været syg i mere end otte uger.", ["main"]),
        ("Du har pligt til at komme.", ["main"]),
        ("Ring til os, så vi kan hjælpe dig.", ["main", "other"]),
    ],
)
def test_clauses_have_their_kinds(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in parsed(text)[1].clauses] == kinds


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("I dag har vi besluttet at vente.", "vi"),
        ("Din sagsbehandler ringer til dig.", "Din sagsbehandler"),
        ("Ydelsen stopper.", "Ydelsen"),
    ],
)
def test_subject_is_found_on_either_side_of_the_verb(text: str, subject: str) -> None:
    words, parse = parsed(text)

    place = parse.clauses[0].subject
    assert place is not None
    assert " ".join(word.text for word in words[slice(*place)]) == subject


def test_order_has_no_subject() -> None:
    assert parsed("Send skemaet til os.")[1].clauses[0].subject is None


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Pengene udbetales bagud.", ["udbetales"]),
        ("Sagen kan ikke behandles i dag.", ["behandles"]),
        ("Klagen modtages ikke her.", ["modtages"]),
        ("Din ydelse bliver stoppet i maj.", ["stoppet"]),
        ("Vi synes, at det lykkes.", []),
        ("Det skyldes en fejl, og den findes i brevet.", []),
        ("Vi mødes på fredag.", []),
        ("Du bliver træt af at vente.", []),
        ("Kommunens og Karls breve ligger her.", []),
        ("Du bedes ringe til os.", []),
        ("Der blev aftalt et møde.", ["aftalt"]),
    ],
)
def test_passives_are_told_from_their_lookalikes(text: str, verbs: list[str]) -> None:
    words, parse = parsed(text)

    assert [words[passive.verb].text for passive in parse.passives] == verbs


def test_passive_knows_who_acts_and_what_it_hangs_on() -> None:
    words, parse = parsed("Sagen skal afgøres af kommunen inden maj.")

    passive = parse.passives[0]
    assert passive.modal is not None
    assert passive.agent is not None
    assert [words[passive.modal].text, words[passive.agent + 1].text] == ["skal", "kommunen"]


def test_capitals_are_read_as_ordinary_letters() -> None:
    words, parse = parsed("DU SKAL SENDE SKEMAET TIL OS I DAG.")

    assert parse.main_verb is not None
    assert words[parse.main_verb].lemma == "skulle"


def test_letter_without_danish_letters_is_read_as_if_it_had_them() -> None:
    words, _ = parsed("Du skal foelge planen og moede paa jobcenteret.")

    assert [word.lemma for word in words if word.morph.is_infinitive] == ["følge", "møde"]


def test_field_is_neither_noun_nor_verb() -> None:
    words, _ = parsed("Kære «Navn», du får «Beløb» kr. i maj.")

    assert [word.pos for word in words if word.token.kind == "field"] == ["X", "X"]

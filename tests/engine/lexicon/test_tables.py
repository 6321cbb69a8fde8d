"""The word tables: each row whole, each word once, and nothing changed in one click by mistake."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

from klarbesked.engine import lexicon
from klarbesked.engine.lexicon.foreign import foreign_words
from klarbesked.engine.lexicon.officialese import officialese
from klarbesked.engine.lexicon.terms import terms

Row = dict[str, str]

COLUMNS = {
    "officialese.tsv": "udtryk enklere ordklasse klasse bemaerkning gennemset_af gennemset_dato"
    " advarsel",
    "terms.tsv": "ord forklaring lov omraade synonymer status gyldig_fra gyldig_til kendt niveau",
    "foreign.tsv": "ord dansk ordklasse bemaerkning",
    "everyday.tsv": "ord",
    "domain_parts.tsv": "ord fuge",
}
MAY_BE_EMPTY = {"bemaerkning", "gennemset_af", "gennemset_dato", "lov", "synonymer", "fuge"}
MAY_BE_EMPTY |= {"gyldig_fra", "gyldig_til"}
CLASSES = {"swap", "choose", "recast", "delete", "explain"}
PARTS_OF_SPEECH = {"verb", "noun", "adj", "adv", "prep", "conj", "pron", "phrase", "abbr"}
STATUSES = {"gældende", "udfases", "kommende", "tidligere", "usikker"}
LINKS = {"", "s", "e", "s|"}
LONGEST_EXPLANATION = 25
SMALLEST = {"officialese.tsv": 450, "terms.tsv": 290, "foreign.tsv": 180, "everyday.tsv": 1500}
SMALLEST |= {"domain_parts.tsv": 500}

ONLY_A_HUMAN_CAN_TELL = """
    afslå afvise alene bortfalde foreligge herunder indkalde jf. jævnfør jfr. jvf. modtagelse ophør
    ophøre partshøre påtænke sandsynliggøre samt skøn uden|ophold underrette underretning vedrørende
    agte sanktion hjemvise
    """.replace("|", " ").split()
"""A wrong word here changes the law: no one click."""


def rows(name: str) -> list[Row]:
    text = files(lexicon).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def key(row: Row) -> str:
    return next(iter(row.values()))


def names_of_terms() -> Iterator[str]:
    for term in terms():
        yield from (term.expression, *term.synonyms)


@pytest.mark.parametrize("name", COLUMNS)
def test_each_row_has_all_its_cells_and_no_stray_spaces(name: str) -> None:
    text = files(lexicon).joinpath(name).read_text(encoding="utf-8")
    lines = text.split("\n")

    assert lines[0].split("\t") == COLUMNS[name].split()
    assert lines.pop() == ""
    assert {line.count("\t") for line in lines} == {lines[0].count("\t")}
    assert not re.search(r"^ | $| \t|\t |  |\r|\"", text, re.MULTILINE)
    assert [r for r in rows(name) for cell in r if not r[cell] and cell not in MAY_BE_EMPTY] in (
        [],
        [r for r in rows(name) if r.get("klasse") == "delete"],
    )


@pytest.mark.parametrize("name", COLUMNS)
def test_words_are_sorted_and_stand_once(name: str) -> None:
    words = [key(row) for row in rows(name)]

    assert words == sorted(words, key=str.casefold)
    assert len(words) == len({word.casefold() for word in words})
    assert len(words) >= SMALLEST[name]


def test_officialese_has_known_values() -> None:
    found = rows("officialese.tsv")

    assert {row["klasse"] for row in found} == CLASSES
    assert {row["ordklasse"] for row in found} <= PARTS_OF_SPEECH
    assert {row["advarsel"] for row in found} == {"ja", "nej"}


def test_only_what_needs_no_human_is_reviewed() -> None:
    for row in rows("officialese.tsv"):
        assert bool(row["gennemset_af"]) == bool(row["gennemset_dato"])
        if row["gennemset_dato"]:
            assert row["klasse"] in {"swap", "delete"}, row["udtryk"]
            assert date.fromisoformat(row["gennemset_dato"])
    reviewed = {entry.expression for entry in officialese() if entry.is_reviewed}

    assert reviewed
    assert not reviewed & set(ONLY_A_HUMAN_CAN_TELL)


def test_traps_of_the_law_are_in_the_table_and_no_swap() -> None:
    classes = {row["udtryk"]: row["klasse"] for row in rows("officialese.tsv")}
    traps = ("herunder", "alene", "påtænke", "indkalde", "afvise", "afslå", "ophøre", "bortfalde")

    for word in (*traps, "underretning", "sandsynliggøre", "jf."):
        assert classes[word] != "swap", word


def test_a_plainer_word_is_another_word() -> None:
    """With a gap in it, it cannot be put in by a click: then the sentence must be built anew."""
    for entry in officialese():
        assert entry.expression not in entry.plainer, entry.expression
        assert bool(entry.plainer) != (entry.kind == "delete"), entry.expression
        if entry.kind in {"swap", "choose"}:
            assert not any("…" in plain for plain in entry.plainer), entry.expression


def test_a_term_of_officialese_is_explained() -> None:
    names = set(names_of_terms())

    assert {e.expression for e in officialese() if e.kind == "explain"} <= names
    assert not any(e.is_warned for e in officialese() if e.kind == "explain")


def test_a_word_is_marked_by_one_table() -> None:
    warned = {e.expression for e in officialese() if e.is_warned}
    unknown = {name for t in terms() if not t.is_known for name in (t.expression, *t.synonyms)}
    foreign = {word.expression for word in foreign_words()}

    assert not warned & unknown
    assert not warned & foreign
    assert not unknown & foreign


def test_terms_have_known_values() -> None:
    found = rows("terms.tsv")

    assert {row["status"] for row in found} <= STATUSES
    assert {row["kendt"] for row in found} == {"ja", "nej"}
    assert {row["niveau"] for row in found} == {"A", "B"}


def test_explanations_are_short_sentences() -> None:
    for term in terms():
        assert len(term.explanation.split()) <= LONGEST_EXPLANATION, term.expression
        assert re.fullmatch(r"[A-ZÆØÅ].*[.]", term.explanation), term.expression


def test_no_two_terms_have_a_name_in_common() -> None:
    names = list(names_of_terms())

    assert sorted(names) == sorted(set(names))


def test_dates_of_terms_are_iso_and_in_order() -> None:
    for row in rows("terms.tsv"):
        dates = [date.fromisoformat(row[c]) for c in ("gyldig_fra", "gyldig_til") if row[c]]
        assert dates == sorted(dates), row["ord"]


def test_foreign_words_have_known_values() -> None:
    for word in foreign_words():
        assert word.pos in PARTS_OF_SPEECH, word.expression
        assert word.danish, word.expression
        assert word.expression not in word.danish, word.expression


def test_links_are_known_and_everyday_words_are_single() -> None:
    assert {row["fuge"] for row in rows("domain_parts.tsv")} == LINKS
    assert not [w for row in rows("everyday.tsv") if " " in (w := row["ord"])]

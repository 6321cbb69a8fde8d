"""The authority's own words, terms and levels: with history, and as the engine gets them."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from klarbesked.engine.check import all_rules
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.domain.checking import check_html
from klarbesked.web.letters.domain.dated import ChangedSinceError
from klarbesked.web.letters.domain.levels import (
    Effect,
    LevelNotAllowedError,
    effects_of,
    set_level,
)
from klarbesked.web.letters.domain.profile import profile_of
from klarbesked.web.letters.domain.terms import TermOverlapError, add_term, change_term
from klarbesked.web.letters.domain.words import KnownWordError, add_word
from klarbesked.web.letters.models import LevelChoice, OwnTerm, OwnWord, RuleLevel, WordKind
from web.letters.writing import DAY, NOW, approved
from web.people import People

LATER = NOW + timedelta(days=3)


def a_term(people: People, expression: str = "uarbejdsdygtig", **fields: object) -> OwnTerm:
    explanation = "Du er for syg til at arbejde."
    said = {"expression": expression, "explanation": explanation, **fields}
    return OwnTerm(authority=people.authority, **said)


def test_the_profile_holds_words_terms_and_levels(people: People) -> None:
    for word, kind in (("Stk", WordKind.ABBREVIATION), ("SEL", WordKind.ACRONYM)):
        add_word(people.authority, word=word, kind=kind, by=people.carl, now=NOW)
    add_term(a_term(people, synonyms="for syg", is_known=True), by=people.carl, now=NOW)
    rule = all_rules()["kancelliord"]
    set_level(people.authority, rule, LevelChoice.OFF, why="Nej.", by=people.carl, now=NOW)

    profile = profile_of(people.authority, day=DAY)

    assert profile.own_words.abbreviations == {"stk."}
    assert profile.own_words.acronyms == {"sel", "uarbejdsdygtig", "for syg"}
    assert [term.names for term in profile.own_terms] == [("uarbejdsdygtig", "for syg")]
    assert profile.settings == {"kancelliord": "fra"}


def test_the_profile_of_a_day_holds_what_held_that_day(people: People) -> None:
    row = add_word(people.authority, word="SEL", kind=WordKind.ACRONYM, by=people.carl, now=NOW)
    dated.end(row, by=people.carl, now=LATER)

    acronyms = [
        profile_of(people.authority, day=DAY + timedelta(days=days)).own_words.acronyms
        for days in (-1, 0, 2, 3)
    ]

    assert acronyms == [frozenset(), {"sel"}, {"sel"}, frozenset()]


def test_a_letter_is_checked_with_the_authoritys_own_explanation(people: People) -> None:
    add_term(a_term(people, "flexsimpel", level="A"), by=people.carl, now=NOW)
    html = "<p>Kære Ida</p><p>Du er flexsimpel. Ring på 70 00 00 21.</p><p>Venlig hilsen</p>"

    checked = check_html(
        html, letter_type="", profile=profile_of(people.authority, day=DAY), day=DAY
    )

    assert checked is not None
    found = [(each.rule, each.level) for each in checked.findings if "flexsimpel" in each.message]
    assert found == [("fagord-uforklaret", "A")]


def test_a_word_stands_in_the_list_once(people: People) -> None:
    add_word(people.authority, word="SEL", kind=WordKind.ACRONYM, by=people.carl, now=NOW)

    with pytest.raises(KnownWordError):
        add_word(people.authority, word="sel", kind=WordKind.ACRONYM, by=people.carl, now=LATER)


def test_a_word_cannot_have_two_explanations_on_one_day(people: People) -> None:
    add_term(a_term(people, valid_to=date(2026, 12, 31)), by=people.carl, now=NOW)
    add_term(a_term(people, valid_from=date(2027, 1, 1)), by=people.carl, now=NOW)

    with pytest.raises(TermOverlapError):
        add_term(a_term(people, "syg", synonyms="Uarbejdsdygtig"), by=people.carl, now=NOW)


def test_a_change_ends_the_row_and_adds_another(people: People) -> None:
    old = add_term(a_term(people), by=people.carl, now=NOW)
    change_term(old, a_term(people, explanation="Syg."), by=people.carl, now=LATER)

    rows = OwnTerm.objects.order_by("id").values_list("explanation", "began_at", "ended_at")

    assert list(rows) == [
        ("Du er for syg til at arbejde.", NOW, LATER),
        ("Syg.", LATER, None),
    ]


def test_a_change_is_undone_by_a_new_row_with_what_held_before(people: People) -> None:
    rule = all_rules()["kancelliord"]
    set_level(people.authority, rule, LevelChoice.B, why="Ja.", by=people.carl, now=NOW)
    row = set_level(people.authority, rule, LevelChoice.OFF, why="Nej.", by=people.carl, now=LATER)

    dated.undo(row, by=people.carl, now=LATER + timedelta(days=1))

    rows = RuleLevel.objects.order_by("id").values_list("level", "ended_at")
    assert [(level, end is None) for level, end in rows] == [
        ("B", False), ("fra", False), ("B", True),
    ]  # fmt: skip


def test_a_first_choice_is_undone_by_ending_it(people: People) -> None:
    rule = all_rules()["kancelliord"]
    row = set_level(people.authority, rule, LevelChoice.B, why="Ja.", by=people.carl, now=NOW)

    dated.undo(row, by=people.carl, now=LATER)

    assert profile_of(people.authority, day=LATER.date()).settings == {}


def test_only_the_newest_change_can_be_undone(people: People) -> None:
    rule = all_rules()["kancelliord"]
    first = set_level(people.authority, rule, LevelChoice.B, why="Ja.", by=people.carl, now=NOW)
    set_level(people.authority, rule, LevelChoice.OFF, why="Nej.", by=people.carl, now=LATER)

    with pytest.raises(ChangedSinceError):
        dated.undo(first, by=people.carl, now=LATER)


def test_a_removed_word_is_fetched_back_by_undo(people: People) -> None:
    row = add_word(people.authority, word="SEL", kind=WordKind.ACRONYM, by=people.carl, now=NOW)
    dated.end(row, by=people.carl, now=LATER)

    dated.undo(row, by=people.carl, now=LATER)

    assert OwnWord.objects.get(ended_at=None).word == "sel"


def test_level_a_is_only_for_rules_that_have_it(people: People) -> None:
    with pytest.raises(LevelNotAllowedError):
        set_level(
            people.authority, all_rules()["kancelliord"], LevelChoice.A, why="Ja.",
            by=people.carl, now=NOW,
        )  # fmt: skip


def test_the_effect_counts_findings_and_letters_in_use(people: People) -> None:
    for title in ("Et brev", "Et til"):
        approved(people.sick_pay, people.carl, people.lawyer, title=title)
    rule = all_rules()["frist-uden-dato"]

    effects = effects_of(people.authority, rule, day=DAY, now=NOW)

    assert effects == {
        LevelChoice.A: Effect(0, 0),
        LevelChoice.B: Effect(2, 2),
        LevelChoice.C: Effect(2, 2),
        LevelChoice.OFF: Effect(2, 2),
    }


def test_the_page_shows_the_effect_before_the_change(people: People, client: Client) -> None:
    approved(people.sick_pay, people.carl, people.lawyer)
    client.force_login(people.carl)

    page = client.get("/breve/ord/regler/frist-uden-dato/").content.decode()

    assert "Det ændrer 1 forslag i 1 brev." in page


def test_a_change_of_level_needs_a_reason(people: People, client: Client) -> None:
    client.force_login(people.carl)

    page = client.post("/breve/ord/regler/kancelliord/", {"level": "B"}).content.decode()

    assert "Skriv, hvorfor I skifter niveau." in page
    assert not RuleLevel.objects.exists()


def test_a_change_of_level_is_in_the_trail_with_its_reason(people: People, client: Client) -> None:
    client.force_login(people.carl)

    client.post("/breve/ord/regler/kancelliord/", {"level": "B", "why": "Vi siger det tit."})

    entry = TrailEntry.objects.get(subject="regel")
    assert (entry.reason, entry.detail) == (
        "Vi siger det tit.", {"rule": "kancelliord", "level": "B"},
    )  # fmt: skip


def test_a_new_level_shows_in_the_list_of_letters(people: People, client: Client) -> None:
    approved(people.sick_pay, people.carl, people.lawyer)
    client.force_login(people.carl)
    before = client.get("/breve/skabeloner/").content.decode()
    for rule, own in all_rules().items():
        if own.level == "A":
            client.post(f"/breve/ord/regler/{rule}/", {"level": "fra", "why": "Prøve."})

    after = client.get("/breve/skabeloner/").content.decode()

    assert ("Se først her" in before, "Se først her" in after) == (True, False)


def test_what_is_removed_can_be_undone_from_the_history(people: People, client: Client) -> None:
    client.force_login(people.carl)
    client.post("/breve/ord/", {"word": "SEL", "kind": "kendt"})
    row = OwnWord.objects.get()
    client.post(f"/breve/ord/fjern/ord/{row.public_id}/")
    history = client.get("/breve/ord/historik/").content.decode()

    client.post(f"/breve/ord/fortryd/ord/{row.public_id}/")

    assert "Ordet »sel« er taget ud" in history
    assert OwnWord.objects.filter(ended_at=None).count() == 1


@pytest.mark.parametrize("url", ["/breve/ord/fjern/ord/{id}/", "/breve/ord/fortryd/ord/{id}/"])
def test_words_are_changed_only_by_those_who_may(people: People, client: Client, url: str) -> None:
    row = add_word(people.authority, word="SEL", kind=WordKind.ACRONYM, by=people.carl, now=NOW)
    for user in (people.alma, people.lawyer, people.administrator, people.nora):
        client.force_login(user)
        assert client.post(url.format(id=row.public_id)).status_code == 404

    client.force_login(people.carl)

    assert client.post(url.format(id=row.public_id)).status_code == 302


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("get", "/breve/ord/fagord/k7mn2q4r8s3t/"),
        ("post", "/breve/ord/fjern/noget/k7mn2q4r8s3t/"),
        ("post", "/breve/ord/fjern/ord/k7mn2q4r8s3t/"),
        ("get", "/breve/ord/regler/findes-ikke/"),
    ],
)
def test_what_is_not_there_is_not_found(
    people: People, client: Client, method: str, url: str
) -> None:
    client.force_login(people.carl)

    assert getattr(client, method)(url).status_code == 404


def test_a_term_is_changed_on_its_page(people: People, client: Client) -> None:
    term = add_term(a_term(people), by=people.carl, now=NOW)
    client.force_login(people.carl)
    url = f"/breve/ord/fagord/{term.public_id}/"
    said = {"expression": "uarbejdsdygtig", "explanation": "Du er syg.", "level": "A"}

    client.post(url, said)

    now = OwnTerm.objects.get(ended_at=None)
    assert (now.explanation, now.level, now.replaces) == ("Du er syg.", "A", term)


def upload(client: Client, name: str, text: str) -> str:
    file = SimpleUploadedFile(name, text.encode())
    return client.post("/breve/ord/hent/", {"file": file}, follow=True).content.decode()


TABLE = "ord\tforklaring\tgyldig_fra\nsygedagpenge\tPenge, mens du er syg.\t2026-01-01\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("fagord.tsv", TABLE),
        (
            "fagord.toml",
            (
                '[[fagord]]\nord = "sygedagpenge"\nforklaring = "Penge, mens du er syg."\n'
                "gyldig_fra = 2026-01-01\n"
            ),
        ),
    ],
)
def test_terms_come_in_from_a_file_and_the_second_time_nothing_changes(
    people: People, client: Client, name: str, text: str
) -> None:
    client.force_login(people.carl)

    first, second = upload(client, name, text), upload(client, name, text)

    assert "Fagord lagt ind: 1. Ændret: 0. Uændret: 0." in first
    assert "Fagord lagt ind: 0. Ændret: 0. Uændret: 1." in second
    assert OwnTerm.objects.get().valid_from == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.tsv", TABLE + "\tTom\t\n", "a.tsv, linje 3: Skriv noget i feltet ord."),
        ("a.tsv", TABLE + "b\tx\ti går\n", "a.tsv, linje 3: Skriv datoen i feltet gyldig_fra"),
        ("a.tsv", TABLE + "b\tx\t\ty\n", "a.tsv, linje 3: Der er flere felter"),
        ("a.tsv", "navn\n", "a.tsv, linje 1: Skriv overskrifterne"),
        ("a.toml", '[[fagord]]\nord = "x"\n', "a.toml, linje 1: Skriv forklaring i filen."),
        ("a.csv", "x", "a.csv: Vi kender ikke filen."),
        ("a.tsv", TABLE + "sygedagpenge\tAndet.\t2026-02-01\n", "har en forklaring i forvejen"),
    ],
)
def test_a_faulty_file_is_named_with_line_and_remedy_and_nothing_comes_in(
    people: People, client: Client, name: str, text: str, said: str
) -> None:
    client.force_login(people.carl)

    page = upload(client, name, text)

    assert said in page
    assert not OwnTerm.objects.exists()


@pytest.mark.parametrize("url", ["/breve/ord/", "/breve/ord/regler/", "/breve/ord/historik/"])
def test_three_words_cost_as_many_queries_as_one(people: People, client: Client, url: str) -> None:
    client.force_login(people.carl)
    counts = []
    for words in (("a",), ("b", "c")):
        for word in words:
            add_word(people.authority, word=word, kind=WordKind.ACRONYM, by=people.carl, now=NOW)
            add_term(a_term(people, word), by=people.carl, now=NOW)
            rule = list(all_rules().values())[ord(word) - 97]
            set_level(people.authority, rule, LevelChoice.C, why="x", by=people.carl, now=NOW)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        counts.append(len(queries))

    assert counts[0] == counts[1]

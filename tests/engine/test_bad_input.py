"""Whole letters nobody means to send: each is read and checked, and no rule breaks."""

import sys
from datetime import date
from types import FrameType

import pytest

from klarbesked.engine.annotate.word import Word
from klarbesked.engine.check import Checked, check
from klarbesked.engine.document import Span
from klarbesked.engine.read import UnreadableLetterError, read_letter

TODAY = date(2026, 11, 25)

PLAIN = "Du skal sende skemaet til os i dag. Vi har stoppet din hjælp, fordi du ikke svarede."
NO_STOP = "vi har fået dit brev og skriver til dig om sagen"
SPELLED_OUT = (
    "Kaere Anne\n\nSkemaet skal indsendes inden fredag. Du skal soege om hjaelp. "
    "Din ansoegning er paa vej."
)
SCANNED = (
    "Du ska1 sende skemaet ti1 os inden 1O. maj 2O26. Be- løbet er 1.2OO kr. ¦ ~ | ^\n"
    "Hj@lpen er st0ppet, og kom-\nmunen skri ver t¡l dig. ·· °° ¬"
)
TABLE = "\n".join("\t".join(str(row * column) for column in range(1, 9)) for row in range(1, 60))
ENGLISH = "We have received your letter and you must answer us before Friday."
QUOTED = f"Kære Anne\n\n{PLAIN} Han skrev: »{ENGLISH}« {PLAIN}"
POEM = (
    "Regnen falder stille ned\nover byens grå kontor\n"
    "brevet ligger på sin plads\ningen læser det, jeg tror\n\n"
)
UNSEEN = "Du\u200b skal\u200d sen\u00adde\ufeff skem\x00aet\x07 til\u202e os i\x1b dag\x7f."
SIGNS = ".,;:!?-–—()[]»«\"'/\\…" * 200
NESTED = "(" * 2000 + "brev" + ")" * 2000
EMOJI = "Du skal 😀 svare os 👨\u200d👩\u200d👧 på fredag 🇩🇰. 🎉🎉 Hej 👍🏽 med dig."

LETTERS = {
    "long word": f"Kære Anne\n\nVi skriver om {'a' * 10_000} i dag.",
    "no full stop": " ".join([NO_STOP] * 500),
    "capitals": PLAIN.upper(),
    "ae for æ": SPELLED_OUT,
    "scanned": SCANNED,
    "table": TABLE,
    "English": QUOTED,
    "poem": POEM * 20,
    "unseen signs": UNSEEN,
    "only signs": SIGNS,
    "nested": NESTED,
    "ikke": "ikke " * 3000,
    "den af": "den af " * 1500,
    "at": "at " * 3000,
    "emoji": EMOJI,
}

MIXED = (
    f"{PLAIN} Skemaet skal indsendes inden den 1. maj 2026, jf. § 13. Såfremt du er uenig, "
    "kan du klage inden 4 uger. Det koster 1.200 kr. at få et nyt bord (se lov nr. 62).\n\n"
)
REPEATED = {
    "mixed": MIXED,
    "deadlines": "Du skal svare os inden 14 dage. ",
    "no full stop": f"{NO_STOP} ",
    "capitals": f"{PLAIN.upper()} ",
    "table": f"{TABLE[:60]}\n",
    "English": f"{QUOTED}\n\n",
    "poem": POEM,
    "only signs": ". , ; : ! ? ( ) ",
    "ikke": "ikke ",
    "den af": "den af ",
    "emoji": f"{EMOJI} ",
}
MOST_GROWTH = 1.5


def read_and_check(text: str) -> Checked:
    return check(read_letter(text.encode(), "brev.txt"), today=TODAY)


def all_words(outcome: Checked) -> list[Word]:
    annotated = outcome.letter.annotated
    return [word for s in annotated.sentences for word in annotated.words_of(s)]


def all_places(outcome: Checked) -> list[Span]:
    findings = [*outcome.findings, *(hushed.finding for hushed in outcome.suppressed)]
    places = [finding.span for finding in findings if finding.span]
    places += [e.span for f in findings for fix in f.fixes for e in fix.edits]
    places += [duty.act for duty in outcome.duties] + [duty.place for duty in outcome.duties]
    return places + [fact.span for fact in outcome.letter.annotated.facts]


def places_of(rule: str, outcome: Checked) -> list[str]:
    return [outcome.letter.at(f.span) for f in outcome.findings if f.rule == rule and f.span]


def calls_per_word(text: str, words: int) -> float:
    """Return how many Python functions are called per word of about `words` words."""
    whole = text * (words // len(text.split()))
    read_and_check(whole)
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_and_check(whole)
    finally:
        sys.setprofile(before)
    return calls / len(whole.split())


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_no_rule_breaks(text: str) -> None:
    outcome = read_and_check(text)

    assert [said for said in outcome.not_run if "gik i stykker" in said.reason] == []


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_every_place_lies_in_the_text(text: str) -> None:
    outcome = read_and_check(text)

    length = len(outcome.letter.text)
    assert [p for p in all_places(outcome) if not 0 <= p.start < p.end <= length] == []


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_no_sign_is_lost_between_the_words(text: str) -> None:
    outcome = read_and_check(text)

    written = "".join(outcome.letter.text.split())
    assert "".join("".join(word.text.split()) for word in all_words(outcome)) == written


@pytest.mark.parametrize("text", LETTERS.values(), ids=LETTERS)
def test_every_word_has_a_reading(text: str) -> None:
    outcome = read_and_check(text)

    tokens = [token for s in outcome.letter.annotated.sentences for token in s.tokens]
    words = all_words(outcome)
    assert [word.token for word in words] == tokens
    assert [word for word in words if not (word.lemma and word.pos)] == []


@pytest.mark.parametrize("text", ["", " ", " \n\t\n"])
def test_empty_letter_is_refused_in_danish(text: str) -> None:
    with pytest.raises(UnreadableLetterError, match="Filen er tom"):
        read_and_check(text)


def test_long_word_is_one_word() -> None:
    words = all_words(read_and_check(LETTERS["long word"]))

    assert max(len(word.text) for word in words) == 10_000


def test_text_without_a_full_stop_is_one_long_sentence() -> None:
    outcome = read_and_check(LETTERS["no full stop"])

    assert len(outcome.letter.annotated.sentences) == 1
    assert [f.rule for f in outcome.findings].count("lang-saetning") == 1


def test_capitals_are_read_as_small_letters() -> None:
    loud, quiet = (all_words(read_and_check(text)) for text in (PLAIN.upper(), PLAIN.lower()))

    assert [(w.lemma, w.pos) for w in loud] == [(w.lemma, w.pos) for w in quiet]


def test_spelled_out_letters_are_read_as_danish() -> None:
    outcome = read_and_check(SPELLED_OUT)

    lemmas = {word.text: word.lemma for word in all_words(outcome)}
    assert (lemmas["ansoegning"], lemmas["soege"]) == ("ansøgning", "søge")
    assert places_of("skjult-pligt", outcome) == ["Skemaet skal indsendes"]


def test_scanned_date_with_letters_is_no_deadline() -> None:
    facts = read_and_check(SCANNED).letter.annotated.facts

    assert [fact for fact in facts if fact.kind in ("date", "deadline")] == []


@pytest.mark.parametrize("name", ["table", "poem", "only signs", "nested"])
def test_text_without_sentences_has_no_findings(name: str) -> None:
    assert read_and_check(LETTERS[name]).findings == ()


def test_quoted_english_has_no_findings() -> None:
    outcome = read_and_check(QUOTED)

    assert outcome.letter.annotated.language == "da"
    assert [
        f.rule for f in outcome.findings if f.span and outcome.letter.at(f.span) in ENGLISH
    ] == []


def test_unseen_signs_are_gone() -> None:
    outcome = read_and_check(UNSEEN)

    assert outcome.letter.text == "Du skal sende skemaet til os i dag."
    assert [outcome.letter.at(duty.act) for duty in outcome.duties] == [
        "sende skemaet til os i dag"
    ]


def test_only_signs_hold_no_words() -> None:
    assert [word for word in all_words(read_and_check(SIGNS)) if word.is_word] == []


@pytest.mark.parametrize(("name", "doubled"), [("ikke", 2999), ("at", 2999), ("den af", 0)])
def test_each_doubled_word_is_found_once(name: str, doubled: int) -> None:
    assert len(places_of("dobbelt-ord", read_and_check(LETTERS[name]))) == doubled


def test_duty_among_emoji_is_found() -> None:
    assert [duty.actor for duty in read_and_check(EMOJI).duties] == ["reader"]


@pytest.mark.parametrize("text", REPEATED.values(), ids=REPEATED)
def test_work_grows_with_the_words_and_no_faster(text: str) -> None:
    few, some, many = (calls_per_word(text, words) for words in (200, 2000, 8000))

    assert some <= MOST_GROWTH * few + 5
    assert many <= MOST_GROWTH * some

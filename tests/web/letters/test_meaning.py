"""Where a draft's meaning has changed: the line, the answers, and what they hold for."""

import pytest
from django.core.cache import cache

from klarbesked.engine.guard import Comparison
from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.letters.domain import meaning as domain
from klarbesked.web.letters.domain.answer_meaning import (
    UnknownPlaceError,
    answer_change,
    take_answer_back,
)
from klarbesked.web.letters.domain.approval import UnansweredError, send_to_approval, take_back
from klarbesked.web.letters.domain.letter_size import MOST_SIGNS
from klarbesked.web.letters.domain.meaning import NotComparedError, compare_html
from klarbesked.web.letters.domain.version import NotADraftError
from klarbesked.web.letters.models import MeaningAnswer, TemplateVersion
from web.letters.rewriting import (
    BEFORE,
    CHANGED,
    NEW,
    OLD,
    REASON,
    REWORDED,
    key,
    meaning,
    rewrite,
    rewritten,
)
from web.letters.writing import DAY, NOW, again, draft
from web.people import People


def send(version: TemplateVersion, people: People) -> None:
    send_to_approval(version, what_and_why="Klarere.", by=people.carl, now=NOW, day=DAY)


def answer(version: TemplateVersion, people: People, reason: str = REASON) -> MeaningAnswer:
    return answer_change(version, key=key(version), reason=reason, by=people.carl, now=NOW)


def test_other_words_for_the_same_are_no_change(people: People) -> None:
    found = meaning(rewritten(people, REWORDED))

    assert (found.line, found.hard) == ("Betydningen er den samme, så vidt vi kan se.", [])


def test_another_deadline_is_a_change_with_both_sentences(people: People) -> None:
    found = meaning(rewritten(people))

    [asked] = found.hard
    assert (found.line, asked.change.before, asked.change.after) == (
        "Betydningen kan være ændret ét sted.", OLD, NEW,
    )  # fmt: skip


def test_two_changes_are_counted(people: People) -> None:
    found = meaning(rewritten(people, CHANGED.replace("300 kr.", "400 kr.")))

    assert found.line == "Betydningen kan være ændret 2 steder."


def test_a_first_version_has_nothing_to_be_compared_with(people: People) -> None:
    version = draft(people.sick_pay, people.carl)

    send(version, people)

    assert again(version).is_waiting


def test_a_changed_place_without_answer_cannot_be_sent(people: People) -> None:
    version = rewritten(people)

    with pytest.raises(UnansweredError):
        send(version, people)
    assert again(version).is_draft


def test_an_answer_lets_the_draft_be_sent(people: People) -> None:
    version = rewritten(people)

    answer(version, people)
    send(version, people)

    assert again(version).is_waiting


def test_an_answer_stands_when_another_place_is_rewritten(people: People) -> None:
    version = rewritten(people)
    answer(version, people)

    version = rewrite(version, CHANGED.replace("Venlig hilsen", "De bedste hilsner"), people)

    assert meaning(version).unanswered == []


def test_an_answer_is_void_when_its_place_changes(people: People) -> None:
    version = rewritten(people)
    answer(version, people)

    version = rewrite(version, CHANGED.replace("8 dage", "7 dage"), people)

    assert len(meaning(version).unanswered) == 1
    with pytest.raises(UnansweredError):
        send(version, people)


def test_a_place_put_back_needs_no_answer(people: People) -> None:
    version = rewrite(rewritten(people), BEFORE, people)

    send(version, people)

    assert again(version).is_waiting


def test_an_answer_taken_back_is_none(people: People) -> None:
    version = rewritten(people)
    row = answer(version, people)

    take_answer_back(version, row.public_id, by=people.carl, now=NOW)
    take_answer_back(version, row.public_id, by=people.carl, now=NOW)

    assert len(meaning(version).unanswered) == 1
    assert TrailEntry.objects.filter(act="tog et svar om betydning tilbage").count() == 1


def test_of_two_who_answer_the_same_place_the_first_one_stands(people: People) -> None:
    version = rewritten(people)
    place = key(version)
    first = answer_change(version, key=place, reason="Min.", by=people.carl, now=NOW)

    second = answer_change(
        version, key=place, reason="Den anden.", by=people.communications, now=NOW
    )

    assert (second, second.by, second.reason) == (first, people.carl, "Min.")
    assert MeaningAnswer.objects.count() == 1


def test_a_version_that_waits_takes_no_answers(people: People) -> None:
    version = rewritten(people)
    row = answer(version, people)
    send(version, people)

    with pytest.raises(NotADraftError):
        answer_change(version, key=row.key, reason="Nyt.", by=people.carl, now=NOW)
    with pytest.raises(NotADraftError):
        take_answer_back(version, row.public_id, by=people.carl, now=NOW)


def test_the_answers_are_there_when_the_draft_comes_back(people: People) -> None:
    version = rewritten(people)
    answer(version, people)
    send(version, people)

    take_back(again(version), by=people.carl, now=NOW)

    assert [each.reason for each in MeaningAnswer.objects.filter(undone_at=None)] == [REASON]
    assert meaning(again(version)).unanswered == []


@pytest.mark.parametrize("place", ["", "x" * 64, "a" * 63])
def test_a_key_that_is_none_of_ours_is_refused(people: People, place: str) -> None:
    version = rewritten(people)

    with pytest.raises(UnknownPlaceError):
        answer_change(version, key=place, reason=REASON, by=people.carl, now=NOW)


def test_the_trail_holds_no_word_of_the_letter_or_the_reason(people: People) -> None:
    version = rewritten(people)

    row = answer(version, people)

    entry = TrailEntry.objects.get(act="svarede på ændret betydning")
    assert entry.detail == {"version": 2, "answer": row.public_id}
    assert entry.reason == ""


def test_the_same_two_texts_are_compared_once(
    db: None,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache.clear()
    found = compare_html(BEFORE, CHANGED)
    monkeypatch.setattr(domain, "compare_documents", None)

    again_found = compare_html(BEFORE, CHANGED)

    assert (again_found.differences, again_found.pairs) == (found.differences, found.pairs)
    assert again_found.after.text == found.after.text


def test_a_letter_too_long_to_compare_can_be_sent(people: People) -> None:
    version = rewritten(people, f"<p>{'Du får svar i dag. ' * (MOST_SIGNS // 19 + 1)}</p>")

    found = meaning(version)
    send(version, people)

    assert "for langt til at sammenligne" in found.line
    assert found.comparison is None
    assert again(version).is_waiting


def test_a_fault_of_ours_is_told_without_the_letter(
    db: None,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> Comparison:
        raise ValueError("Anne Opdigtet")

    cache.clear()
    monkeypatch.setattr(domain, "compare", broken)

    with pytest.raises(NotComparedError, match="ValueError") as told:
        compare_html(BEFORE, CHANGED)
    assert "Anne" not in str(told.value)
    assert told.value.__cause__ is None


def test_a_version_without_text_is_not_compared(db: None) -> None:  # noqa: ARG001
    with pytest.raises(NotComparedError, match="ingen tekst"):
        compare_html(BEFORE, "")

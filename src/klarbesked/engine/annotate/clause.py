"""The clauses of a sentence: finite verb, subject, main or subordinate, passive or not.

No parser: one pass from left to right over the words. Measured against hand-marked letter
sentences in benchmarks/language; the method is told in docs/metode/sprog.md.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from klarbesked.engine.annotate.opener import NEUTRAL, OpenerKind, opener_kind
from klarbesked.engine.annotate.word import Word

ClauseKind = Literal["main", "verb_first", "contact"] | OpenerKind


@dataclass(slots=True)
class Clause:
    """One finite clause; all numbers are places in the sentence's words.

    `verb` is None for a piece without a finite verb. `subject` is the half-open range of the
    noun phrase, None where it cannot be found. `opener` is the word that makes it subordinate.
    `start` is where it begins, `end` where the next piece begins.
    """

    kind: ClauseKind
    start: int
    end: int
    verb: int | None = None
    subject: tuple[int, int] | None = None
    opener: int | None = None

    @property
    def is_main(self) -> bool:
        return self.kind == "main"


NOMINAL = ("NOUN", "PROPN", "PRON", "X")
CALLS = {"kære", "hej", "ja", "nej", "tak", "goddag", "velkommen"}
"""Before the comma they call the reader: "Kære Anne, vi har …"."""

REPORTING = {"sige", "mene", "fortælle", "skrive", "oplyse"}
MAY_BEGIN = {"DET", "ADJ", "NUM", *NOMINAL}
PUNCTUATION = {",", ";", ":", "–", "(", ")"}


def clauses(words: Sequence[Word]) -> list[Clause]:
    """Return the clauses in the order in which they begin; the first main clause always exists."""
    return _Scan(words).run()


class _Scan:
    """The pass itself: which clauses are open, and which still wait for their verb."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.main = Clause("main", 0, len(words))
        self.found = [self.main]
        self.open = [self.main]
        self.begun_again: Clause | None = None
        self.joined_at: int | None = None
        self.last_verb = -1

    def run(self) -> list[Clause]:
        first = next((i for i, w in enumerate(self.words) if _begins_text(w)), 0)
        self.verbs = [i for i, w in enumerate(self.words) if w.morph.is_finite]
        is_verb_first = self._is_verb_first(first)
        for i, word in enumerate(self.words):
            kind = opener_kind(self.words, i, first)
            if kind:
                self._open(kind, i)
            elif word.morph.pos == "CCONJ" and i > first:
                self.joined_at = i
            elif word.low == ";" or (word.low == ":" and i + 1 < len(self.words)):
                self._begin_again(i + 1)
            if word.morph.is_finite:
                self._verb(i, is_conditional=is_verb_first and i == first)
        self._close()
        return self.found

    def _is_verb_first(self, first: int) -> bool:
        """Tell whether "Møder du ikke, …" opens the sentence: a condition without "hvis"."""
        words = self.words
        if first not in self.verbs or words[first].morph.is_imperative or _is_question(words):
            return False
        return any(
            i > first + 1 and self._follows_front(i) and words[i].lemma not in REPORTING
            for i in self.verbs
        )

    def _follows_front(self, i: int) -> bool:
        """Tell whether a finite verb stands where a main clause goes on after its front."""
        words = self.words
        if words[i - 1].low == ",":
            return True
        return words[i - 1].low in ("så", "da") and i > 1 and words[i - 2].low == ","

    def _open(self, kind: ClauseKind, i: int, *, opener: int | None = -1) -> Clause:
        clause = Clause(kind, i, len(self.words), opener=i if opener == -1 else opener)
        self.found.append(clause)
        self.open.append(clause)
        return clause

    def _begin_again(self, i: int) -> None:
        """After a semicolon or colon a new main clause may begin."""
        if self.main.verb is None:
            return
        self.begun_again = Clause("main", i, len(self.words))
        self.open = [self.begun_again]
        self.joined_at = None

    def _verb(self, i: int, *, is_conditional: bool) -> None:
        if is_conditional:
            self._open("verb_first", i, opener=None).verb = i
        elif self.open[-1].verb is None:
            self._give_verb_or_contact(i)
        elif self._follows_front(i) and any(c.verb is None for c in self.open):
            self._give(self._waiting(), i)
        elif self.joined_at is not None and self.joined_at > self.last_verb:
            self._join(i)
        elif any(c.verb is None for c in self.open) and not self._is_contact(i):
            self._give(self._waiting(), i)
        elif self._is_contact(i):
            self._open("contact", self._contact_start(i), opener=None).verb = i
        else:
            self._join(i)
        self.last_verb = i

    def _waiting(self) -> Clause:
        """Leave the clauses that have their verb; return the innermost that waits for one."""
        while self.open[-1].verb is not None:
            self.open.pop()
        return self.open[-1]

    def _give(self, clause: Clause, i: int) -> None:
        clause.verb = i
        if clause is self.begun_again:
            self.found.append(clause)
            self.begun_again = None

    def _give_verb_or_contact(self, i: int) -> None:
        """The innermost clause waits for a verb, unless this one is a relative without "som"."""
        is_main = self.open[-1].is_main
        if is_main and self._is_contact(i) and self.verbs[-1] > i:
            self._open("contact", self._contact_start(i), opener=None).verb = i
        else:
            self._give(self.open[-1], i)

    def _contact_start(self, i: int) -> int:
        return next((j + 1 for j in range(i - 1, -1, -1) if self.words[j].low == ","), i)

    def _is_contact(self, i: int) -> bool:
        """Tell whether "den ydelse, du får" stands here: comma, subject pronoun, verb."""
        words = self.words
        j = i - 1
        while j > 0 and words[j].pos == "ADV":
            j -= 1
        if j < 2 or words[j - 1].low != "," or words[0].low in CALLS:
            return False
        return words[j].morph.is_nominative or words[j].low in NEUTRAL

    def _join(self, i: int) -> None:
        """A second verb of the same kind: "… beregnes af os, og den udbetales bagud"."""
        kind: ClauseKind = self.open[-1].kind
        start = i if self.joined_at is None else self.joined_at
        if self._joins_main(start):
            kind = "main"
        if kind == "main":
            self.open = [self.main]
        clause = Clause(kind, start, len(self.words), verb=i, opener=self.open[-1].opener)
        self.found.append(clause)
        self.joined_at = None

    def _joins_main(self, start: int) -> bool:
        """Tell whether the verb after "og" goes with the main clause and not the last one."""
        if self.main.verb is None:
            return False
        after = self.words[start + 1 : start + 3]
        has_subject = bool(after) and after[0].morph.is_nominative
        return has_subject and start > 0 and self.words[start - 1].low == ","

    def _close(self) -> None:
        self.found.sort(key=lambda clause: (clause.start, clause.kind != "main"))
        for clause, follows in zip(self.found, self.found[1:], strict=False):
            clause.end = max(clause.start, follows.start)
        for clause in self.found:
            if clause.is_main and clause.verb is not None and clause.verb >= clause.end:
                clause.end = self._end_after(clause.verb)
            clause.subject = _subject(self.words, clause)

    def _end_after(self, verb: int) -> int:
        after = bisect_right(self.found, verb, key=lambda clause: clause.start)
        return self.found[after].start if after < len(self.found) else len(self.words)


def _begins_text(word: Word) -> bool:
    return word.is_word and word.morph.pos != "CCONJ"


def _is_question(words: Sequence[Word]) -> bool:
    return any(word.low == "?" for word in words[-3:])


def _subject(words: Sequence[Word], clause: Clause) -> tuple[int, int] | None:
    """Return the subject: right after the verb when something else is in front, else before it."""
    verb = clause.verb
    if verb is None or words[verb].morph.is_imperative:
        return None
    after = verb + 1
    while after < len(words) and words[after].pos == "ADV":
        after += 1
    if after < len(words) and words[after].morph.is_nominative:
        return after, after + 1
    before = _first_phrase(words, clause.start, verb)
    if before:
        return before
    if clause.kind in ("relative", "contact") and clause.opener is not None:
        return clause.opener, clause.opener + 1
    return _first_phrase(words, verb + 1, clause.end)


def _first_phrase(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """Return the first noun phrase that no preposition governs, or None."""
    begin: int | None = None
    for i in range(start, end):
        word = words[i]
        if word.low in PUNCTUATION and begin is None:
            continue
        if word.pos == "ADP" or word.morph.is_verb:
            return None
        if word.pos in ("SCONJ", "CCONJ", "ADV") and begin is None:
            continue
        if begin is None and word.pos in MAY_BEGIN:
            begin = i
        if word.pos in NOMINAL and not word.morph.is_genitive and not word.morph.is_accusative:
            return (i if begin is None else begin), i + 1
    return None

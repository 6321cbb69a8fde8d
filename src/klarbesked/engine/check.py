"""The whole way from a letter to findings: read this first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from klarbesked.catalogue import load
from klarbesked.engine.annotate import annotate
from klarbesked.engine.annotate.duties import Duty
from klarbesked.engine.annotate.language import Language
from klarbesked.engine.annotate.reading import Reader, read_words
from klarbesked.engine.document import Document
from klarbesked.engine.finding import Finding
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_date import letter_date
from klarbesked.engine.letter_type import chosen_type, recognise_type
from klarbesked.engine.letter_type.line import lines_of
from klarbesked.engine.measures import Measures, measure
from klarbesked.engine.profile import Profile
from klarbesked.engine.rule import Rule
from klarbesked.engine.silence import NotRun, foreign_blocks, left_out, why_hidden, why_silent
from klarbesked.engine.suppress import Suppressed, split_suppressed, unheard_wishes


@dataclass(frozen=True)
class Checked:
    """A letter and all that was said of it. What could not be judged is in `not_run`.

    `own_rules`: the authority's, for the titles and sources of what they found.
    """

    letter: Letter
    measures: Measures
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    not_run: tuple[NotRun, ...]
    duties: tuple[Duty, ...] = ()
    own_rules: tuple[Rule, ...] = ()

    def rule_of(self, name: str) -> Rule | None:
        """Return the rule of that name, ours or the authority's; None where it has gone."""
        own = {rule.name: rule for rule in self.own_rules}
        return own.get(name) or all_rules().get(name)


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its name."""
    return load("klarbesked.engine.rules", Rule)


def check(
    document: Document,
    *,
    today: date,
    rules: Iterable[Rule] | None = None,
    profile: Profile | None = None,
    letter_type: str | None = None,
    flag_date: date | None = None,
    is_template: bool = False,
    answers: Mapping[str, bool] | None = None,
    path: str = "",
    read: Reader = read_words,
    language: Language = "ukendt",
) -> Checked:
    """Return what `rules` find in the letter, in reading order; without `rules` all of them run.

    `letter_type`, `flag_date` and `answers` are what the user says; without the first two the
    letter is asked. `letter_type` is one of the profile's catalogue, or a family.
    `path` is only used to find the wishes in the profile that speak of this file. `read` tells
    what each word is. `language`: what the user says a text is in that is too short to tell.
    """
    chosen = profile or Profile()
    letter = as_letter(
        document, chosen, letter_type, flag_date, today,
        is_template=is_template, answers=answers or {}, read=read, language=language,
    )  # fmt: skip
    found: list[Finding] = []
    not_run: list[NotRun] = []
    known = {**all_rules(), **{rule.name: rule for rule in chosen.own_rules}}
    for rule in known.values() if rules is None else rules:
        findings, reason = run(rule, letter, chosen)
        found += findings
        not_run += [NotRun(rule.name, reason)] if reason else []
    foreign = foreign_blocks(letter)
    heard = [finding for finding in found if not foreign.hides(finding)]
    kept, suppressed = split_suppressed(heard, letter, chosen, path)
    return Checked(
        letter,
        measure(letter.annotated, unexplained_terms=len(letter.unexplained)),
        tuple(sorted(kept, key=lambda finding: finding.place)),
        suppressed,
        (
            *not_run,
            *foreign.not_run,
            *left_out(letter),
            *unheard_wishes(document, frozenset(known)),
        ),
        letter.annotated.duties,
        chosen.own_rules,
    )


def as_letter(
    document: Document,
    profile: Profile,
    letter_type: str | None,
    flag_date: date | None,
    today: date,
    *,
    is_template: bool,
    answers: Mapping[str, bool] | None = None,
    read: Reader = read_words,
    language: Language = "ukendt",
) -> Letter:
    annotated = annotate(document, profile.own_words, read, language)
    types = profile.catalogue.types
    lines = lines_of(annotated)
    return Letter(
        annotated,
        lines,
        chosen_type(letter_type, types) if letter_type else recognise_type(lines, types),
        letter_date(annotated, flag=flag_date, today=today),
        is_template,
        profile.catalogue,
        answers or {},
        profile.own_terms,
    )


def run(rule: Rule, letter: Letter, profile: Profile) -> tuple[list[Finding], str | None]:
    """Return the rule's findings that are shown, and why others, or all, are not."""
    silent = why_silent(rule, letter, profile)
    if silent:
        return [], silent
    try:
        findings = [profile.levelled(finding) for finding in rule(letter)]
    except Exception as error:
        # One faulty rule must not take the letter down; its words could hold the letter's.
        return [], f"Reglen gik i stykker ({type(error).__name__}). Resten af brevet er tjekket."
    shown = [finding for finding in findings if profile.shows(finding.level)]
    return shown, why_hidden(len(findings) - len(shown))

"""The authority's own words, terms and levels as the engine wants them: one `Profile`."""

from datetime import date, datetime, time, timedelta
from typing import Literal, cast

from django.utils import timezone

from klarbesked.engine.annotate import OwnWords
from klarbesked.engine.lexicon.terms import Term
from klarbesked.engine.profile import REDIRECTS, Profile, Setting
from klarbesked.web.accounts.models import Authority
from klarbesked.web.letters.models import OwnTerm, OwnWord, RuleLevel, WordKind, in_force


def profile_of(authority: Authority, *, day: date) -> Profile:
    """Return what holds when `day` ends: every change made on the day counts.

    Three queries. The terms' own days are left to the engine, which knows the letter's day.
    """
    at = end_of(day)
    own = [own_term(row) for row in in_force(OwnTerm.objects.filter(authority=authority), at)]
    return Profile(
        settings=settings_of(authority, at=at),
        own_words=_own_words(authority, own, at),
        own_terms=tuple(own),
    )


def our_profile(*, day: date) -> Profile:
    """Return the profile of the authority that owns this installation; ours before there is one."""
    authority = Authority.objects.first()
    return profile_of(authority, day=day) if authority else Profile()


def settings_of(authority: Authority, *, at: datetime) -> dict[str, Setting]:
    """Return the level of each rule that has been given one. Renamed rules keep theirs."""
    rows = in_force(RuleLevel.objects.filter(authority=authority), at)
    return {
        REDIRECTS.get(rule, rule): cast("Setting", level)
        for rule, level in rows.values_list("rule", "level")
    }


def own_term(row: OwnTerm) -> Term:
    return Term(
        expression=row.expression,
        explanation=row.explanation,
        law=row.law,
        field="",
        synonyms=row.names[1:],
        is_current=True,
        is_known=row.is_known,
        level=cast(Literal["A", "B"], row.level),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def end_of(day: date) -> datetime:
    """Return the last moment of a day where the authority is."""
    midnight = datetime.combine(day + timedelta(days=1), time.min)
    return timezone.make_aware(midnight) - timedelta(microseconds=1)


def _own_words(authority: Authority, terms: list[Term], at: datetime) -> OwnWords:
    rows = in_force(OwnWord.objects.filter(authority=authority), at).values_list("kind", "word")
    words = [(kind, word.lower()) for kind, word in rows]
    known = frozenset(name.lower() for term in terms if term.is_known for name in term.names)
    return OwnWords(
        abbreviations=frozenset(w for kind, w in words if kind == WordKind.ABBREVIATION),
        acronyms=frozenset(w for kind, w in words if kind == WordKind.ACRONYM) | known,
    )

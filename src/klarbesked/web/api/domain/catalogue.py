"""Letter types, terms and rules as another program may read them: ours and the authority's own."""

from datetime import date
from typing import Any

from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import Catalogue, our_catalogue
from klarbesked.engine.letter_type.basis import Basis
from klarbesked.engine.letter_type.element import Element
from klarbesked.engine.letter_type.spec import Requirement, TypeSpec
from klarbesked.engine.lexicon.terms import Term, terms
from klarbesked.engine.profile import Profile
from klarbesked.engine.rule import Rule


def letter_types(profile: Profile) -> list[dict[str, Any]]:
    return [_type(spec) for spec in profile.catalogue.types.values()]


def letter_type(profile: Profile, id_: str) -> dict[str, Any] | None:
    """Return a type with what law and good practice ask of it; None where there is none."""
    spec = profile.catalogue.types.get(id_)
    if spec is None:
        return None
    return {
        **_type(spec),
        "favour": spec.favour,
        "remember": spec.remember,
        "not_required": list(spec.not_required),
        "questions": [
            {"id": name, "question": profile.catalogue.questions[name]} for name in spec.questions
        ],
        "elements": [_requirement(each, profile.catalogue) for each in spec.requirements],
    }


def all_terms(profile: Profile, *, day: date) -> list[dict[str, Any]]:
    """Return the terms that hold today, the authority's own first."""
    own = [_term(term, is_own=True) for term in profile.own_terms if term.holds_on(day)]
    return own + [_term(term, is_own=False) for term in terms() if term.holds_on(day)]


def rules(profile: Profile) -> list[dict[str, Any]]:
    """Return the rules at the levels the authority has chosen."""
    ours = [_rule(rule, profile, is_own=False) for rule in all_rules().values()]
    return ours + [_rule(rule, profile, is_own=True) for rule in profile.own_rules]


def _type(spec: TypeSpec) -> dict[str, Any]:
    return {
        "id": spec.id,
        "title": spec.title,
        "family": spec.family,
        "is_own": our_catalogue().types.get(spec.id) is not spec,
    }


def _requirement(requirement: Requirement, catalogue: Catalogue) -> dict[str, Any]:
    element: Element = catalogue.elements[requirement.element]
    return {
        "id": element.id,
        "title": element.title,
        "demand": requirement.demand,
        "question": requirement.question or None,
        "answer": requirement.answer if requirement.question else None,
        "note": requirement.note,
        "severity": element.severity,
        "missing": element.missing,
        "is_signed_off": element.sign_off is not None,
        "bases": [_basis(basis) for basis in element.bases],
    }


def _basis(basis: Basis) -> dict[str, Any]:
    return {
        "provision": basis.provision,
        "says": basis.says,
        "source": basis.source,
        "read_on": basis.read_on,
        "valid_from": basis.valid_from,
        "valid_to": basis.valid_to,
    }


def _term(term: Term, *, is_own: bool) -> dict[str, Any]:
    return {
        "expression": term.expression,
        "explanation": term.explanation,
        "law": term.law,
        "field": term.field,
        "synonyms": list(term.synonyms),
        "level": term.level,
        "is_current": term.is_current,
        "valid_from": term.valid_from,
        "valid_to": term.valid_to,
        "is_own": is_own,
    }


def _rule(rule: Rule, profile: Profile, *, is_own: bool) -> dict[str, Any]:
    return {
        "name": rule.name,
        "group": rule.group,
        "title": rule.title,
        "level": profile.level_of(rule.name, rule.level),
        "evidence": rule.evidence,
        "scope": rule.scope,
        "why": rule.why,
        "source": rule.source,
        "is_off": profile.is_off(rule.name),
        "is_own": is_own,
    }

"""The authority's own words, terms and rules, for those who check through the door."""

from datetime import date

from klarbesked.engine.profile import Profile
from klarbesked.web.accounts.models import Authority
from klarbesked.web.letters.domain.profile import profile_of


def words_of(authority: Authority | None, *, day: date) -> Profile:
    """Return what the authority has chosen; ours where the caller belongs to none."""
    return profile_of(authority, day=day) if authority else Profile()

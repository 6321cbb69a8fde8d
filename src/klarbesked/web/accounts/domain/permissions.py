"""What each role may do. The one place where it stands."""

from enum import StrEnum

from klarbesked.web.accounts.models import Role


class Permission(StrEnum):
    CHECK_LETTERS = "tjekke breve"
    READ_TEMPLATES = "læse brevskabeloner"
    WRITE_TEMPLATES = "skrive brevskabeloner"
    APPROVE_TEMPLATES = "godkende brevskabeloner"
    EDIT_WORDS = "rette ord og regler"
    READ_COMPLAINTS = "læse klager"
    WRITE_COMPLAINTS = "oprette klager"
    READ_REPORTS = "læse rapporter"
    MANAGE_ACCESS = "styre enheder og brugere"
    READ_TRAIL = "læse sporet"
    RUN_SERVICE = "følge driften"


P = Permission
PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.CASEWORKER: frozenset({P.CHECK_LETTERS, P.READ_TEMPLATES, P.WRITE_COMPLAINTS}),
    Role.COMMUNICATIONS: frozenset(
        {P.CHECK_LETTERS, P.READ_TEMPLATES, P.WRITE_TEMPLATES, P.EDIT_WORDS, P.READ_REPORTS}
    ),
    Role.LAWYER: frozenset(
        {
            P.CHECK_LETTERS,
            P.READ_TEMPLATES,
            P.WRITE_TEMPLATES,
            P.APPROVE_TEMPLATES,
            P.READ_COMPLAINTS,
            P.READ_REPORTS,
        }
    ),
    Role.MANAGER: frozenset({P.CHECK_LETTERS, P.READ_TEMPLATES, P.READ_COMPLAINTS, P.READ_REPORTS}),
    Role.COMMITTEE: frozenset({P.READ_REPORTS}),
    Role.CITIZEN_ADVISER: frozenset({P.CHECK_LETTERS, P.READ_COMPLAINTS, P.READ_REPORTS}),
    Role.ADMINISTRATOR: frozenset({P.MANAGE_ACCESS, P.READ_TRAIL, P.RUN_SERVICE}),
}
"""An administrator has no letters and no cases by that role alone."""

"""What the administrator of Haderby Kommune has done lately: it shows in units, users and trail."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from klarbesked.web.accounts.domain.groups import add_group_role
from klarbesked.web.accounts.domain.roles import give_role
from klarbesked.web.accounts.domain.trail_check import check_trail
from klarbesked.web.accounts.domain.units import open_unit
from klarbesked.web.accounts.domain.users import NewRole, add_user, shut_out
from klarbesked.web.accounts.models import Role, Unit, User

ADMINISTRATOR = "bo@haderby.example"
GROUPS = (
    ("KlarBesked-Jurister", Role.LAWYER, ""),
    ("KlarBesked-Kommunikation", Role.COMMUNICATIONS, ""),
    ("KlarBesked-Sygedagpenge", Role.CASEWORKER, "Sygedagpenge"),
)


@transaction.atomic
def fill_access(*, at: datetime) -> None:
    """Do it as the administrator would, so that each act is recorded by the real code."""
    bo = User.objects.get(email=ADMINISTRATOR)
    units = {unit.name: unit for unit in Unit.objects.all()}
    today = timezone.localdate(at)
    for group, role, unit in GROUPS:
        add_group_role(group=group, role=role, unit=units.get(unit), actor=bo, at=at)
    open_unit(
        name="Fleksjob",
        parent=units["Job og virksomhed"],
        first_day=today + timedelta(days=30),
        actor=bo,
        at=at,
    )
    give_role(
        User.objects.get(email="sofie@haderby.example"),
        role=Role.ADMINISTRATOR,
        unit=units["Sygedagpenge"],
        valid_from=today,
        valid_to=None,
        actor=bo,
        at=at,
        reason="Hjælper med nye kolleger",
    )
    _somebody_left(units["Kontanthjælp"], bo, at=at)
    check_trail(at=at)


def _somebody_left(unit: Unit, bo: User, *, at: datetime) -> None:
    first = NewRole(Role.CASEWORKER, unit, timezone.localdate(at))
    left = add_user(
        name="Louise Holst", email="louise@haderby.example", first=first, actor=bo, at=at
    )
    shut_out(left, actor=bo, at=at, reason="Har fået job et andet sted")

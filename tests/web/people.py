"""The people of the web tests: a caseworker, a colleague, a stranger and the rest."""

from dataclasses import dataclass
from datetime import date

from klarbesked.web.accounts.models import Authority, Membership, Role, Unit, User

BEGAN = date(2026, 1, 1)


@dataclass(frozen=True)
class People:
    """Alma (caseworker) and Carl (communications) work in `sick_pay`, Sara in `housing`.

    The others have their role in the whole authority.
    Nora is signed up but has no role.
    """

    authority: Authority
    sick_pay: Unit
    housing: Unit
    alma: User
    carl: User
    sara: User
    communications: User
    lawyer: User
    manager: User
    committee: User
    adviser: User
    administrator: User
    nora: User


def make_user(name: str, role: Role | None, unit: Unit | None = None) -> User:
    user = User.objects.create_user(f"{name}@haderby.example", "hest-og-vogn-42", name=name.title())
    if role:
        Membership.objects.create(user=user, role=role, unit=unit, valid_from=BEGAN)
    return user


def make_people() -> People:
    authority = Authority.objects.create(name="Haderby Kommune")
    sick_pay, housing = (
        Unit.objects.create(authority=authority, name=name, valid_from=BEGAN)
        for name in ("Sygedagpenge", "Boligstøtte")
    )
    return People(
        authority,
        sick_pay,
        housing,
        alma=make_user("alma", Role.CASEWORKER, sick_pay),
        carl=make_user("carl", Role.COMMUNICATIONS, sick_pay),
        sara=make_user("sara", Role.COMMUNICATIONS, housing),
        communications=make_user("mette", Role.COMMUNICATIONS),
        lawyer=make_user("hanne", Role.LAWYER),
        manager=make_user("anne", Role.MANAGER),
        committee=make_user("peter", Role.COMMITTEE),
        adviser=make_user("karen", Role.CITIZEN_ADVISER),
        administrator=make_user("bo", Role.ADMINISTRATOR),
        nora=make_user("nora", None),
    )

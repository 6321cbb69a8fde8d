"""The people of Haderby Kommune. They are invented, every one."""

from dataclasses import dataclass

from klarbesked.web.accounts.models import Role


@dataclass(frozen=True)
class Person:
    """`unit` is a name in `units.py`, empty for the whole authority."""

    name: str
    email: str
    role: Role
    unit: str = ""


PEOPLE = (
    Person("Ali Demir", "ali@haderby.example", Role.CASEWORKER, "Sygedagpenge"),
    Person("Sofie Lund", "sofie@haderby.example", Role.CASEWORKER, "Sygedagpenge"),
    Person("Jonas Krog", "jonas@haderby.example", Role.CASEWORKER, "Kontanthjælp"),
    Person("Mette Holm", "mette@haderby.example", Role.COMMUNICATIONS),
    Person("Hanne Vester", "hanne@haderby.example", Role.LAWYER),
    Person("Anne Bro", "anne@haderby.example", Role.MANAGER, "Ydelser og job"),
    Person("Peter Dam", "peter@haderby.example", Role.COMMITTEE),
    Person("Karen Ø. Toft", "karen@haderby.example", Role.CITIZEN_ADVISER),
    Person("Bo Rask", "bo@haderby.example", Role.ADMINISTRATOR),
)

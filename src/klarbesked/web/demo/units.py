"""The units of Haderby Kommune and how they have changed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DemoUnit:
    """`parent` and `merged_into` are names in the same list."""

    name: str
    parent: str = ""
    valid_from: date = date(2024, 1, 1)
    valid_to: date | None = None
    merged_into: str = ""


UNITS = (
    DemoUnit("Ydelser og job"),
    DemoUnit("Sygedagpenge", "Ydelser og job"),
    DemoUnit("Kontanthjælp", "Ydelser og job"),
    DemoUnit("Job og virksomhed", "Ydelser og job", date(2025, 7, 1)),
    DemoUnit(
        "Jobcenter Vest", "Ydelser og job",
        valid_to=date(2025, 6, 30), merged_into="Job og virksomhed",
    ),
    DemoUnit(
        "Jobcenter Havn", "Ydelser og job",
        valid_to=date(2025, 6, 30), merged_into="Job og virksomhed",
    ),
)  # fmt: skip

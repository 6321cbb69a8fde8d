"""Is the installation in order? One check for each thing that can be wrong, each with its cure."""

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.core.mail import get_connection
from django.core.management.utils import get_random_secret_key
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from klarbesked.web.accounts.models import TrailEntry
from klarbesked.web.work.domain.daily import DAY, latest_trail_check
from klarbesked.web.work.domain.reap import alive
from klarbesked.web.work.domain.sign_in_service import unreachable

LEAST_SECRET = 50
LEAST_SPACE = 1_000_000_000
FUTURE = timedelta(minutes=2)


class Health(StrEnum):
    GOOD = "i orden"
    MEND = "skal rettes"
    UNKNOWN = "ved vi ikke"


@dataclass(frozen=True)
class Check:
    label: str
    health: Health
    said: str


def good(label: str, said: str) -> Check:
    return Check(label, Health.GOOD, said)


def mend(label: str, said: str) -> Check:
    return Check(label, Health.MEND, said)


def run_checks(*, now: datetime) -> list[Check]:
    """Return every check. Where the database is away, what needs it is not known."""
    checks = [secret(), debug(), hosts(), https(), database()]
    if checks[-1].health == Health.GOOD:
        checks += [order(), worker(now), trail(now), clock(now)]
    else:
        checks += [
            Check(label, Health.UNKNOWN, "Vi kan se det, når databasen er i orden.")
            for label in ("Dansk rækkefølge", "Baggrundsarbejde", "Sporet", "Uret")
        ]
    return [*checks, space(), static_files(), mail(), sign_in()]


def secret() -> Check:
    label = "Hemmelig nøgle"
    if settings.IS_LOCAL:
        return good(label, "Siden kører kun på din egen maskine.")
    if len(settings.SECRET_KEY) >= LEAST_SECRET:
        return good(label, "Nøglen er lang nok.")
    return mend(
        label, f"Nøglen er for kort. Brug for eksempel: KLARBESKED_SECRET_KEY='{new_secret()}'"
    )


def new_secret() -> str:
    """Return a key that can stand in quotation marks in a shell and in a file of variables."""
    return get_random_secret_key().translate(str.maketrans("'\"$%#!&()*", "abcdefghij"))


def debug() -> Check:
    if settings.DEBUG:
        return mend("Fejlvisning", "Fejl bliver vist med indhold. Fjern KLARBESKED_DEBUG.")
    return good("Fejlvisning", "Fejl bliver ikke vist for brugerne.")


def hosts() -> Check:
    label = "Adresse"
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        return mend(
            label, "Sæt KLARBESKED_HOSTS til sidens navn, for eksempel breve.haderby.example."
        )
    return good(label, f"Siden svarer på {', '.join(settings.ALLOWED_HOSTS)}.")


def https() -> Check:
    label = "Kryptering (https)"
    if settings.IS_LOCAL:
        return good(label, "Siden kører kun på din egen maskine.")
    if settings.SECURE_PROXY_SSL_HEADER:
        return good(label, "Jeres webserver tager imod https.")
    return mend(
        label,
        "Sæt en webserver foran, der tager imod https og selv skriver X-Forwarded-Proto. "
        "Sæt så KLARBESKED_PROXYER=1.",
    )


def database() -> Check:
    label = "Database"
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return mend(label, "Databasen svarer ikke. Se, om den kører, og om DATABASE_URL er rigtig.")
    if waiting:
        return mend(
            label,
            f"Databasen mangler {len(waiting)} ændringer. Tag en sikkerhedskopi, og skriv: "
            "klarbesked migrate",
        )
    name = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    return good(label, f"{name} svarer og er opdateret.")


def order() -> Check:
    label = "Dansk rækkefølge"
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 'Zebra' < 'Åby' COLLATE danish")
            is_danish = bool(cursor.fetchone()[0])
    except DatabaseError:
        is_danish = False
    if is_danish:
        return good(label, "Æ, ø og å står sidst.")
    return mend(label, "Databasen kan ikke sortere på dansk. Brug en PostgreSQL med ICU.")


def worker(now: datetime) -> Check:
    label = "Baggrundsarbejde"
    count = alive(now=now).count()
    if not count:
        return mend(label, "Ingen arbejder kører. Start den med: klarbesked worker")
    return good(label, "1 arbejder kører." if count == 1 else f"{count} arbejdere kører.")


def trail(now: datetime) -> Check:
    label = "Sporet"
    job = latest_trail_check()
    if job is None or job.ended_at is None:
        return Check(
            label, Health.UNKNOWN, "Sporet er ikke tjekket endnu. Det sker en gang i døgnet."
        )
    if not job.result.get("is_whole"):
        return mend(label, job.message)
    if job.ended_at < now - 2 * DAY:
        return mend(label, "Sporet er ikke tjekket i to døgn. Se, om baggrundsarbejdet kører.")
    return good(label, job.message)


def clock(now: datetime) -> Check:
    label = "Uret"
    last = TrailEntry.objects.order_by("-id").values_list("at", flat=True).first()
    if last and last > now + FUTURE:
        return mend(label, "Uret går bagud for sporet. Stil serverens ur, og slå NTP til.")
    return good(label, "Uret passer med sporet.")


def space() -> Check:
    label = "Plads på disken"
    folder = next(path for path in (settings.DATA, *settings.DATA.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    said = f"{free / 1e9:.1f} GB er fri.".replace(".", ",", 1)
    if free >= LEAST_SPACE:
        return good(label, said)
    return mend(label, f"{said} Slet, eller udvid disken, så der er mindst 1 GB.")


def static_files() -> Check:
    label = "Sidernes udseende"
    packed = (
        settings.BUILD / "ready" if settings.BUILD.exists() and settings.IS_LOCAL else _manifest()
    )
    if packed.exists():
        return good(label, "CSS og JavaScript er pakket.")
    return mend(label, "Filerne er ikke pakket. Installér pakken igen, eller skriv: make package")


def _manifest() -> Path:
    return Path(settings.PACKED) / "staticfiles.json"


def mail() -> Check:
    label = "E-mail"
    if settings.IS_LOCAL:
        return good(label, "Siden kører kun på din egen maskine og sender ingen mails.")
    try:
        with get_connection(timeout=5):
            return good(label, "Mailserveren svarer.")
    except OSError:
        return mend(label, "Mailserveren svarer ikke. Se på KLARBESKED_MAIL_HOST.")


def sign_in() -> Check:
    label = "Log ind"
    away = unreachable()
    if away is None:
        return good(label, "Lokale brugere. I har ikke sat jeres eget log ind op.")
    if away:
        return mend(
            label, f"Vi kan ikke nå {', '.join(away)}. Se på adressen og på jeres firewall."
        )
    return good(label, "Jeres eget log ind svarer.")

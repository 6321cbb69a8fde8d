"""Letters for the tests: begun, sent and approved as people do it."""

from datetime import UTC, date, datetime

from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.letters.domain.approval import approve, send_to_approval
from klarbesked.web.letters.domain.template import NewLetter, begin_letter
from klarbesked.web.letters.models import TemplateVersion

NOW = datetime(2026, 11, 25, 9, 42, tzinfo=UTC)
DAY = date(2026, 11, 25)
HEAVY = (
    "<h1>Vedr. din sag</h1><p>Kære «Fornavn»</p>"
    "<p>Der skal ske tilmelding som arbejdssøgende snarest.</p>"
    "<p>Klagen bedes fremsendt til kommunen.</p><p>Venlig hilsen</p>"
)
CLEAR = (
    "<h1>Vi har fået din ansøgning</h1><p>Kære «Fornavn»</p>"
    "<p>Du får svar senest den 4. januar 2027. Ring på 70 00 00 21.</p><p>Venlig hilsen</p>"
)


def draft(
    unit: Unit, by: User, *, title: str = "Stop af sygedagpenge", html: str = HEAVY, kind: str = ""
) -> TemplateVersion:
    return begin_letter(NewLetter(title, unit, kind, html), by=by, now=NOW, day=DAY)


def sent(unit: Unit, by: User, *, title: str = "Stop af sygedagpenge") -> TemplateVersion:
    version = draft(unit, by, title=title)
    send_to_approval(version, what_and_why="Svaret står først.", by=by, now=NOW, day=DAY)
    return again(version)


def approved(
    unit: Unit, by: User, lawyer: User, *, title: str = "Stop af sygedagpenge", day: date = DAY
) -> TemplateVersion:
    version = sent(unit, by, title=title)
    approve(version, in_use_from=day, conditions="", by=lawyer, now=NOW, day=DAY)
    return again(version)


def again(version: TemplateVersion) -> TemplateVersion:
    """Read the version anew."""
    return TemplateVersion.objects.select_related("template__unit__authority").get(pk=version.pk)

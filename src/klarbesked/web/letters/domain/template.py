"""Letter templates: begin one, change what it is called, put it away and fetch it back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from klarbesked.engine.letter_type import our_catalogue
from klarbesked.web.accounts.domain.access import Access
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import Unit, User
from klarbesked.web.letters.domain.checking import keep_check
from klarbesked.web.letters.domain.from_file import example_letter
from klarbesked.web.letters.domain.sanitise import sanitise
from klarbesked.web.letters.models import CheckMoment, LetterTemplate, TemplateVersion

SUBJECT = "brevskabelon"


@dataclass(frozen=True)
class NewLetter:
    """`html` is what it begins with; with `from_example` it is our example of the type."""

    title: str
    unit: Unit
    letter_type: str
    html: str = ""
    from_example: bool = False


def readable_templates(access: Access) -> QuerySet[LetterTemplate]:
    """Return the templates of the units where the person may read them, merged units too."""
    return LetterTemplate.objects.filter(
        unit_id__in=access.units_for(Permission.READ_TEMPLATES)
    ).select_related("unit__authority", "unit__merged_into")


def find_template(public_id: str, *, access: Access, needs: Permission) -> LetterTemplate:
    """Raises LetterTemplate.DoesNotExist, also where it is there but not for this person."""
    return readable_templates(access).get(public_id=public_id, unit_id__in=access.units_for(needs))


def units_to_write_in(access: Access, *, day: date) -> QuerySet[Unit]:
    ids = access.units_for(Permission.WRITE_TEMPLATES)
    return Unit.objects.valid_on(day).filter(id__in=ids)


@transaction.atomic
def begin_letter(new: NewLetter, *, by: User, now: datetime, day: date) -> TemplateVersion:
    """Make the template and its version 1, a draft."""
    template = LetterTemplate.objects.create(
        unit=new.unit,
        title=new.title,
        letter_type=new.letter_type,
        created_by=by,
        created_at=now,
    )
    html = example_letter(new.letter_type) if new.from_example else sanitise(new.html)
    version = TemplateVersion.objects.create(
        template=template,
        number=1,
        html=html,
        written_by=by,
        created_at=now,
        saved_by=by,
        saved_at=now,
    )
    version.writers.add(by)
    keep_check(version, moment=CheckMoment.SAVED, day=day, now=now)
    note("oprettede", template, by=by, now=now, version=1)
    return version


@transaction.atomic
def describe(
    template: LetterTemplate, *, title: str, letter_type: str, unit: Unit, by: User, now: datetime
) -> None:
    """Change what the letter is called, which type it is and where it belongs."""
    changed = [
        name
        for name, value in (("title", title), ("letter_type", letter_type), ("unit", unit))
        if getattr(template, name) != value
    ]
    if not changed:
        return
    template.title, template.letter_type, template.unit = title, letter_type, unit
    template.save(update_fields=changed)
    note("ændrede navn, type eller enhed", template, by=by, now=now, changed=changed)


@transaction.atomic
def archive(template: LetterTemplate, *, by: User, now: datetime) -> None:
    if template.archived_at is None:
        template.archived_by, template.archived_at = by, now
        template.save(update_fields=["archived_by", "archived_at"])
        note("arkiverede", template, by=by, now=now)


@transaction.atomic
def unarchive(template: LetterTemplate, *, by: User, now: datetime) -> None:
    if template.archived_at is not None:
        template.archived_by, template.archived_at = None, None
        template.save(update_fields=["archived_by", "archived_at"])
        note("hentede frem igen", template, by=by, now=now)


def type_title(letter_type: str) -> str:
    """Return what a type is called, "" where none is chosen or it is gone."""
    spec = our_catalogue().types.get(letter_type)
    return spec.title if spec else ""


def type_choices() -> list[tuple[str, str]]:
    """Return (id, title) of each letter type, by title."""
    types = our_catalogue().types
    return sorted(((id_, spec.title) for id_, spec in types.items()), key=lambda pair: pair[1])


def note(
    act: str,
    template: LetterTemplate,
    *,
    by: User,
    now: datetime,
    reason: str = "",
    **detail: object,
) -> None:
    """Write in the trail. `detail` holds numbers and fixed words, never text of the letter."""
    record(
        act,
        actor=by,
        subject=SUBJECT,
        subject_id=template.public_id,
        at=now,
        unit=template.unit,
        reason=reason,
        detail=detail,
    )

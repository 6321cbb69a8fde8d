"""A form field as the design system draws it: label, hint, fault, field."""

from datetime import datetime
from typing import Any

from django import template
from django.forms import BoundField, CheckboxSelectMultiple, Select, Textarea
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString

from klarbesked.web.accounts.domain import trail_rows
from klarbesked.web.accounts.models import TrailEntry

register = template.Library()

CLASSES = {Select: "form-select", Textarea: "form-input form-textarea"}


@register.inclusion_tag("accounts/parts/field.html")
def field(bound: BoundField, label: str = "", hint: str = "", **attributes: Any) -> dict[str, Any]:
    """Draw the field. `label` and `hint` stand for those of a form that is not ours."""
    hint = hint or ("" if label else str(bound.help_text))
    name = bound.auto_id
    described = [f"{name}_hint"] * bool(hint) + [f"{name}_error"] * bool(bound.errors)
    return {
        "bound": bound,
        "label": label or bound.label,
        "hint": hint,
        "described": " ".join(described),
        "is_group": isinstance(bound.field.widget, CheckboxSelectMultiple),
        "input": _draw(bound, described=" ".join(described), attributes=attributes),
    }


def _draw(bound: BoundField, *, described: str, attributes: dict[str, Any]) -> SafeString:
    widget = bound.field.widget
    style = next((css for kind, css in CLASSES.items() if isinstance(widget, kind)), "form-input")
    wanted = {key.replace("_", "-"): value for key, value in attributes.items()}
    wanted |= {"class": style, "placeholder": ""}
    if described:
        wanted["aria-describedby"] = described
    if bound.errors:
        wanted["aria-invalid"] = "true"
    return bound.as_widget(attrs=wanted)


@register.filter
def day_and_time(at: datetime, now: datetime) -> str:
    """Say »i dag kl. 6.00«, »i går kl. 6.00« or »17. november 2026 kl. 6.00«."""
    local = timezone.localtime(at)
    days = (timezone.localdate(now) - local.date()).days
    day = {0: "i dag", 1: "i går"}.get(days) or date_format(local, "j. F Y")
    return f"{day} kl. {local.hour}.{local:%M}"


@register.filter
def more(entry: TrailEntry) -> str:
    return trail_rows.more(entry)

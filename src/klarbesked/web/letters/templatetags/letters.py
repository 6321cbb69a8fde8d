"""What the editor's template needs, wherever it is included."""

from django import template

from klarbesked.web.letters.domain.letter_types import TypeGroup, type_groups

register = template.Library()


@register.simple_tag
def letter_type_groups() -> list[TypeGroup]:
    return type_groups()

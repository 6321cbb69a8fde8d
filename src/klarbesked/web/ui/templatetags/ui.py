"""Small parts of a page that every template may use."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

ICONS = "build/dkfds/img/all-svg-icons.svg"
LEVELS = {
    "A": ("flag-fill", "Ret først", "kb-a"),
    "B": ("edit", "Gør klarere", "kb-b"),
    "C": ("info", "Overvej", "kb-c"),
}
"""Icon, word and class of each level: shape, word and colour all say the same."""


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon of the design system. It is decoration: the words stand beside it."""
    return format_html(
        '<svg class="kb-icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static(ICONS),
        name,
    )


@register.simple_tag
def level(letter: str, count: int | None = None) -> SafeString:
    """Show a level as a pill: icon and word, and how many where a count is given."""
    name, word, style = LEVELS[letter]
    text = word if count is None else f"{count} {word.lower()}"
    return format_html('<span class="kb-pill {}">{}{}</span>', style, icon(name), text)

"""A form in the shape of the design system."""

from typing import Any

from django import forms

CLASSES: dict[type[forms.Widget], str] = {
    forms.Select: "form-select",
    forms.Textarea: "form-input",
    forms.TextInput: "form-input",
    forms.FileInput: "form-input",
}
REQUIRED = "Skriv noget her."
DATE = "Skriv datoen som 17.11.2026."


class PageForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            for widget, style in CLASSES.items():
                if isinstance(field.widget, widget):
                    field.widget.attrs.setdefault("class", style)
            # The server says it in Danish and keeps what was typed; the browser's bubble does not.
            field.widget.use_required_attribute = lambda _: False


class DayField(forms.DateField):
    """A date as people write it here."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Skriv den som 17.11.2026.")
        super().__init__(
            input_formats=["%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y", "%Y-%m-%d"],
            error_messages={"invalid": DATE, "required": DATE},
            widget=forms.DateInput(
                format="%d.%m.%Y", attrs={"inputmode": "numeric", "autocomplete": "off"}
            ),
            **kwargs,
        )

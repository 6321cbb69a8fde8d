"""Addresses of the help."""

from django.urls import path

from klarbesked.web.ui.views import help as help_views

urlpatterns = [
    path("hjaelp/", help_views.contents, name="help"),
    path("hjaelp/skriv-klart/", help_views.writing, name="help_writing"),
    path("hjaelp/laes-et-forslag/", help_views.reading, name="help_reading"),
    path("hjaelp/regler/", help_views.rules, name="help_rules"),
    path("hjaelp/regler/<slug:name>/", help_views.rule, name="help_rule"),
    path("hjaelp/brevtyper/", help_views.letter_types, name="help_letter_types"),
    path("hjaelp/brevtyper/<slug:type_id>/", help_views.letter_type, name="help_letter_type"),
    path("tilgaengelighed/", help_views.accessibility, name="accessibility"),
]

"""Addresses that belong to no single part: the start page and help."""

from django.urls import path

from klarbesked.web.ui import views

urlpatterns = [
    path("hjaelp/", views.help_page, name="help"),
    path("tilgaengelighed/", views.accessibility, name="accessibility"),
]

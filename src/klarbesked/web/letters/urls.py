"""Addresses of the letters: B1-B7."""

from django.urls import path

from klarbesked.web.ui.views.soon import soon

urlpatterns = [
    path("breve/tjek/", soon, name="check_letter"),
    path("breve/skabeloner/", soon, name="templates"),
    path("breve/ord/", soon, name="words"),
]

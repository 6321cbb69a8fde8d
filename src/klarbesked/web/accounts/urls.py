"""Addresses of access and operation: A1-A3."""

from django.urls import path

from klarbesked.web.ui.views.soon import soon

urlpatterns = [
    path("konto/", soon, name="account"),
    path("enheder/", soon, name="units"),
    path("spor/", soon, name="trail"),
]

"""Addresses for other programs, and the pages about them."""

from django.urls import path

from klarbesked.web.api.views import catalogue, check_letter, languagetool
from klarbesked.web.api.views.interface import api

OPERATIONS = (check_letter, catalogue)
"""Read for what they add to `api`."""

urlpatterns = [
    path("v2/check", languagetool.check, name="languagetool_check"),
    path("v2/languages", languagetool.list_languages, name="languagetool_languages"),
    path("v2/maxtextlength", languagetool.max_text_length, name="languagetool_max"),
    path("v2/info", languagetool.info, name="languagetool_info"),
    path("api/", api.urls),
]

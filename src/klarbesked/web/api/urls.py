"""Addresses for other programs, and the pages about them."""

from django.urls import path

from klarbesked.web.api.views import (
    catalogue,
    check_letter,
    compare_letters,
    help_pages,
    languagetool,
    tokens,
)
from klarbesked.web.api.views.interface import api

OPERATIONS = (check_letter, compare_letters, catalogue)
"""Read for what they add to `api`."""

urlpatterns = [
    path("v2/check", languagetool.check, name="languagetool_check"),
    path("v2/languages", languagetool.list_languages, name="languagetool_languages"),
    path("v2/maxtextlength", languagetool.max_text_length, name="languagetool_max"),
    path("v2/info", languagetool.info, name="languagetool_info"),
    path("api/", api.urls),
    path("hjaelp/languagetool/", help_pages.help_languagetool, name="help_languagetool"),
    path("hjaelp/api/", help_pages.help_api, name="help_api"),
    path("opsaetning/noegler/", tokens.list_tokens, name="tokens"),
    path("opsaetning/noegler/ny/", tokens.make_token, name="make_token"),
    path("opsaetning/noegler/<str:token_id>/luk/", tokens.revoke_token, name="revoke_token"),
]

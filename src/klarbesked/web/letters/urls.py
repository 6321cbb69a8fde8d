"""Addresses of the letters: B1-B7."""

from django.urls import path

from klarbesked.web.letters.views import check, check_files
from klarbesked.web.ui.views import soon

urlpatterns = [
    path("breve/tjek/", check.page, name="check_letter"),
    path("breve/tjek/svar", check.answer, name="check_answer"),
    path("breve/tjek/fil", check_files.upload, name="check_upload"),
    path("breve/tjek/word", check_files.word, name="check_word"),
    path("breve/skabeloner/", soon, name="templates"),
    path("breve/ord/", soon, name="words"),
]

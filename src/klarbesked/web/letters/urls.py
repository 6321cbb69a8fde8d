"""Addresses of the letters: B1-B7."""

from django.urls import path

from klarbesked.web.letters.views import (
    approval,
    check,
    check_files,
    check_plain,
    findings,
    history,
    levels,
    recheck,
    save,
    templates,
    version,
    words,
)

VERSION = "breve/<slug:public_id>/<int:number>/"
DECISION = "breve/godkend/<slug:public_id>/<int:number>/"

urlpatterns = [
    path("breve/tjek/", check.page, name="check_letter"),
    path("breve/tjek/svar", check.answer, name="check_answer"),
    path("breve/tjek/fil", check_files.upload, name="check_upload"),
    path("breve/tjek/word", check_files.word, name="check_word"),
    path("breve/tjek/enkelt/", check_plain.plain, name="check_plain"),
    path("breve/skabeloner/", templates.show_templates, name="templates"),
    path("breve/skabeloner/ny/", templates.new_template, name="new_template"),
    path("breve/skabeloner/tjek-igen/", recheck.recheck_letters, name="recheck_letters"),
    path("breve/godkend/", approval.show_queue, name="approvals"),
    path(DECISION, approval.decide, name="decide"),
    path(f"{DECISION}tilbage/", approval.send_version_back, name="send_back"),
    path("breve/ord/", words.show_words, name="words"),
    path("breve/ord/fagord/", words.new_term, name="new_term"),
    path("breve/ord/fagord/<slug:public_id>/", words.edit_term, name="edit_term"),
    path("breve/ord/hent/", words.import_term_file, name="import_terms"),
    path("breve/ord/historik/", words.show_word_history, name="word_history"),
    path("breve/ord/fjern/<slug:kind>/<slug:public_id>/", words.remove_word, name="remove_word"),
    path(
        "breve/ord/fortryd/<slug:kind>/<slug:public_id>/",
        words.undo_word_change,
        name="undo_word_change",
    ),
    path("breve/ord/regler/", levels.show_levels, name="levels"),
    path("breve/ord/regler/<slug:rule>/", levels.change_level, name="change_level"),
    path("breve/<slug:public_id>/historie/", history.show_history, name="history"),
    path("breve/<slug:public_id>/om/", templates.describe_template, name="describe_template"),
    path("breve/<slug:public_id>/arkiver/", templates.archive_template, name="archive_template"),
    path("breve/<slug:public_id>/frem/", templates.unarchive_template, name="unarchive_template"),
    path(VERSION, version.show_version, name="version"),
    path(f"{VERSION}gem/", save.save_version, name="save_version"),
    path(f"{VERSION}tekst/", save.save_plain, name="save_plain"),
    path(f"{VERSION}send/", version.send_version, name="send_version"),
    path(f"{VERSION}traek-tilbage/", version.take_back_version, name="take_back_version"),
    path(f"{VERSION}ny-version/", version.begin_version, name="begin_version"),
    path(f"{VERSION}kasser/", version.discard_version, name="discard_version"),
    path(f"{VERSION}hent-tilbage/", version.fetch_back_version, name="fetch_back_version"),
    path(f"{VERSION}spring-over/", findings.skip, name="skip_finding"),
    path(f"{VERSION}vis-igen/<slug:finding_id>/", findings.unskip, name="unskip_finding"),
]

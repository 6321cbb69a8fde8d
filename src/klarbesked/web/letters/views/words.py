"""B7: the authority's own words and terms."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from klarbesked.engine.letter_type import LawyerFileError
from klarbesked.web.accounts.domain.permissions import Permission
from klarbesked.web.accounts.permit import StaffRequest, permit
from klarbesked.web.letters.domain import dated
from klarbesked.web.letters.domain.dated import ChangedSinceError
from klarbesked.web.letters.domain.own_history import events_of
from klarbesked.web.letters.domain.term_file import read_term_file
from klarbesked.web.letters.domain.terms import (
    TermOverlapError,
    add_term,
    change_term,
    import_terms,
    terms_of,
)
from klarbesked.web.letters.domain.words import KnownWordError, add_word, words_of
from klarbesked.web.letters.forms.words import TERM_FIELDS, TermFileForm, TermForm, WordForm
from klarbesked.web.letters.models import DatedRow, OwnTerm, WordKind
from klarbesked.web.letters.views.found import authority_or_404

EDIT = Permission.EDIT_WORDS
CHANGED = "En anden har ændret det siden. Se, hvad der står nu."


@permit(EDIT)
def show_words(request: StaffRequest) -> HttpResponse:
    """The list, and a field to add a word at its top."""
    authority, now = authority_or_404(), timezone.now()
    form = WordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kind = WordKind(form.cleaned_data["kind"])
        try:
            row = add_word(
                authority, word=form.cleaned_data["word"], kind=kind, by=request.user, now=now
            )
        except KnownWordError:
            form.add_error("word", "Ordet står på listen i forvejen.")
        else:
            messages.success(request, f"»{row.word}« er lagt ind.")
            return redirect("words")
    search = request.GET.get("soeg", "").strip()[:100]
    context = {
        "form": form,
        "search": search,
        "words": words_of(authority, now=now, search=search),
        "terms": terms_of(authority, now=now, search=search),
    }
    return render(request, "letters/words.html", context)


@permit(EDIT)
def new_term(request: StaffRequest) -> HttpResponse:
    form = TermForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        term = form.term(authority_or_404())
        try:
            add_term(term, by=request.user, now=timezone.now())
        except TermOverlapError as error:
            form.add_error("expression", _overlap(error))
        else:
            messages.success(request, f"»{term.expression}« er lagt ind.")
            return redirect("words")
    return render(request, "letters/term.html", {"form": form})


@permit(EDIT)
def edit_term(request: StaffRequest, public_id: str) -> HttpResponse:
    old = _row_or_404("fagord", public_id)
    if not isinstance(old, OwnTerm) or old.ended_at is not None:
        raise Http404
    initial = {name: getattr(old, name) for name in TERM_FIELDS}
    form = TermForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_term(old, form.term(old.authority), by=request.user, now=timezone.now())
        except TermOverlapError as error:
            form.add_error("expression", _overlap(error))
        except ChangedSinceError:
            messages.error(request, CHANGED)
            return redirect("words")
        else:
            messages.success(request, "Gemt")
            return redirect("words")
    return render(request, "letters/term.html", {"form": form, "term": old})


@require_POST
@permit(EDIT)
def remove_word(request: StaffRequest, kind: str, public_id: str) -> HttpResponse:
    row = _row_or_404(kind, public_id)
    try:
        dated.end(row, by=request.user, now=timezone.now())
    except ChangedSinceError:
        messages.error(request, CHANGED)
        return redirect("words")
    return redirect(f"{reverse('word_history')}?fjernet={public_id}")


@permit(EDIT)
def import_term_file(request: StaffRequest) -> HttpResponse:
    form = TermFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file, authority = form.cleaned_data["file"], authority_or_404()
        try:
            terms = read_term_file(file.read(), file.name, authority=authority)
            done = import_terms(terms, authority=authority, by=request.user, now=timezone.now())
        except LawyerFileError as error:
            form.add_error("file", str(error))
        except TermOverlapError as error:
            form.add_error("file", _overlap(error))
        else:
            messages.success(
                request,
                f"Fagord lagt ind: {done.added}. Ændret: {done.changed}. "
                f"Uændret: {done.unchanged}.",
            )
            return redirect("words")
    return render(request, "letters/import_terms.html", {"form": form})


@require_safe
@permit(EDIT)
def show_word_history(request: StaffRequest) -> HttpResponse:
    events = events_of(authority_or_404())
    return render(request, "letters/word_history.html", {"events": events})


@require_POST
@permit(EDIT)
def undo_word_change(request: StaffRequest, kind: str, public_id: str) -> HttpResponse:
    try:
        dated.undo(_row_or_404(kind, public_id), by=request.user, now=timezone.now())
    except ChangedSinceError:
        messages.error(request, CHANGED)
    else:
        messages.success(request, "Ændringen er fortrudt.")
    return redirect("word_history")


def _row_or_404(kind: str, public_id: str) -> DatedRow:
    rows = dated.rows_of(dated.KINDS[kind]) if kind in dated.KINDS else None
    row = (
        rows.filter(public_id=public_id).select_related("authority", "replaces").first()
        if rows is not None
        else None
    )
    if not isinstance(row, DatedRow):
        raise Http404
    return row


def _overlap(error: TermOverlapError) -> str:
    return (
        f"»{error.name}« har en forklaring i forvejen, under »{error.other.expression}«. "
        "Ret den, eller ret datoerne, så kun én gælder ad gangen."
    )

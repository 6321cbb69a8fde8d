"""Pages that go wrong in the ways real ones can."""

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from klarbesked.web.accounts.models import Authority
from klarbesked.web.urls import handler500
from klarbesked.web.urls import urlpatterns as product

__all__ = ["handler500", "urlpatterns"]


@csrf_exempt
def raises(request: HttpRequest) -> HttpResponse:
    """What goes wrong quotes the letter, as many libraries do."""
    letter = request.POST.get("tekst") or request.GET.get("tekst", "")
    try:
        int(letter)
    except ValueError as error:
        raise KeyError(letter) from error
    return HttpResponse(letter)


@csrf_exempt
def saves(request: HttpRequest) -> HttpResponse:
    Authority.objects.create(name=request.POST["tekst"] * int(request.POST.get("gange", "1")))
    return HttpResponse("Gemt")


@csrf_exempt
def takes_file(request: HttpRequest) -> HttpResponse:
    return HttpResponse("en fil" if request.FILES else "ingen fil")


urlpatterns = [
    path("raises/", raises),
    path("saves/", saves),
    path("file/", takes_file),
    *product,
]

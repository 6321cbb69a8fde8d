"""Help inside the product: how to write, how to read a finding, every rule, every letter type."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from klarbesked.engine.check import all_rules
from klarbesked.engine.letter_type import our_catalogue
from klarbesked.web.ui.help import rule_help, type_help


def contents(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help/contents.html")


def writing(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help/writing.html")


def reading(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help/reading.html")


def rules(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help/rules.html", {"groups": rule_help.by_group()})


def rule(request: HttpRequest, name: str) -> HttpResponse:
    found = all_rules().get(name)
    if found is None:
        raise Http404
    return render(request, "ui/help/rule.html", {"help": rule_help.rule_help(found)})


def letter_types(request: HttpRequest) -> HttpResponse:
    types = our_catalogue().types.values()
    return render(request, "ui/help/letter_types.html", {"types": types})


def letter_type(request: HttpRequest, type_id: str) -> HttpResponse:
    catalogue = our_catalogue()
    spec = catalogue.types.get(type_id)
    if spec is None:
        raise Http404
    return render(
        request, "ui/help/letter_type.html", {"help": type_help.type_help(spec, catalogue)}
    )


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/help/accessibility.html")

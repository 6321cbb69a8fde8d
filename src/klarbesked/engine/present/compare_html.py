"""A comparison as one page that needs no network: the answer, the differences, the two letters."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from klarbesked import __version__
from klarbesked.engine.annotate import Annotated
from klarbesked.engine.document import Span
from klarbesked.engine.guard import Comparison, Difference, Pair
from klarbesked.engine.present.compare_words import LIMITS, severity_words, verdict_sentence
from klarbesked.engine.present.html_text import escaped, hidden
from klarbesked.engine.present.mask import hide_cpr

SHAPES = {"hard": "a", "soft": "b"}
"""The look of a mark: a full line, or a dashed one."""


def render_compare_html(comparison: Comparison, before: str, after: str) -> str:
    """Return a whole HTML page without any program. `before` and `after`: the letters' names."""
    style = _beside("html.css") + _beside("compare.css")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    return (
        '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Sammenligning · Klar Besked</title>\n<style>{style}</style>\n</head>\n"
        '<body>\n<a class="skip" href="#indhold">Gå til sidens indhold</a>\n'
        '<header><p class="brand">Klar Besked</p></header>\n'
        f'<main id="indhold" tabindex="-1">\n{_main(comparison, before, after)}\n</main>\n'
        f"<footer><p>Lavet med Klar Besked {__version__}. Siden henter intet fra nettet.</p>"
        "</footer>\n</body>\n</html>\n"
    )


def _beside(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}"


def _main(comparison: Comparison, before: str, after: str) -> str:
    return (
        "<h1>Sammenligning af to breve</h1>\n"
        f'<h2 class="status">{escaped(verdict_sentence(comparison))}</h2>\n'
        f'<p class="muted">{escaped(LIMITS)}</p>\n'
        f"{_differences(comparison)}\n{_letters(comparison, before, after)}"
    )


def _differences(comparison: Comparison) -> str:
    if not comparison.differences:
        return ""
    items = "".join(
        f'<li class="difference {SHAPES[one.severity]}" id="f{number}">'
        f"<strong>{escaped(severity_words(one))}</strong> {escaped(hide_cpr(one.message))}"
        f"{_links(one, number)}</li>"
        for number, one in enumerate(comparison.differences, 1)
    )
    return f'<section><h3>Det skal du se på</h3><ol class="differences">{items}</ol></section>'


def _links(one: Difference, number: int) -> str:
    names = (("før", one.before, "g"), ("nu", one.after, "n"))
    links = [f'<a href="#{side}{number}">{name}</a>' for name, span, side in names if span]
    return f' <span class="where">Vis stedet {" og ".join(links)}</span>' if links else ""


def _letters(comparison: Comparison, before: str, after: str) -> str:
    rows = "".join(_row(pair, comparison) for pair in comparison.pairs)
    return (
        '<section><h3>De to breve side om side</h3><div class="sheet aligned">'
        '<table><caption class="vh">Sætninger, der siger det samme, står på samme linje</caption>'
        f'<thead><tr><th scope="col">Før: <bdi>{escaped(hide_cpr(before))}</bdi></th>'
        f'<th scope="col">Nu: <bdi>{escaped(hide_cpr(after))}</bdi></th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _row(pair: Pair, comparison: Comparison) -> str:
    numbered = list(enumerate(comparison.differences, 1))
    old = _cell(
        pair.before, comparison.before, [(n, d.severity, d.before) for n, d in numbered], "g"
    )
    new = _cell(pair.after, comparison.after, [(n, d.severity, d.after) for n, d in numbered], "n")
    changed = ' class="changed"' if "<mark" in old + new else ""
    return f'<tr{changed}><td data-t="Før">{old}</td><td data-t="Nu">{new}</td></tr>'


def _cell(
    spans: tuple[Span, ...],
    letter: Annotated,
    places: list[tuple[int, str, Span | None]],
    side: str,
) -> str:
    if not spans:
        return '<p class="muted">Ingen sætning svarer til den</p>'
    return "".join(f"<p>{_marked(span, letter, places, side)}</p>" for span in spans)


def _marked(
    sentence: Span, letter: Annotated, places: list[tuple[int, str, Span | None]], side: str
) -> str:
    """Return a sentence with its differences marked; of two that overlap the first is drawn."""
    inside = sorted(
        (span.start, number, severity, span)
        for number, severity, span in places
        if span is not None and sentence.start <= span.start < sentence.end
    )
    pieces, end = [], sentence.start
    for start, number, severity, span in inside:
        stop = min(span.end, sentence.end)
        if start < end:
            pieces.append(_number(number, severity, side))
            continue
        pieces.append(_text(letter, end, start))
        pieces.append(
            f'<mark class="{SHAPES[severity]}" id="{side}{number}">{hidden("Forskel")}'
            f"{_text(letter, start, stop)}</mark>{_link(number, severity)}"
        )
        end = stop
    return "".join([*pieces, _text(letter, end, sentence.end)])


def _number(number: int, severity: str, side: str) -> str:
    return f'<span id="{side}{number}">{_link(number, severity)}</span>'


def _link(number: int, severity: str) -> str:
    return f'<a class="no {SHAPES[severity]}" href="#f{number}">{number}</a>'


def _text(letter: Annotated, start: int, end: int) -> str:
    return escaped(hide_cpr(letter.text[start:end])).replace("\n", "<br>")

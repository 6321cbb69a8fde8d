"""The report as one page that needs no network: an overview, and each letter with its findings."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from klarbesked import __version__
from klarbesked.engine.check import Checked
from klarbesked.engine.finding import Level
from klarbesked.engine.present.html_letter import file_name, render_letter
from klarbesked.engine.present.html_text import escaped, sprite
from klarbesked.engine.present.mask import hide_cpr
from klarbesked.engine.present.report import NamedChecked, Report
from klarbesked.engine.present.summary import LEVEL_WORDS, figure, type_words


def render_html(report: Report) -> str:
    """Return a whole HTML page. It runs no code but its own, even for a hostile letter."""
    style, script = _beside("html.css"), _beside("html.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return (
        '<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_title(report)} · Klar Besked</title>\n<style>{style}</style>\n</head>\n"
        f'<body>\n<a class="skip" href="#indhold">Gå til sidens indhold</a>\n{sprite()}\n'
        '<header><p class="brand">Klar Besked</p></header>\n'
        f'<main id="indhold" tabindex="-1">\n{_main(report)}\n</main>\n'
        f"<footer><p>Lavet med Klar Besked {__version__}. Siden henter intet fra nettet.</p>"
        f"</footer>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def _beside(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return f"sha256-{b64encode(sha256(code.encode()).digest()).decode()}"


def _title(report: Report) -> str:
    if len(report.letters) == 1:
        return escaped(file_name(hide_cpr(report.letters[0].path)))
    return f"{len(report.letters)} breve"


def _main(report: Report) -> str:
    is_one = len(report.letters) == 1
    heading = "Tjek af et brev" if is_one else "Tjek af flere breve"
    up = "" if is_one else '<p class="up"><a href="#indhold">Til oversigten</a></p>'
    letters = "\n".join(render_letter(named, n) + up for n, named in enumerate(report.letters, 1))
    overview = "" if is_one else _overview(report)
    return f"<h1>{heading}</h1>\n{overview}{_errors(report)}\n{letters}"


def _overview(report: Report) -> str:
    if not report.letters:
        return '<p class="status">Der er ingen breve at vise.</p>'
    rows = "".join(_row(named, number) for number, named in enumerate(report.letters, 1))
    words = "".join(f'<th scope="col" class="num">{word}</th>' for word in LEVEL_WORDS.values())
    return (
        f'<p class="status">{_summary(report)}</p><div class="sheet overview"><table class="kb">'
        '<caption class="vh">Brevene og antallet af steder</caption><thead><tr>'
        '<th scope="col">Brev</th><th scope="col">Type</th><th scope="col" class="num">Ord</th>'
        f'{words}<th scope="col" class="num">Ikke kørt</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _summary(report: Report) -> str:
    checked = [named.checked for named in report.letters]
    total, with_first = len(checked), sum(_count(one, "A") > 0 for one in checked)
    have = "1 har" if with_first == 1 else f"{with_first} har"
    if not with_first:
        return f"Vi har læst {total} breve. Vi har ikke fundet steder, du skal rette først."
    return f"Vi har læst {total} breve. {have} steder, du skal rette først."


def _row(named: NamedChecked, number: int) -> str:
    checked = named.checked
    cells = [
        ("Ord", figure(checked.measures.words)),
        *((word, figure(_count(checked, level))) for level, word in LEVEL_WORDS.items()),
        ("Ikke kørt", figure(len(checked.not_run))),
    ]
    figures = "".join(f'<td class="num" data-t="{name}">{value}</td>' for name, value in cells)
    path = f"<bdi>{escaped(hide_cpr(named.path))}</bdi>"
    return (
        f'<tr><th scope="row"><a href="#b{number}">{path}</a></th>'
        f'<td data-t="Type">{type_words(checked.letter)}</td>{figures}</tr>'
    )


def _count(checked: Checked, level: Level) -> int:
    return sum(finding.level == level for finding in checked.findings)


def _errors(report: Report) -> str:
    if not report.errors:
        return ""
    rows = "".join(
        f"<li><strong><bdi>{escaped(hide_cpr(error.path))}</bdi></strong><br>{escaped(error.error)}</li>"
        for error in report.errors
    )
    return f'<section class="unread"><h2>Kunne ikke læses</h2><ul>{rows}</ul></section>'

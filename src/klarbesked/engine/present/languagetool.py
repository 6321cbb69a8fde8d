"""The findings as LanguageTool's server answers, for programs that already speak its language.

Fields and their order follow LanguageTool's own answer. Offsets are UTF-16 code units into the
text that was sent, markup and all. Only a fix that may be applied with one click is handed on:
some programs apply the first proposal without asking.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from klarbesked import __version__
from klarbesked.engine.annotate.language import Language
from klarbesked.engine.check import Checked
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Finding, Fix, Level
from klarbesked.engine.present.sent_place import SentPlaces

API_VERSION = 1
CONTEXT = 40
"""Signs on each side of the finding."""

DANISH = ("Danish", "da-DK")
LANGUAGES: dict[Language, tuple[str, str]] = {
    "da": DANISH,
    "en": ("English", "en"),
    "de": ("German", "de"),
    "sv": ("Swedish", "sv"),
    "no": ("Norwegian", "no"),
    "pl": ("Polish", "pl"),
}
CATEGORIES = {
    "sprog": "Sprog",
    "opbygning": "Opbygning",
    "tone": "Tone",
    "lovkrav": "Lovkrav",
    "egne": "Egne regler",
}
ISSUE_TYPES = {"tone": "register", "lovkrav": "legal", "egne": "terminology"}
"""Kinds of the Internationalization Tag Set; the other groups are about style."""

RULE_ISSUE_TYPES = {
    "dobbelt-ord": "duplication",
    "tal-og-dato": "locale-violation",
    "fremmedord": "terminology",
    "personoplysning": "other",
    "skabelonrest": "other",
}
TYPE_NAMES: dict[Level, str] = {"A": "Other", "B": "Other", "C": "Hint"}
ONE_CLICK = ("swap", "delete")
LONGEST_MATCH = 300
"""A fix that changes more than this many signs is not handed on."""

RuleUrl = Callable[[str], str]


class Change(NamedTuple):
    """Replace `span` of the letter with `text`."""

    span: Span
    text: str


def render_answer(
    checked: Checked, sent: str, *, asked: str, warning: str = "", rule_url: RuleUrl | None = None
) -> dict[str, Any]:
    """Return the answer about a text that `read_sent_text` has read.

    `sent` is all that was sent, `asked` the language the program asked for. `warning` says what
    we did not check, "" for nothing. `rule_url` gives the page about a rule, "" for none.
    """
    places = SentPlaces(checked.letter.document, sent)
    sentences = [sentence.span for sentence in checked.letter.annotated.sentences]
    found = (_match(each, checked, places, sentences, rule_url) for each in checked.findings)
    return answer(
        asked,
        sorted(filter(None, found), key=lambda match: (match["offset"], match["length"])),
        detected=checked.letter.annotated.language,
        warning=warning,
        sentence_ranges=list(_ranges(sentences, places)),
    )


def answer(
    asked: str,
    matches: list[dict[str, Any]],
    *,
    detected: Language = "ukendt",
    warning: str = "",
    sentence_ranges: list[list[int]] | None = None,
) -> dict[str, Any]:
    """Return an answer with these matches. `detected`: what the text seems to be in."""
    warnings: dict[str, Any] = {"incompleteResults": bool(warning)}
    if warning:
        warnings["incompleteResultsReason"] = warning
    return {
        "software": software(),
        "warnings": warnings,
        "language": _language(asked, detected),
        "matches": matches,
        "sentenceRanges": sentence_ranges or [],
    }


def _language(asked: str, detected: Language) -> dict[str, Any]:
    """Name the language that was asked for, and the one we see: we are sure of it or not at all."""
    if asked == "auto":
        name, code = LANGUAGES.get(detected, DANISH)
    else:
        name, code = DANISH if asked.lower().partition("-")[0] == "da" else (asked, asked)
    seen_name, seen_code = LANGUAGES.get(detected, (name, code))
    return {
        "name": name,
        "code": code,
        "detectedLanguage": {
            "name": seen_name,
            "code": seen_code,
            "confidence": float(detected in LANGUAGES),
        },
    }


def software() -> dict[str, Any]:
    return {
        "name": "Klar Besked",
        "version": __version__,
        "buildDate": "",
        "apiVersion": API_VERSION,
        "premium": False,
        "status": "",
    }


def languages() -> list[dict[str, str]]:
    """Return the languages we check, as `/v2/languages` lists them."""
    return [
        {"name": DANISH[0], "code": "da", "longCode": "da-DK"},
        {"name": DANISH[0], "code": "da", "longCode": "da"},
    ]


def _match(
    finding: Finding,
    checked: Checked,
    places: SentPlaces,
    sentences: list[Span],
    rule_url: RuleUrl | None,
) -> dict[str, Any] | None:
    """Return the finding as a match; None for one about the letter as a whole."""
    if finding.span is None:
        return None
    changes = [change for fix in finding.fixes if (change := _change(fix, checked))]
    span = _around(finding.span, changes)
    sent = places.of(span)
    if sent is None:
        return None
    rule = checked.rule_of(finding.rule)
    title = rule.title if rule else finding.rule
    return {
        "message": finding.message,
        "shortMessage": title,
        "replacements": _replacements(changes, span, sent, checked, places),
        "offset": places.utf16(sent.start),
        "length": places.utf16(sent.end) - places.utf16(sent.start),
        "context": _context(sent, places),
        "sentence": _sentence(span, sentences, checked),
        "type": {"typeName": TYPE_NAMES[finding.level]},
        "rule": _rule(finding, title, rule_url),
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _rule(finding: Finding, title: str, rule_url: RuleUrl | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": finding.rule, "description": title}
    kind = RULE_ISSUE_TYPES.get(finding.rule) or ISSUE_TYPES.get(finding.group, "style")
    rule["issueType"] = kind
    url = rule_url(finding.rule) if rule_url else ""
    if url:
        rule["urls"] = [{"value": url}]
    rule["category"] = {"id": finding.group, "name": CATEGORIES[finding.group]}
    return rule


def _change(fix: Fix, checked: Checked) -> Change | None:
    """Return the fix as one change of one place, the text between its edits as it is."""
    if fix.kind not in ONE_CLICK or not fix.edits:
        return None
    edits = sorted(fix.edits)
    span = Span(edits[0].span.start, edits[-1].span.end)
    text, place = "", span.start
    for edit in edits:
        text += checked.letter.text[place : edit.span.start] + edit.text
        place = edit.span.end
    return Change(span, text) if span.end - span.start <= LONGEST_MATCH else None


def _around(span: Span, changes: list[Change]) -> Span:
    """Return the smallest place that holds the finding and all that a fix would change."""
    starts = [span.start, *(change.span.start for change in changes)]
    ends = [span.end, *(change.span.end for change in changes)]
    return Span(min(starts), max(ends))


def _replacements(
    changes: list[Change], span: Span, sent: Span, checked: Checked, places: SentPlaces
) -> list[dict[str, str]]:
    """Return what may stand instead of `span`; nothing where markup would be lost by it."""
    if not places.is_unbroken(span, sent):
        return []
    text = checked.letter.text
    before_after = (
        (text[span.start : change.span.start], text[change.span.end : span.end])
        for change in changes
    )
    values = [
        before + change.text + after
        for change, (before, after) in zip(changes, before_after, strict=True)
    ]
    return [{"value": value} for value in dict.fromkeys(values)]


def _context(sent: Span, places: SentPlaces) -> dict[str, Any]:
    start, end = max(0, sent.start - CONTEXT), min(len(places.sent), sent.end + CONTEXT)
    before = ("..." if start else "") + _one_line(places.sent[start : sent.start])
    inside = _one_line(places.sent[sent.start : sent.end])
    after = _one_line(places.sent[sent.end : end]) + ("..." if end < len(places.sent) else "")
    return {"text": before + inside + after, "offset": units(before), "length": units(inside)}


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


def units(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)


def _sentence(span: Span, sentences: list[Span], checked: Checked) -> str:
    before = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return checked.letter.at(sentences[before]) if before >= 0 else ""


def _ranges(sentences: list[Span], places: SentPlaces) -> Iterator[list[int]]:
    for sentence in sentences:
        sent = places.of(sentence)
        if sent:
            yield [places.utf16(sent.start), places.utf16(sent.end)]

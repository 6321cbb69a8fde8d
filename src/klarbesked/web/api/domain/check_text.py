"""Check a text for a program that speaks LanguageTool's protocol."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from klarbesked.engine.check import Checked, all_rules, check
from klarbesked.engine.present.languagetool import RuleUrl, answer, render_answer
from klarbesked.engine.profile import Profile
from klarbesked.engine.read import UnreadableLetterError
from klarbesked.engine.read.sent_text import SentPart, read_sent_text
from klarbesked.engine.rule import Rule
from klarbesked.rewrite.offers import with_safe_fixes
from klarbesked.web.api.domain.rule_choice import RuleChoice

ONE_PARAGRAPH = frozenset({"fagord-uforklaret", "intern-forkortelse", "sjaeldent-ord"})
"""They ask whether a word is explained elsewhere in the text. A word processor sends one
paragraph at a time, and elsewhere is not there to see."""

NOT_DANISH = "Vi tjekker kun dansk."
ONLY_ONE = "Teksten er ét afsnit. Regler om forklaringer ser på hele teksten, og de kørte ikke."


def check_text(
    parts: tuple[SentPart, ...],
    *,
    asked: str,
    is_danish: bool,
    choice: RuleChoice,
    profile: Profile,
    today: date,
    rule_url: RuleUrl | None = None,
) -> dict[str, Any]:
    """Return the answer. Rules about a letter as a whole do not run: there is no whole letter."""
    if not is_danish:
        return answer(asked, [], warning=NOT_DANISH)
    try:
        document = read_sent_text(parts)
    except UnreadableLetterError:
        return answer(asked, [])
    known = {**all_rules(), **{rule.name: rule for rule in profile.own_rules}}
    wanted = [
        rule
        for rule in known.values()
        if rule.scope != "letter" and choice.wants(rule) and not profile.is_off(rule.name)
    ]
    left_out = ONE_PARAGRAPH if len(document.blocks) == 1 else frozenset()
    checked = check(
        document,
        today=today,
        rules=[rule for rule in wanted if rule.name not in left_out],
        profile=_heard(profile, choice),
        language="da" if asked != "auto" else "ukendt",
    )
    return render_answer(
        with_safe_fixes(checked),
        "".join(part.sent for part in parts),
        asked=asked,
        warning=_warning(checked, [rule for rule in wanted if rule.name in left_out]),
        rule_url=rule_url,
    )


def _heard(profile: Profile, choice: RuleChoice) -> Profile:
    """A rule that a program names runs, though the authority shows no advice."""
    return replace(profile, name="fuld") if choice.all_levels else profile


def _warning(checked: Checked, left_out: Iterable[Rule]) -> str:
    reasons = [reason for _, reason in checked.not_run]
    if any(True for _ in left_out):
        reasons.append(ONLY_ONE)
    return " ".join(dict.fromkeys(reasons))

"""Every address of the product: the pages of HTML with who opens them, and all that is no page.

A new address must be put in one of the two, or `test_every_page` fails.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from klarbesked.web.accounts.domain.trail import record
from klarbesked.web.accounts.models import GroupRole, Membership, Role
from klarbesked.web.api.domain.tokens import make_token
from klarbesked.web.api.models import Scope
from klarbesked.web.letters.domain.terms import add_term
from klarbesked.web.letters.models import OwnTerm, TemplateVersion
from klarbesked.web.work.domain.start import start_job
from klarbesked.web.work.models import Job
from web.letters.rewriting import changed, rewritten
from web.letters.writing import approved, draft, sent
from web.people import People

AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
NO_PAGE = {
    "GET sends on": ("start", "mfa_index", "openid_connect_login", "openid_connect_callback"),
    # These want a fresh sign-in: accounts/test_sign_in looks at them on its way.
    "second step": ("mfa_activate_totp", "mfa_deactivate_totp", "mfa_authenticate",
                    "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
                    "mfa_download_recovery_codes", "mfa_reauthenticate"),
    "POST only": ("check_answer", "check_upload", "check_word", "send_back", "remove_word",
                  "undo_word_change", "archive_template", "unarchive_template", "save_version",
                  "save_plain", "take_back_version", "begin_version", "discard_version",
                  "recheck_letters",
                  "fetch_back_version", "skip_finding", "unskip_finding", "stop_job",
                  "compare_answer", "draft_meaning", "answer_meaning", "take_back_meaning",
                  "put_back_meaning", "retry_job",
                  "start_trail_check", "check_trail", "remove_group", "end_sessions"),
    "for programs": ("languagetool_check", "languagetool_languages", "languagetool_max",
                     "languagetool_info", "openapi-json", "list_letter_types",
                     "show_letter_type", "list_terms", "list_rules", "check", "compare",
                     "api-root",
                     "trail_file"),
}  # fmt: skip


@dataclass(frozen=True)
class Filled:
    """People with a row of everything there is a page about.

    `rewritten` is a draft whose meaning is changed at one place. `changed` waits with such a
    place, and its version before has one that was accepted.
    """

    people: People
    writing: TemplateVersion
    waiting: TemplateVersion
    in_use: TemplateVersion
    rewritten: TemplateVersion
    changed: TemplateVersion
    term: OwnTerm
    job: Job
    token_id: str


def fill(people: People) -> Filled:
    GroupRole.objects.create(group="KB-Jurist", role=Role.LAWYER, unit=people.sick_pay)
    record(
        "godkendte", actor=people.lawyer, subject="brevskabelon", subject_id="k7mn2q4r8s3t",
        at=AT, unit=people.sick_pay, reason="Klar", detail={"version": 4},
    )  # fmt: skip
    term = OwnTerm(
        authority=people.authority, expression="uarbejdsdygtig",
        explanation="for syg til at arbejde", valid_from=date(2026, 1, 1),
    )  # fmt: skip
    job = start_job(
        task="klarbesked.web.work.tasks.tidy", title="Tjek brevskabelonerne igen", noun="breve",
        owner=people.administrator, now=timezone.now(),
    )  # fmt: skip
    made = make_token(
        name="LibreOffice", authority=people.authority, unit=None, scopes=[Scope.LANGUAGETOOL],
        per_minute=60, expires_on=date(2027, 11, 1), actor=people.administrator, at=AT,
    )  # fmt: skip
    return Filled(
        people,
        writing=draft(people.sick_pay, people.carl, title="Partshøring"),
        waiting=sent(people.sick_pay, people.carl, title="Indkaldelse"),
        in_use=approved(people.sick_pay, people.carl, people.lawyer),
        rewritten=rewritten(people),
        changed=changed(people),
        term=add_term(term, by=people.carl, now=AT),
        job=job,
        token_id=made.token.public_id,
    )


def pages(filled: Filled) -> dict[str, dict[str, list[str]]]:
    """Return who opens what: person, name of the address, its addresses."""
    alma, unit = filled.people.alma.public_id, filled.people.sick_pay.public_id
    role = Membership.objects.get(user=filled.people.alma).public_id
    writing, waiting, used, rewritten, changed = (
        f"/breve/{version.template.public_id}/"
        for version in (
            filled.writing, filled.waiting, filled.in_use, filled.rewritten, filled.changed,
        )
    )  # fmt: skip
    units, users = "/opsaetning/enheder/", "/opsaetning/enheder/brugere/"
    keys, terms, help_ = "/opsaetning/noegler/", "/breve/ord/fagord/", "/hjaelp/"
    return {
        "": {
            "account_login": ["/konto/login/"],
            "account_inactive": ["/konto/inactive/"],
            "account_signup": ["/konto/signup/"],
            "account_reset_password": ["/konto/password/reset/"],
            "account_reset_password_done": ["/konto/password/reset/done/"],
            "account_reset_password_from_key": ["/konto/password/reset/key/1-forkert/"],
            "account_reset_password_from_key_done": ["/konto/password/reset/key/done/"],
            "socialaccount_login_cancelled": ["/konto/oidc/afbrudt/"],
        },
        "alma": {
            "check_letter": ["/breve/tjek/"],
            "check_plain": ["/breve/tjek/enkelt/"],
            "compare_plain": ["/breve/tjek/sammenlign/"],
            "help": [help_, "/findes-ikke/"],
            "help_writing": [f"{help_}skriv-klart/"],
            "help_reading": [f"{help_}laes-et-forslag/"],
            "help_rules": [f"{help_}regler/"],
            "help_rule": [f"{help_}regler/lang-saetning/", f"{help_}regler/kancelliord/"],
            "help_letter_types": [f"{help_}brevtyper/"],
            "help_letter_type": [f"{help_}brevtyper/afg_ophoer/"],
            "help_languagetool": [f"{help_}languagetool/"],
            "help_api": [f"{help_}api/"],
            "accessibility": ["/tilgaengelighed/"],
            "account": ["/konto/"],
            "account_change_password": ["/konto/password/change/"],
            "account_reauthenticate": ["/konto/reauthenticate/"],
            "account_logout": ["/konto/logout/"],
        },
        "carl": {
            "templates": ["/breve/skabeloner/", "/breve/skabeloner/?soeg=intet"],
            "new_template": ["/breve/skabeloner/ny/"],
            "version": [
                f"{writing}1/",
                f"{writing}1/?enkel=ja",
                f"{waiting}1/",
                f"{used}1/",
                f"{rewritten}2/",
                f"{rewritten}2/?enkel=ja",
            ],
            "send_version": [f"{writing}1/send/", f"{rewritten}2/send/"],
            "compare_versions": [
                f"{each}sammenlign/{query}"
                for each, query in (
                    (rewritten, ""),
                    (rewritten, "?foer=1&nu=2&vis=alt"),
                    (rewritten, "?foer=2&nu=2"),
                    (used, ""),
                    (changed, ""),
                )
            ],
            "history": [f"{used}historie/", f"{changed}historie/"],
            "describe_template": [f"{writing}om/"],
            "words": ["/breve/ord/"],
            "new_term": [terms],
            "edit_term": [f"{terms}{filled.term.public_id}/"],
            "import_terms": ["/breve/ord/hent/"],
            "word_history": ["/breve/ord/historik/"],
            "levels": ["/breve/ord/regler/"],
            "change_level": ["/breve/ord/regler/kancelliord/"],
        },
        "lawyer": {
            "approvals": ["/breve/godkend/"],
            "decide": [
                each.replace("/breve/", "/breve/godkend/")
                for each in (f"{waiting}1/", f"{changed}3/")
            ],
        },
        "administrator": {
            "units": [units],
            "open_unit": [f"{units}ny/"],
            "merge_units": [f"{units}saml/"],
            "change_unit": [f"{units}{unit}/"],
            "close_unit": [f"{units}{unit}/luk/"],
            "users": [users, f"{users}?q=xyz"],
            "add_user": [f"{users}ny/"],
            "user": [f"{users}{alma}/"],
            "correct_user": [f"{users}{alma}/ret/"],
            "shut_out": [f"{users}{alma}/luk-ude/"],
            "let_in": [f"{users}{alma}/luk-ind/"],
            "reset_second_step": [f"{users}{alma}/to-trin/"],
            "give_role": [f"{users}{alma}/rolle/"],
            "end_role": [f"{users}{alma}/rolle/{role}/"],
            "groups": [f"{units}grupper/"],
            "trail": ["/opsaetning/spor/"],
            "tokens": [keys],
            "make_token": [f"{keys}ny/"],
            "revoke_token": [f"{keys}{filled.token_id}/luk/"],
            "job": [f"/arbejde/{filled.job.public_id}/"],
            "service": ["/opsaetning/drift/"],
        },
    }


def names() -> list[str]:
    """Return the name of every address of the product."""
    return list(_names(get_resolver().url_patterns))


def sample_url(name: str) -> str:
    """Return an address of that name, about nothing that is there."""
    [(_, wanted)] = get_resolver().reverse_dict.getlist(name)[0][0]
    return reverse(name, kwargs=dict.fromkeys(wanted, "1"))


def _names(patterns: list[Any]) -> Iterator[str]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from _names(each.url_patterns)
        elif isinstance(each, URLPattern):
            yield each.name or str(each.pattern)

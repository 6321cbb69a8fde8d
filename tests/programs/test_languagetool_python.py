"""The package language_tool_python against our own server, over a real connection."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from klarbesked.web.api.models import Scope
from programs.keys import make_key

client = pytest.importorskip("language_tool_python")

pytestmark = pytest.mark.usefixtures("cleared_trail")

TEXT = "Vi vi skriver til dig 😀 dig dig om mødet d. 3/4 2026 & dine sygedagpenge, 100 % sikkert."


@pytest.fixture
def tool(live_server: LiveServer, settings: Settings) -> Iterator[Any]:
    settings.LANGUAGETOOL = "aaben"
    tool = client.LanguageTool("da-DK", remote_server=live_server.url)
    yield tool
    tool.close()


def test_check_points_at_the_words_behind_an_emoji(tool: Any) -> None:
    found = {
        TEXT[match.offset : match.offset + match.error_length]: match.rule_id
        for match in tool.check(TEXT)
    }

    assert found["Vi vi"] == "dobbelt-ord"
    assert found["dig dig"] == "dobbelt-ord"


def test_correct_applies_what_one_click_may(tool: Any) -> None:
    assert tool.correct(TEXT) == (
        "Vi skriver til dig 😀 dig om mødet d. 3. april 2026 & dine sygedagpenge, 100 % sikkert."
    )


def test_rules_switched_off_are_silent(tool: Any) -> None:
    tool.disabled_rules.add("dobbelt-ord")

    assert "dobbelt-ord" not in {match.rule_id for match in tool.check(TEXT)}


def test_only_enabled_rules_speak(tool: Any) -> None:
    tool.enabled_rules.add("dobbelt-ord")
    tool.enabled_rules_only = True

    assert {match.rule_id for match in tool.check(TEXT)} == {"dobbelt-ord"}


def test_picky_level_is_understood(tool: Any) -> None:
    tool.picky = True

    assert "dobbelt-ord" in {match.rule_id for match in tool.check(TEXT)}


def test_too_much_text_is_an_error_with_our_words(tool: Any) -> None:
    with pytest.raises(client.exceptions.LanguageToolError, match="Teksten er for lang"):
        tool.check("a" * 50_001)


def test_key_as_password_of_the_address_opens(live_server: LiveServer, settings: Settings) -> None:
    settings.LANGUAGETOOL = "token"
    made = make_key(Scope.LANGUAGETOOL)
    address = live_server.url.replace("://", f"://navn:{made.plain}@")

    with client.LanguageTool("da-DK", remote_server=address) as tool:
        assert "dobbelt-ord" in {match.rule_id for match in tool.check(TEXT)}


def test_without_a_key_the_error_tells_what_to_do(
    live_server: LiveServer, settings: Settings
) -> None:
    settings.LANGUAGETOOL = "token"

    with (
        client.LanguageTool("da-DK", remote_server=live_server.url) as tool,
        pytest.raises(client.exceptions.LanguageToolError, match="Du skal bruge en nøgle"),
    ):
        tool.check(TEXT)

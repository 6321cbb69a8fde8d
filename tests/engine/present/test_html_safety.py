"""A hostile letter, a CPR number, a file name that is no text: none of them gets through."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

from html_pages import elements, finding, page, places, source, with_findings, words
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Fix
from klarbesked.engine.present.report import LetterError
from klarbesked.engine.silence import NotRun
from klarbesked.engine.suppress import Suppressed
from letters import GOOD, HARD, checked

HOSTILE = "Du skal <script>alert(1)</script> \"svare\" 'os' & <img src=x onerror=alert(1)> i dag."


def test_hostile_text_stays_text() -> None:
    clean = checked(HOSTILE, rules=[])
    everywhere = finding(
        places(clean, "<script>")[0], message=HOSTILE, fixes=(Fix("recast", HOSTILE),)
    )
    outcome = replace(
        with_findings(clean, everywhere),
        suppressed=(Suppressed(everywhere, HOSTILE, "brev"),),
        not_run=(NotRun("<b>", HOSTILE),),
    )

    root = page(
        outcome, outcome, path='"><script>x</script>😀.md', errors=(LetterError(HOSTILE, HOSTILE),)
    )

    assert (len(elements(root, "script")), elements(root, "img"), elements(root, "b")) == (
        1,
        [],
        [],
    )
    assert words(root, "h2")[1] == "script>😀.md"


def test_file_name_that_is_no_text_can_still_be_written() -> None:
    html = source(checked(GOOD), path="brev\udce6\x00.md")

    assert "brev\ufffd\ufffd.md" in html.encode().decode()


def test_cpr_number_is_nowhere_in_the_page() -> None:
    outcome = checked("Kære 010101-0000\n\nDit CPR-nummer er 0101010000, og [find 0101010000].")
    quoted = finding(Span(0, 16), message="“010101 0000” og “0101010000” står der.")
    outcome = replace(outcome, findings=(*outcome.findings, quoted))

    html = source(outcome, outcome, path="010101-0000.md")

    assert re.findall(r"010101[- ]?0000", html) == []
    assert "Kære <" in html


def test_page_fetches_nothing() -> None:
    root = page(checked(HARD), checked(GOOD))

    addresses = root.xpath("//@src | //@href | //@action | //@style")

    assert [address for address in addresses if not address.startswith("#")] == []


def test_policy_lets_only_the_page_s_own_style_and_script_run() -> None:
    root = page(checked(GOOD))

    policy = root.xpath("string(//meta[@http-equiv]/@content)")

    codes = [elements(root, tag)[0].text_content() for tag in ("style", "script")]
    hashes = [b64encode(sha256(code.encode()).digest()).decode() for code in codes]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )

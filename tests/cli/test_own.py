"""The authority's own folder on the command line: listed, tried, used and faulted."""

import json

from cli.conftest import Command
from own_folder import CUE, EXAMPLES, RULE
from written import write

CONFIG = '[egne]\nmappe = "vores"\n'
LINE = "En borger kan klage over det til os."


def own_rule(text: str = RULE + CUE + EXAMPLES) -> None:
    write("opsat/klarbesked.toml", CONFIG)
    write("opsat/vores/regler/ordet-borger.toml", text)


def test_rules_lists_own_rules_last(klarbesked: Command) -> None:
    own_rule()

    outcome = klarbesked("rules", "--config", "opsat/klarbesked.toml")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[-1].split()[:2] == ["C", "ordet-borger"]


def test_rules_shows_an_own_rule(klarbesked: Command) -> None:
    own_rule()

    outcome = klarbesked("rules", "ordet-borger", "--config", "opsat/klarbesked.toml")

    assert outcome.code == 0
    assert "Kilde: Haderby Kommunes sproglinje, 2026" in outcome.out


def test_rules_tells_of_an_example_that_does_not_come_out(klarbesked: Command) -> None:
    own_rule((RULE + CUE + EXAMPLES).replace("En borger", "Et menneske"))

    outcome = klarbesked("rules", "--config", "opsat/klarbesked.toml")

    assert outcome.code == 1
    assert outcome.err.startswith("ordet-borger, eksempel 1: Reglen finder ingenting i eksemplet.")


def test_check_uses_rules_and_terms_of_the_folder(klarbesked: Command) -> None:
    own_rule()
    write("opsat/vores/fagord.toml", '[[fagord]]\nord = "kviksats"\nforklaring = "Et beløb."\n')
    letter = write("brev.md", f"{LINE}\n\nDu får en kviksats i maj.\n")

    outcome = klarbesked("check", letter, "--config", "opsat/klarbesked.toml", "--format", "json")

    found = {f["rule"] for f in json.loads(outcome.out)["letters"][0]["findings"]}
    assert {"ordet-borger", "fagord-uforklaret"} <= found


def test_own_rule_is_shown_in_text_and_html(klarbesked: Command) -> None:
    own_rule()
    letter = write("brev.md", f"{LINE}\n\nDu kan ringe til os i dag.\n")

    for form in ("text", "html"):
        outcome = klarbesked("check", letter, "--config", "opsat/klarbesked.toml", "--format", form)

        assert "Her står borger. Skriv du." in " ".join(outcome.out.split())


def test_folder_that_is_not_there_stops_the_run(klarbesked: Command) -> None:
    write("klarbesked.toml", CONFIG)

    outcome = klarbesked("rules")

    assert outcome.code == 2
    assert "Vi kan ikke finde mappen vores. Ret navnet under [egne]" in outcome.err


def test_fault_in_a_file_names_its_line(klarbesked: Command) -> None:
    own_rule('niveau = "A"' + RULE + CUE + EXAMPLES)

    outcome = klarbesked("check", write("b.md", LINE), "--config", "opsat/klarbesked.toml")

    assert outcome.code == 2
    assert "vores/regler/ordet-borger.toml, linje 1: Niveau A er vores." in outcome.err

"""Terms and authorities that no longer were when the letter was written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from klarbesked.engine.finding import Fix, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.law.calendar import in_figures
from klarbesked.table import rows

ABOUT_THE_PAST = {"fik", "modtog", "var", "havde", "tidligere", "dengang", "hidtil", "før"}
"""A letter of today may tell what was: "Du fik uddannelseshjælp i 2024"."""

REACH = 8


@dataclass(frozen=True)
class Term:
    """`ended` is the last day the term was right. `instead` is "" where nothing came instead."""

    name: str
    ended: date
    instead: str
    level: Level
    is_read: bool


@cache
def past_terms() -> dict[str, Term]:
    """Return `{dictionary form in lower case: Term}`."""
    levels: tuple[Level, ...] = ("A", "B", "C")
    return {
        row["begreb"].lower(): Term(
            name=row["begreb"],
            ended=date.fromisoformat(row["sluttede"]),
            instead=row["i_stedet"],
            level=next(level for level in levels if level == row["niveau"]),
            is_read=row["laest"] == "ja",
        )
        for row in rows(__package__, "historisk_begreb.tsv")
    }


@rule(
    name="historisk-begreb",
    group="lovkrav",
    title="Begrebet gælder ikke mere",
    level="B",
    evidence="indhold",
    message="“{word}” gjaldt til og med {ended}, og brevet er fra {day}. {advice}",
    why="""
        Læseren slår ordet op og finder ingenting eller noget andet. Et gammelt ord i et nyt brev
        kommer som regel fra en skabelon, ingen har set efter. Et gammelt brev måler vi på sin
        egen tid.
    """,
    source="""
        Lov nr. 1655 af 30. december 2024 og lov nr. 1750 af 29. december 2025 (elov.dk,
        lovguiden.dk, star.dk); nyheder fra bm.dk, familieretshuset.dk og ast.dk. Kilden til hvert
        begreb står i tabellen ved reglen. Ikke juristtjekket.
    """,
    examples=[
        bad("Haderby, den 3. november 2026\n\nKære Anne\n\nDu får nu ⟦uddannelseshjælp⟧ fra os."),
        bad("Haderby, den 3. november 2026\n\nKære Anne\n\nLog på siden med dit ⟦NemID⟧ i dag."),
        good("Haderby, den 3. marts 2025\n\nKære Anne\n\nDu får nu uddannelseshjælp fra os."),
        good(
            "Haderby, den 3. november 2026\n\nKære Anne\n\nDu fik uddannelseshjælp i 2024, da du "
            "flyttede."
        ),
        good("Haderby, den 3. november 2026\n\nKære Anne\n\nDu skal møde i Jobcenter Haderby."),
    ],
)
def past_term(letter: Letter) -> Iterator[Hit]:
    met: set[str] = set()
    for sentence, i in letter.annotated.places_of(past_terms().__contains__, headings=True):
        words = letter.annotated.words_of(sentence)
        word = words[i]
        term = past_terms().get(word.lemma.lower()) or past_terms()[word.low]
        is_name = term.name.isupper() and not word.text.isupper()
        before = {near.low for near in words[max(0, i - REACH) : i]}
        if term.name in met or is_name or letter.day <= term.ended or before & ABOUT_THE_PAST:
            continue
        met.add(term.name)
        yield Hit(word.span, _said(word.text, term, letter.day), _fixes(term), _level(term))


def _level(term: Term) -> Level:
    return term.level if term.is_read else "C"


def _said(word: str, term: Term, day: date) -> dict[str, object]:
    advice = f"Det hedder nu {term.instead}." if term.instead else "Se efter, hvad der gælder nu."
    return {
        "word": word,
        "ended": in_figures(term.ended),
        "day": in_figures(day),
        "advice": advice if term.is_read else f"{advice} Det er ikke juristtjekket.",
    }


def _fixes(term: Term) -> tuple[Fix, ...]:
    return (Fix("choose", f"Skriv “{term.instead}”"),) if term.instead else ()

"""Words that make a number a limit or a rate: mindst, op til, om måneden, før skat, med, til."""

from collections.abc import Iterator

from klarbesked.engine.annotate.fact import Fact
from klarbesked.engine.annotate.facts.number import NUMBER
from klarbesked.engine.annotate.facts.phrases import find_phrases, phrases
from klarbesked.engine.annotate.facts.scan import Scan
from klarbesked.engine.document import Span

SOME = rf"(?= (?!(?:en|et|én|ét)\b){NUMBER}\b)"
AHEAD = rf"(?= (?:\w+ )?(?:kr\.? ?)?(?:{NUMBER}|halvdelen|det halve|en \w+del)\b)"
CHANGED = tuple(
    f"{verb}\\w* (?:\\w+ ){{0,3}}?"
    for verb in ("nedsæt", "nedsat", "sætte", "forhøj", "hæve", "stig", "fald", "reducer", "øges")
)
COMPARATORS = {
    "at_least": (
        "mindst", "minimum", "ikke mindre end", "ikke under", "eller (?:flere|mere|derover)",
    ),
    "at_most": (
        "højst", "højest", "maksimalt", "maksimum", r"maks\.?", r"max\.?", "op tilAHEAD",
        r"indtil(?= [\d.,]+ ?(?:%|pct|procent|kr))",
        r"loft\w* (?:er |på )?", "ikke mere end", "ikke over", "ikke længere end",
        "eller (?:færre|derunder)",
    ),
    "may_at_most": (r"må ikke (?:\w+ ){0,3}?(?:over|(?:mere|flere|længere) end)AHEAD",),
    "more_than": (
        "mere end", "flere end", "højere end", r"overstige\w*", r"oversteg\w*", "overSOME",
        "længere end", "ældre end",
    ),
    "less_than": ("mindre end", "færre end", "lavere end", "underSOME", "yngre end", "kortere end"),
    "about": (
        "cirka", r"ca\.", "omtrent", "omkringSOME", "op imod", "knap", "godtSOME",
    ),
    "per_day": (r"pr\. dag", "om dagen", "dagligt", "per dag", "hver dag"),
    "per_week": (r"pr\. uge", "om ugen", "ugentlig[te]?", "per uge", "hver uge", "i ugen"),
    "per_month": (
        r"pr\. måned", r"pr\. md\.", "om måneden", "månedlig[te]?", "per måned", "hver måned",
        r"i måneden(?! (?:efter|før|med))", r"pr\. mdr\.", "månedsvis",
    ),
    "per_year": (r"pr\. år", "om året", "årlig[te]?", "per år", "hvert år"),
    "per_quarter": (r"pr\. kvartal", "i kvartalet", "kvartalsvis", "hvert kvartal", "per kvartal"),
    "per_hour": (r"pr\. time", "i timen", "per time"),
    "before_tax": ("før skat", "brutto"),
    "after_tax": ("efter skat", "netto"),
    "by": (*(f"{verb}medAHEAD" for verb in CHANGED), "ned medAHEAD", "op medAHEAD"),
    "to": (*(f"{verb}tilAHEAD" for verb in CHANGED), "ned tilAHEAD", "op tilAHEAD"),
}  # fmt: skip
TABLE = phrases(COMPARATORS, AHEAD=AHEAD, SOME=SOME)
LITTLE_WORD = 3


def comparators(scanned: Scan) -> Iterator[Fact]:
    """Yield limits and rates; "må ikke … over 14" is a permission of at most 14."""
    for phrase in find_phrases(TABLE, scanned):
        span = Span(phrase.start, phrase.end)
        if phrase.name in ("by", "to"):
            # Only "med" or "til": the verb before it is an outcome of its own.
            yield Fact("comparator", Span(phrase.end - LITTLE_WORD, phrase.end), phrase.name)
        elif phrase.name == "may_at_most":
            yield Fact("comparator", span, "at_most")
            yield Fact("duty", span, "may")
        else:
            yield Fact("comparator", span, phrase.name)

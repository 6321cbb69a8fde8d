"""Weak verbs that leave the act to a noun: "foretage en vurdering" for "vurdere"."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from klarbesked.engine.annotate.lemma.inflect import inflect
from klarbesked.engine.annotate.loop import loops
from klarbesked.engine.annotate.noun_phrase import ARTICLES, governor, noun_lemma, phrase_start
from klarbesked.engine.annotate.parse import Parse
from klarbesked.engine.annotate.verbal_noun import act_of, verb_of
from klarbesked.engine.annotate.word import Word
from klarbesked.engine.document import Span
from klarbesked.engine.finding import Edit, Fix
from klarbesked.engine.letter import Letter
from klarbesked.engine.rule import Hit, bad, good, rule
from klarbesked.table import rows

ANY_ACT = {"foretage", "ske"}
"""Weak with every verbal noun; the others only with the nouns of svagt_verbum.tsv."""

HAPPENS = {"ske", "finde"}
FOLLOWED = {"finde": ("sted", "anvendelse"), "komme": ("med", "til"), "fremkomme": ("med",)}
"""Weak only with this word after them: "finde sted", "komme med en udtalelse"."""

MANY = ANY_ACT | {"finde"}
"""Verbs that are weak with nouns in the plural and with "the": "foretage ændringerne"."""

REACH = 9
STOPS = {",", ".", ";", ":", "?", "!", "(", ")", "–"}
ASKING = {"at", "om", "hvad", "hvem", "hvor", "hvordan", "hvornår", "hvorvidt", "hvilken", "hvilke"}
NOT_ACTS = {"handling", "bygning", "retning"}


class Replacement(NamedTuple):
    """`verb` says the same as the weak verb and its noun with `tail` after it."""

    verb: str
    tail: str


class Weak(NamedTuple):
    """Places in the sentence: the weak verb, the noun, and all that belongs to them."""

    verb: int
    noun: int
    start: int
    end: int
    written: Replacement


@cache
def pairs() -> dict[tuple[str, str], Replacement]:
    """Return `{(weak verb, noun): what to write}`."""
    return {
        (row["let"].split()[0], row["navneord"]): Replacement(row["skriv"], row["efter"])
        for row in rows(__package__, "svagt_verbum.tsv")
    }


@cache
def weak_verbs() -> frozenset[str]:
    return frozenset(verb for verb, _ in pairs()) | ANY_ACT | {"finde", "rette"}


@rule(
    name="svagt-verbum",
    group="sprog",
    title="Udsagnsordet er tomt",
    level="B",
    evidence="vane",
    message="“{words}” gemmer handlingen i et navneord. Brug “{verb}”.",
    why="""
        Ordet, der skal sige, hvad der sker, siger ingenting. Læseren må vente på navneordet, og
        sætningen bliver længere, end den behøver.
    """,
    source="""
        Randers Kommune, Kommunikationspolitik (yumpu 17682164, s. 16): “gennemføre en undersøgelse”
        er at undersøge; Vejle Kommune, Klar besked (docplayer.dk/3605990).
    """,
    examples=[
        bad(
            "Vi har ⟦foretaget en vurdering⟧ af din sag.",
            fixed="Vi har vurderet din sag.",
        ),
        bad(
            "Vi ⟦foretager en beregning⟧ af, hvad du skal have.",
            fixed="Vi beregner, hvad du skal have.",
        ),
        bad(
            "Du kan ⟦rette henvendelse⟧ til os i dag.",
            fixed="Du kan kontakte os i dag.",
        ),
        bad(
            "Du må ikke ⟦gøre brug⟧ af kortet.",
            fixed="Du må ikke bruge kortet.",
        ),
        bad("⟦Udbetaling sker⟧ den sidste bankdag i måneden."),
        bad("Der ⟦foretages en fornyet vurdering⟧ til maj."),
        bad("⟦Lønindeholdelse kan finde sted⟧ uden varsel."),
        bad("⟦Fradrag kan ikke ske⟧ før maj."),
        bad("Vi har ⟦givet oplysning⟧ om reglerne.", fixed="Vi har oplyst om reglerne."),
        bad("⟦Foretages der en vurdering⟧ af sagen, skriver vi til dig."),
        bad(
            "Derefter ⟦foretager vi en vurdering⟧ af sagen.",
            fixed="Derefter vurderer vi sagen.",
        ),
        # "afslår dig" would say something else.
        bad("Vi ⟦giver dig afslag⟧ på hjælp."),
        # What is said something of stands before, or the verb is no verb.
        bad("Den uro, du ⟦giver udtryk⟧ for, deler vi."),
        bad("Vi har set på den i dag ⟦fremsatte anmodning⟧ om et møde."),
        good("Vi har vurderet din sag og beregnet, hvad du skal have."),
        # Ordinary ways of speaking, and the law's own words.
        good("Vi har truffet en afgørelse og taget stilling til din ansøgning."),
        good("Mødet finder sted på rådhuset. Det er sket en fejl, og ulykken skete i maj."),
        good("Vi giver dig besked, og du kan give os samtykke. Tag en ven med."),
        good("Du har givet os de oplysninger, vi har brug for. Vi yder ikke lån."),
        good("Hun foretager sig ikke noget. Han har en stilling og en uddannelse."),
    ],
)
def weak_verb(letter: Letter) -> Iterator[Hit]:
    for sentence, i in letter.annotated.places_of(weak_verbs().__contains__):
        words = letter.annotated.words_of(sentence)
        found = weak_at(words, i, letter.annotated.parse_of(sentence))
        if found:
            yield _hit(letter, words, found)


def weak_at(words: Sequence[Word], i: int, parse: Parse) -> Weak | None:
    """Return the weak verb at `i` with its noun, None where it is not weak."""
    return _weak(words, i, parse) if _is_weak(words, i) else None


def _is_weak(words: Sequence[Word], i: int) -> bool:
    word = words[i]
    if word.low == "rette":
        return True
    if word.lemma not in weak_verbs() or not word.morph.is_verb:
        return False
    follows = FOLLOWED.get(word.lemma)
    return follows is None or any(w.low in follows for w in words[i + 1 : i + 4])


def _weak(words: Sequence[Word], i: int, parse: Parse) -> Weak | None:
    lemma = "rette" if words[i].low == "rette" else words[i].lemma
    noun = _noun_after(words, i, lemma)
    if noun is None and _is_turned(words, i):
        noun = _noun_before(words, i, lemma, parse.clause_at(i).start)
    if noun is None:
        return None
    written = _written(lemma, words[noun].lemma.lower())
    last = i
    if lemma == "finde":
        last = next(j for j in range(i, len(words)) if words[j].low in FOLLOWED[lemma])
    start = min(i, noun)
    return Weak(i, noun, start, max(last, noun) + 1, written) if written else None


def _is_turned(words: Sequence[Word], i: int) -> bool:
    """Tell whether the act can stand before the verb: "udbetaling sker", "foretages"."""
    word = words[i]
    return word.lemma in HAPPENS or word.morph.is_s_form or word.morph.is_past_participle


def _noun_after(words: Sequence[Word], i: int, lemma: str) -> int | None:
    for j in range(i + 1, min(i + REACH, len(words))):
        if words[j].low in STOPS or words[j].pos == "SCONJ":
            return None
        if _is_act(words, j, lemma):
            return j
    return None


def _noun_before(words: Sequence[Word], i: int, lemma: str, start: int) -> int | None:
    stop = next((j for j in range(i - 1, start - 1, -1) if words[j].low in STOPS), start - 1)
    return next((j for j in range(stop + 1, i) if _is_act(words, j, lemma)), None)


def _is_act(words: Sequence[Word], j: int, lemma: str) -> bool:
    """Whether the noun is the act that the weak verb is empty without."""
    noun, word = noun_lemma(words, j), words[j]
    if noun is None or _written(lemma, noun) is None:
        return False
    if lemma not in MANY and (word.morph.is_plural or word.morph.is_definite):
        return False
    before = governor(words, j)
    return before is None or before.low in FOLLOWED.get(lemma, ())


def _written(lemma: str, noun: str) -> Replacement | None:
    """Return what to write for the pair, None where the noun goes well with the verb."""
    known = pairs().get((lemma, noun)) or pairs().get(("ske" if lemma == "finde" else "", noun))
    if known or (lemma not in ANY_ACT and lemma != "finde") or noun in NOT_ACTS:
        return known
    verb = act_of(noun) or verb_of(noun)
    return Replacement(verb, "af") if verb else None


def _hit(letter: Letter, words: Sequence[Word], found: Weak) -> Hit:
    place = Span(words[found.start].span.start, words[found.end - 1].span.end)
    said = {"words": letter.at(place), "verb": found.written.verb}
    return Hit(place, said, _fixes(words, found))


def _fixes(words: Sequence[Word], found: Weak) -> tuple[Fix, ...]:
    """Replace both words by the verb, bent as the weak one; only where nothing is lost."""
    weak = words[found.verb]
    phrase, tail = phrase_start(words, found.noun), found.noun + 1
    if not (is_active(words, found) and _is_bare(words, found, phrase)):
        return ()
    if tail >= len(words) or words[tail].low != found.written.tail:
        return ()
    if not _has_object(words, tail) or any(loop.participle == found.verb for loop in loops(words)):
        return ()
    head, _, rest = found.written.verb.partition(" ")
    kept = bent(head, weak)
    if kept is None:
        return ()
    text = f"{kept} {rest}".strip()
    gap = Span(words[phrase - 1].span.end, words[tail].span.end)
    return (Fix("choose", f"Skriv “{text}”", (Edit(weak.span, text), Edit(gap, ""))),)


def _has_object(words: Sequence[Word], tail: int) -> bool:
    """Tell "en vurdering af, om …" from "den bekymring, du giver udtryk for, …"."""
    follows = words[tail + 1 : tail + 3]
    if not follows or not follows[0].is_word:
        return len(follows) > 1 and follows[0].low == "," and follows[1].low in ASKING
    return follows[0].low != words[tail].low


def is_active(words: Sequence[Word], found: Weak) -> bool:
    """Tell "har foretaget" from "er foretaget" and "sker", where the verb needs somebody."""
    weak = words[found.verb]
    if found.noun < found.verb or weak.morph.is_s_form or weak.lemma in {*HAPPENS, *FOLLOWED}:
        return False
    if not weak.morph.is_past_participle:
        return True
    return any(word.lemma == "have" for word in words[max(0, found.verb - REACH) : found.verb])


def _is_bare(words: Sequence[Word], found: Weak, phrase: int) -> bool:
    """Tell "foretager vi en vurdering" from "foretager en ny vurdering", which says more."""
    if any(word.low not in ARTICLES for word in words[phrase : found.noun]):
        return False
    before = words[phrase - 1]
    return phrase - 1 == found.verb or before.pos == "ADV" or before.morph.is_nominative


def bent(verb: str, weak: Word) -> str | None:
    return inflect(verb, weak.morph) if weak.morph.is_verb else verb

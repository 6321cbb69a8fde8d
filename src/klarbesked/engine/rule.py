"""What a rule is, and how a rule file declares one."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from inspect import cleandoc
from typing import Literal, NamedTuple

from klarbesked.engine.document import Span
from klarbesked.engine.finding import Evidence, Finding, Fix, Level
from klarbesked.engine.letter import Letter
from klarbesked.engine.letter_type import Family

Group = Literal["sprog", "opbygning", "tone", "lovkrav", "egne"]
"""`egne` are the authority's own rules."""

Scope = Literal["text", "letter", "final"]
"""`text` is any text; `letter` needs a whole letter with greeting, address or ending;
`final` speaks of letters ready to be sent, not of templates."""


class Hit(NamedTuple):
    """What a finder yields: a place, and what is said of it.

    `span` is None for the whole letter. `words` fill the rule's message. `message` replaces
    the rule's own where a rule has several faults to name; `level` its default level.
    """

    span: Span | None
    words: Mapping[str, object] = {}
    fixes: tuple[Fix, ...] = ()
    level: Level | None = None
    message: str | None = None


Find = Callable[[Letter], Iterator[Hit]]


@dataclass(frozen=True)
class Example:
    """A piece of a letter in Markdown, and what the rule says about it.

    In `marked` each ⟦ ⟧ is a place the rule must point at, and nothing else. `fixed` is the
    text after the first fix, `level` the finding's level; both only where the example says so.
    `is_whole`: the finding is about the letter as a whole.
    """

    marked: str
    fixed: str | None = None
    level: Level | None = None
    is_whole: bool = False

    @property
    def text(self) -> str:
        return re.sub("[⟦⟧]", "", self.marked)

    @property
    def is_bad(self) -> bool:
        return self.is_whole or "⟦" in self.marked


def bad(marked: str, *, fixed: str | None = None, level: Level | None = None) -> Example:
    """A text with a fault. ⟦ ⟧ marks exactly what the rule must point at, once or more."""
    if "⟦" not in marked:
        raise ValueError(f"mark the finding with ⟦ ⟧: {marked!r}")
    return Example(marked, fixed, level)


def bad_letter(text: str, *, level: Level | None = None) -> Example:
    """A text with a fault that is about the letter as a whole."""
    return Example(text, None, level, is_whole=True)


def good(text: str) -> Example:
    """A text the rule must keep silent about; at least one looks like a bad one."""
    return Example(text)


@dataclass(frozen=True)
class Rule:
    """One kind of fault. `name` is the fault, never the cure, and is a contract with users.

    `letter_types`: the families of types it speaks of, empty for all; with another type it has
    nothing to say, and where the family is not sure it is reported as not run; with `needs_type`
    also where the type itself is not. `valid_from` and `valid_to` are its first and last day,
    None where there is no limit.
    """

    name: str
    group: Group
    title: str
    level: Level
    evidence: Evidence
    message: str
    why: str
    source: str
    examples: tuple[Example, ...]
    find: Find = field(repr=False)
    scope: Scope = "text"
    letter_types: frozenset[Family] = frozenset()
    needs_type: bool = False
    needs_danish: bool = True
    valid_from: date | None = None
    valid_to: date | None = None

    def __call__(self, letter: Letter) -> Iterator[Finding]:
        """Yield what the rule finds, with its Danish message filled in."""
        for hit in self.find(letter):
            yield Finding(
                rule=self.name,
                group=self.group,
                level=hit.level or self.level,
                evidence=self.evidence,
                span=hit.span,
                message=(hit.message or self.message).format_map(hit.words),
                why=self.why,
                fixes=hit.fixes,
            )


def rule(
    *,
    name: str,
    group: Group,
    title: str,
    level: Level,
    evidence: Evidence,
    message: str,
    why: str,
    source: str,
    examples: list[Example],
    scope: Scope = "text",
    letter_types: frozenset[Family] = frozenset(),
    needs_type: bool = False,
    needs_danish: bool = True,
) -> Callable[[Find], Rule]:
    """Turn a finder function into a `Rule`; the arguments are what readers see of it."""

    def declare(find: Find) -> Rule:
        return Rule(
            name=name,
            group=group,
            title=title,
            level=level,
            evidence=evidence,
            message=message,
            why=" ".join(cleandoc(why).split()),
            source=" ".join(cleandoc(source).split()),
            examples=tuple(examples),
            find=find,
            scope=scope,
            letter_types=letter_types,
            needs_type=needs_type,
            needs_danish=needs_danish,
        )

    return declare

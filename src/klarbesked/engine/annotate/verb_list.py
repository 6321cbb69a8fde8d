"""Verbs that must be known by name: deponents, reciprocals, orders, and "blive" plus a state."""

from functools import cache
from typing import Literal

from klarbesked.table import rows

VerbKind = Literal["deponent", "gensidig", "bliver", "bydemåde", "biord"]
"""
deponent  active in meaning whatever its form: "synes", "lykkes"
gensidig  active when several do it to each other: "vi mødes"; else a passive
bliver    after "blive" it says what somebody becomes, not what is done: "bliver træt"
bydemåde  an order when it opens a sentence: "Send", "Husk"
biord     no verb at all, though it ends like one: "således"
"""


@cache
def verbs(kind: VerbKind) -> frozenset[str]:
    """Return the forms of one kind, in lower case."""
    return frozenset(row["ord"] for row in rows(__package__, "verbs.tsv") if row["slags"] == kind)

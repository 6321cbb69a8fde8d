"""Does a rewrite keep the meaning: two letters in, their differences out."""

from klarbesked.engine.guard.compare import compare, compare_texts
from klarbesked.engine.guard.difference import Comparison, Difference, Pair

__all__ = ["Comparison", "Difference", "Pair", "compare", "compare_texts"]

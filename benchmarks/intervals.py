"""A share with its uncertainty, as the benchmarks print it."""

import math

Z = 1.96


def wilson(right: int, total: int) -> str:
    """Return a share with its 95 % interval (Wilson 1927); "-" where there is nothing to share."""
    if not total:
        return "- (n=0)"
    share = right / total
    middle = (share + Z * Z / 2 / total) / (1 + Z * Z / total)
    half = Z / (1 + Z * Z / total) * math.sqrt(share * (1 - share) / total + (Z / 2 / total) ** 2)
    return f"{share:.3f} [{middle - half:.3f}; {middle + half:.3f}] (n={total})"

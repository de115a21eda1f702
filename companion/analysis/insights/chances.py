"""Chances of the normal and of Student's distribution, and the correction for looking at many questions."""

from collections.abc import Sequence
from math import erfc, log1p, sqrt

import numpy as np

from companion.analysis.series import Flags

NORMAL_97_5 = 1.959963984540054
LEVEL = 0.05


def two_sided_normal(score: float) -> float:
    """How often chance alone gives a score at least so far from 0."""
    return erfc(abs(score) / sqrt(2))


def normal_score(score: float, freedom: float) -> float:
    """The normal score with the chance of a Student score; within 0.2 % (Wallace 1959)."""
    scale = (8 * freedom + 1) / (8 * freedom + 3)
    size = scale * sqrt(freedom * log1p(score * score / freedom))
    return size if score >= 0 else -size


def student_97_5(freedom: float) -> float:
    """The 97.5 % point of Student's distribution (Abramowitz and Stegun 26.7.5), for 5 degrees and more."""
    z = NORMAL_97_5
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, start=1))


def stands_out(chances: Sequence[float], level: float = LEVEL) -> Flags:
    """Which of many stay after the correction of Benjamini and Hochberg (1995), in the order given."""
    given = np.asarray(chances, dtype=np.float64)
    order = np.argsort(given)
    within = given[order] <= level * np.arange(1, len(given) + 1) / max(1, len(given))
    last = np.flatnonzero(within)
    found = np.zeros(len(given), dtype=np.bool_)
    if len(last):
        found[order[: last[-1] + 1]] = True
    return found

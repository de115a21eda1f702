"""Takes out of a series what a day has from the day before, also across days without a value."""

import numpy as np
from numpy.typing import NDArray

from companion.analysis.series import Numbers

STRONGEST = 0.95
LEAST_NEIGHBOURS = 10
"""Pairs of days in a row that are needed to see how much a day has from the day before."""

DayNumbers = NDArray[np.int64]


def carry_over(rest: Numbers, days: DayNumbers, lines: int = 2) -> float:
    """How much of a day's rest is there again on the next day, 0 to 0.95.

    The share found in a short series is too small, the more so the more `lines` (level, straight line, …)
    were taken out; the correction goes on from that of Kendall (1954) for a level.
    """
    first = np.flatnonzero(np.diff(days) == 1)
    number, spread = len(first), float(rest @ rest) / len(rest)
    if number < LEAST_NEIGHBOURS + lines or spread <= 0:
        return 0.0
    found = float(rest[first] @ rest[first + 1]) / number / spread
    return min(max((number * found + lines) / (number - lines - 2), 0.0), STRONGEST)


def whitened(columns: Numbers, days: DayNumbers, share: float) -> Numbers:
    """The columns (days x columns) without what each row has from the row before it.

    After a gap of several days less is left of it: share to the power of the days. Every row is scaled so
    that it varies as the first one does (generalised least squares with first-order errors; Prais and
    Winsten 1954).
    """
    left = (share ** np.diff(days))[:, None]
    fresh = (columns[1:] - left * columns[:-1]) / np.sqrt(1 - left * left)
    return np.concatenate([columns[:1], fresh])

"""Days in a row with more pain than usual for the person: worked out, while flares are what was marked."""

from dataclasses import dataclass

import numpy as np

from companion.analysis.series import Numbers, stretches

LOOKED_BACK = 28
LEAST_RATED = 14
WIDTH = 1.5
SCALED = 1.4826
"""The median absolute deviation times this is the standard deviation of a normal distribution."""
LEAST_ABOVE = 0.5
"""Where most days are alike the deviation is 0; then more than half a point above the middle is asked for."""
SHORTEST = 2


@dataclass(frozen=True, kw_only=True)
class HighRun:
    """Places of the first and last day of a stretch without a gap, and its highest average."""

    first: int
    last: int
    highest: float

    @property
    def days(self) -> int:
        return self.last - self.first + 1


def high_runs(pain: Numbers) -> list[HighRun]:
    """Two days or more in a row above the line. A day without a rating ends a run."""
    line = usual_top(pain)
    # A comparison with NaN is False, so days without a rating or a line are not above it.
    return [
        HighRun(first=first, last=last, highest=float(pain[first : last + 1].max()))
        for first, last in stretches(pain > line)
        if last - first + 1 >= SHORTEST
    ]


def usual_top(pain: Numbers) -> Numbers:
    """The line of each day, from the 28 days before it; NaN where fewer than 14 of them have a rating."""
    line = np.full(len(pain), np.nan)
    for place in range(LOOKED_BACK // 2, len(pain)):
        window = pain[max(0, place - LOOKED_BACK) : place]
        rated = window[~np.isnan(window)]
        if len(rated) >= LEAST_RATED:
            middle = float(np.median(rated))
            deviation = SCALED * float(np.median(np.abs(rated - middle)))
            line[place] = middle + max(WIDTH * deviation, LEAST_ABOVE)
    return line

"""The last seven days beside the four weeks before them, and whether many people would notice the change.

About 2 points or 30 % is what matters to most people (Farrar 2001); single days vary far more than that, so
means are compared, and both have to be reached.
"""

from dataclasses import dataclass

import numpy as np

from companion.analysis.series import Numbers

DAYS_NOW, LEAST_NOW = 7, 4
DAYS_BEFORE, LEAST_BEFORE = 28, 14
POINTS, PERCENT = 2.0, 30.0


@dataclass(frozen=True, kw_only=True)
class Change:
    """Means and their numbers of days. `percent` is of the mean before; None where that was 0."""

    before: float
    now: float
    days_before: int
    days_now: int

    @property
    def points(self) -> float:
        return self.now - self.before

    @property
    def percent(self) -> float | None:
        return 100 * self.points / self.before if self.before else None

    @property
    def noticeable(self) -> bool:
        return is_noticeable(self.points, self.before)


def is_noticeable(points: float, before: float) -> bool:
    """Whether both 2 points and 30 % are reached."""
    return abs(points) >= POINTS and abs(points) >= before * PERCENT / 100


def change_between(before: Numbers, now: Numbers) -> Change | None:
    """Two periods of one series; None while one of them has too few days with a value."""
    earlier, later = (values[~np.isnan(values)] for values in (before, now))
    if len(earlier) < LEAST_BEFORE or len(later) < LEAST_NOW:
        return None
    return Change(
        before=float(earlier.mean()),
        now=float(later.mean()),
        days_before=len(earlier),
        days_now=len(later),
    )


def latest_change(values: Numbers) -> Change | None:
    """The last seven days of a series beside the 28 before them."""
    return change_between(values[-DAYS_NOW - DAYS_BEFORE : -DAYS_NOW], values[-DAYS_NOW:])

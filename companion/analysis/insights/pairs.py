"""Two series of days, paired by day with a stated lag; a pair has a value on both sides, or it is none."""

from dataclasses import dataclass

import numpy as np

from companion.analysis.insights.whitening import DayNumbers
from companion.analysis.series import Flags, Numbers

LONGEST_LAG = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class Pairs:
    """`outcome` on day `days` (places in the span, rising) beside the `factor` of so many days before."""

    days: DayNumbers
    factor: Numbers
    outcome: Numbers

    def __len__(self) -> int:
        return len(self.days)


def paired(factor: Numbers, outcome: Numbers, lag: int, left_out: Flags | None = None) -> Pairs:
    """The pairs of two series over the same days. `left_out` are days whose outcome is not looked at."""
    if not 0 <= lag <= LONGEST_LAG:
        raise ValueError(f"a lag of {lag} days")
    earlier = np.full(len(factor), np.nan)
    earlier[lag:] = factor[: len(factor) - lag]
    known = ~np.isnan(earlier) & ~np.isnan(outcome)
    if left_out is not None:
        known &= ~left_out
    days = np.flatnonzero(known).astype(np.int64)
    return Pairs(days=days, factor=earlier[days], outcome=outcome[days])

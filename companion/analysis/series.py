"""Pain by day, as arrays: what was rated, the middle of seven days, and what is missing.

A day without a rating is NaN everywhere and stays so: nothing is filled in and nothing becomes zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from companion.analysis.periods import Span
from companion.analysis.records import LOOK_BACK, PainRecords, lead_in
from companion.domain.medicine_turns import MedicineTurn

MIDDLE_OF = LOOK_BACK + 1
MIDDLE_NEEDS = 4

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]
Item = TypeVar("Item", bound=np.generic)


@dataclass(frozen=True, kw_only=True, eq=False)
class DailyPain:
    """Pain now, day by day; every array has one place per day of the span and cannot be written to.

    `average`, `lowest` and `highest` are of the ratings of one day. `middle` is the median of the averages
    of that day and the six before it. `counted` is False on days before the diary began. `turns` are the
    changes of medicines on these days.
    """

    span: Span
    average: Numbers
    lowest: Numbers
    highest: Numbers
    ratings: Counts
    middle: Numbers
    answered: Flags
    flare: Flags
    counted: Flags
    turns: tuple[MedicineTurn, ...] = ()

    def __len__(self) -> int:
        return self.span.days

    def day(self, index: int) -> date:
        return self.span.first + timedelta(days=index)

    @property
    def without_entry(self) -> Flags:
        """Days since the diary began on which nothing was written."""
        return self.counted & ~self.answered


@dataclass(frozen=True, kw_only=True)
class PainSummary:
    """A span in a few numbers; those about pain are None when no day has a rating.

    `middle` is the median of the daily averages, half of the days lie from `quarter` to `three_quarters`;
    `lowest` and `highest` are single ratings.
    """

    days: int
    answered: int
    rated: int
    flares: int
    lowest: int | None = None
    highest: int | None = None
    middle: float | None = None
    quarter: float | None = None
    three_quarters: float | None = None


def daily_pain(records: PainRecords) -> DailyPain:
    """The days of the span. Ratings from outside the span and its six days before are left out."""
    span = records.span
    start = lead_in(span)
    length = span.days + LOOK_BACK
    pairs = np.array([(day.toordinal(), value) for day, value in records.ratings], dtype=np.int64).reshape(
        -1, 2
    )
    places, values = pairs[:, 0] - start.toordinal(), pairs[:, 1]
    inside = (places >= 0) & (places < length)
    places, values = places[inside], values[inside]

    count = np.bincount(places, minlength=length)
    total = np.bincount(places, weights=values, minlength=length)
    average = np.divide(total, count, out=np.full(length, np.nan), where=count > 0)
    lowest, highest = np.full(length, np.nan), np.full(length, np.nan)
    np.fmin.at(lowest, places, values.astype(np.float64))
    np.fmax.at(highest, places, values.astype(np.float64))

    shown = slice(LOOK_BACK, None)
    since = records.since
    first_counted = span.days if since is None else max(0, (since - span.first).days)
    return DailyPain(
        span=span,
        average=_kept(average[shown]),
        lowest=_kept(lowest[shown]),
        highest=_kept(highest[shown]),
        ratings=_kept(count[shown]),
        middle=_kept(trailing_middle(average)[shown]),
        answered=_kept(_flags(span, records.answered)),
        flare=_kept(_flags(span, records.flares)),
        counted=_kept(np.arange(span.days) >= first_counted),
        turns=tuple(turn for turn in records.turns if span.first <= turn.day <= span.last),
    )


def trailing_middle(values: Numbers) -> Numbers:
    """The median of each day and the six before it.

    It looks back and never ahead, so that a value once shown does not change with later days. NaN where
    fewer than four of the seven days have a value, and on days that have none themselves: a line through
    these numbers then never crosses a gap.
    """
    padded = np.concatenate([np.full(LOOK_BACK, np.nan), values])
    windows = np.sort(np.lib.stride_tricks.sliding_window_view(padded, MIDDLE_OF), axis=1)
    known = np.count_nonzero(~np.isnan(windows), axis=1)
    row = np.arange(len(windows))
    # NaN sorts last: the known values stand in the first `known` places of each row.
    lower, upper = np.maximum(known - 1, 0) // 2, known // 2
    middle = (windows[row, lower] + windows[row, np.minimum(upper, MIDDLE_OF - 1)]) / 2
    return np.where((known >= MIDDLE_NEEDS) & ~np.isnan(values), middle, np.nan)


def stretches(flags: Flags) -> list[tuple[int, int]]:
    """First and last index of every unbroken stretch of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    return [(int(start), int(end) - 1) for start, end in edges.reshape(-1, 2)]


def summary_of(pain: DailyPain) -> PainSummary:
    """The span in a few numbers."""
    rated = pain.average[~np.isnan(pain.average)]
    counts = PainSummary(
        days=int(pain.counted.sum()),
        answered=int((pain.answered & pain.counted).sum()),
        rated=len(rated),
        flares=int(pain.flare.sum()),
    )
    if not len(rated):
        return counts
    quarter, middle, three_quarters = np.percentile(rated, (25, 50, 75))
    return replace(
        counts,
        lowest=int(np.nanmin(pain.lowest)),
        highest=int(np.nanmax(pain.highest)),
        middle=float(middle),
        quarter=float(quarter),
        three_quarters=float(three_quarters),
    )


def _flags(span: Span, days: Sequence[date]) -> Flags:
    places = np.array([day.toordinal() - span.first.toordinal() for day in days], dtype=np.int64)
    flags = np.zeros(span.days, dtype=np.bool_)
    flags[places[(places >= 0) & (places < span.days)]] = True
    return flags


def _kept(array: NDArray[Item]) -> NDArray[Item]:
    array.setflags(write=False)
    return array

"""Pain over the days of a report, in as many pieces as a line of a page can show."""

import math
from dataclasses import dataclass

import numpy as np

from companion.analysis.periods import Span
from companion.analysis.series import DailyPain, stretches

DAILY_UP_TO, WEEKLY_UP_TO = 120, 1135
"""Days that are shown day by day, and week by week; longer spans go by four weeks."""
WEEK, FOUR_WEEKS = 7, 28


@dataclass(frozen=True, kw_only=True)
class TrendPiece:
    """A day, or some days together. `start` is the index of its first day.

    `lowest` and `highest` are single ratings on its `rated` days. `value` is the average of the day, or the
    median of the daily averages where more than half of the days have one. `middle` is what the line goes
    through: of a day the median of it and the six before it, of more days their median.
    """

    start: int
    days: int
    rated: int
    lowest: float | None = None
    highest: float | None = None
    value: float | None = None
    middle: float | None = None


@dataclass(frozen=True, kw_only=True)
class Trend:
    """`step` days to a piece.

    `flares` are first and last index of stretches of flare days, `turns` indices of days with a change of a
    medicine, `counted_from` is that of the first day with a diary.
    """

    span: Span
    step: int
    pieces: tuple[TrendPiece, ...]
    flares: tuple[tuple[int, int], ...]
    turns: tuple[int, ...]
    counted_from: int


def trend_of(pain: DailyPain) -> Trend:
    """Pieces are counted back from the last day, as weeks are elsewhere: the newest one is whole."""
    step = _step(len(pain))
    ends = range(len(pain), 0, -step)
    made = [_piece(pain, max(0, end - step), end, step) for end in ends]
    counted = np.flatnonzero(pain.counted)
    return Trend(
        span=pain.span,
        step=step,
        pieces=tuple(reversed(made)),
        flares=tuple(stretches(pain.flare)),
        turns=tuple(sorted({(turn.day - pain.span.first).days for turn in pain.turns})),
        counted_from=int(counted[0]) if len(counted) else len(pain),
    )


def _step(days: int) -> int:
    if days <= DAILY_UP_TO:
        return 1
    return WEEK if days <= WEEKLY_UP_TO else FOUR_WEEKS


def _piece(pain: DailyPain, start: int, end: int, step: int) -> TrendPiece:
    averages = pain.average[start:end]
    known = averages[~np.isnan(averages)]
    if not len(known):
        return TrendPiece(start=start, days=end - start, rated=0)
    enough = 2 * len(known) > end - start
    value = float(np.median(known)) if enough else None
    middle = float(pain.middle[start]) if step == 1 else math.nan if value is None else value
    return TrendPiece(
        start=start,
        days=end - start,
        rated=len(known),
        lowest=float(np.nanmin(pain.lowest[start:end])),
        highest=float(np.nanmax(pain.highest[start:end])),
        value=value,
        middle=None if math.isnan(middle) else middle,
    )

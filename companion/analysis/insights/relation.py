"""How far two series go together: a slope with its interval, and how often chance alone goes as far.

Slow changes and what a day has from the day before are taken out of both. Then one series is turned against
the other as on a ring, by 1, 2, 3 … places: those are the slopes of chance.
"""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from companion.analysis.insights.chances import normal_score, student_97_5, two_sided_normal
from companion.analysis.insights.slow_lines import slow_lines
from companion.analysis.insights.whitening import DayNumbers, carry_over, whitened
from companion.analysis.series import Numbers

LEAST_PAIRS = 14
ESTIMATED = 2
"""Besides the lines: the slope, and the share that a day has from the day before."""
ALMOST_ZERO = 1e-9


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """`slope` is in units of the outcome per unit of the factor, 95 % interval from `low` to `high`.

    `by_shift`: the share of all turns of the ring that go as far; never under 1 / pairs. `by_score`: the
    chance by the mean and spread of the turns, which can be smaller.
    """

    slope: float
    low: float
    high: float
    by_shift: float
    by_score: float

    @property
    def excludes_zero(self) -> bool:
        return self.low > 0 or self.high < 0


def estimate_of(factor: Numbers, outcome: Numbers, days: DayNumbers) -> Estimate | None:
    """None where there are too few pairs, or one of the series does not vary. `days` rise."""
    if len(days) < LEAST_PAIRS or _is_still(factor) or _is_still(outcome):
        return None
    lines = slow_lines(days)
    number = lines.shape[1]
    rest = _without(np.column_stack([lines, factor]), outcome[:, None])[:, 0]
    share = carry_over(rest, days, number)
    fresh = whitened(np.column_stack([lines, factor, outcome]), days, share)
    x, y = _without(fresh[:, :number], fresh[:, number:]).T
    # A series that is nothing but a slow line leaves nothing here.
    if float(x @ x) <= ALMOST_ZERO * float(factor @ factor) or float(y @ y) <= ALMOST_ZERO:
        return None
    return _estimate(x, y, estimated=number + ESTIMATED)


def turns(x: Numbers, y: Numbers) -> Numbers:
    """The sum of products for every turn of one ring against the other; the first is without a turn."""
    return np.fft.irfft(np.conj(np.fft.rfft(x)) * np.fft.rfft(y), len(x))


def _estimate(x: Numbers, y: Numbers, *, estimated: int) -> Estimate:
    number, power = len(x), float(x @ x)
    slope = float(x @ y) / power
    by_chance = turns(x, y)
    here, others = by_chance[0], by_chance[1:]
    # Rounding must not make the place without a turn, or its like, smaller than itself.
    by_shift = float(np.mean(np.abs(by_chance) >= abs(here) * (1 - ALMOST_ZERO)))
    lost = number / (number - estimated)
    score = float((here - others.mean()) / max(others.std() * sqrt(lost), ALMOST_ZERO))
    # The spread of the turns is found from the same days, so it counts as half of them.
    freedom = number / 2 - 1
    spread = sqrt(float(np.mean(turns(x, y - slope * x)[1:] ** 2)) * lost) / power
    reach = student_97_5(freedom) * spread
    return Estimate(
        slope=slope,
        low=slope - reach,
        high=slope + reach,
        by_shift=by_shift,
        by_score=two_sided_normal(normal_score(score, freedom)),
    )


def _without(columns: Numbers, values: Numbers) -> Numbers:
    """What the columns leave of the values, column by column (modified Gram-Schmidt).

    numpy's own decomposition starts threads for a few hundred rows, and then mostly waits for them.
    """
    left = np.column_stack([columns, values])
    powers = np.sum(columns * columns, axis=0)
    for place, power in enumerate(powers.tolist()):
        column, others = left[:, place].copy(), left[:, place + 1 :]
        remaining = float(column @ column)
        # A column that the earlier ones make up takes nothing more away.
        if remaining > ALMOST_ZERO * power:
            others -= np.outer(column, (column @ others) / remaining)
    return left[:, columns.shape[1] :]


def _is_still(values: Numbers) -> bool:
    return float(np.ptp(values)) <= ALMOST_ZERO

"""What changes slowly, over seasons: two series that both do so would look alike without any relation."""

import numpy as np

from companion.analysis.insights.whitening import DayNumbers
from companion.analysis.series import Numbers

SHORTEST_WAVE = 120
"""Days. Waves of this length and longer are taken out, shorter ones are what is looked at."""
PAIRS_FOR_A_WAVE = 20


def slow_lines(days: DayNumbers) -> Numbers:
    """A level, a straight line, and half waves of a cosine, as columns (days x columns).

    A straight line alone leaves the seasons in two years of days.
    """
    length = int(days[-1] - days[0]) + 1
    halves = min(2 * length // SHORTEST_WAVE, len(days) // PAIRS_FOR_A_WAVE)
    place = (days - days[0] + 0.5) / length
    # One half wave is nearly the straight line.
    waves = [np.cos(np.pi * number * place) for number in range(2, halves + 1)]
    return np.column_stack([np.ones(len(days)), place - place.mean(), *waves])

"""How much may be said, by the number of paired days and by how much the factor varies."""

from enum import Enum

import numpy as np

from companion.analysis.insights.pairs import Pairs
from companion.analysis.insights.topics import Topic

DOTS_FROM = 14
EARLY_FROM = 28
TESTED_FROM = 56
LEAST_VALUES = 3
LEAST_VARYING = 0.2
LEAST_OF_EACH = 10
"""Days with something and days without it."""


class Level(Enum):
    """What is shown: nothing yet, the dots, the dots and an interval, or that it goes together."""

    TOO_EARLY = "too early"
    DOTS = "dots"
    EARLY = "early"
    UNCLEAR = "unclear"
    """Tested, and it could be chance."""
    TOGETHER = "together"


def level_before_test(topic: Topic, pairs: Pairs) -> Level:
    """The level by days alone; UNCLEAR stands for *to be tested*."""
    if len(pairs) < DOTS_FROM:
        return Level.TOO_EARLY
    if len(pairs) < EARLY_FROM or not varies_enough(topic, pairs):
        return Level.DOTS
    return Level.EARLY if len(pairs) < TESTED_FROM else Level.UNCLEAR


def varies_enough(topic: Topic, pairs: Pairs) -> bool:
    """Ten days of each kind; or three values, of which a fifth of the days is not the usual one."""
    if topic.sort.two_kinds:
        return min(days_of_each(pairs)) >= LEAST_OF_EACH
    _values, counts = np.unique(pairs.factor, return_counts=True)
    return len(counts) >= LEAST_VALUES and 1 - counts.max() / len(pairs) >= LEAST_VARYING


def days_of_each(pairs: Pairs) -> tuple[int, int]:
    """Pairs with the factor and pairs without it."""
    present = int(np.count_nonzero(pairs.factor))
    return present, len(pairs) - present

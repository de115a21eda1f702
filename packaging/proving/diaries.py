"""Generated diaries: series in which each day has a share of the day before, with or without an effect."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from companion.analysis.insights.daily import PAIN, SLEEP, Daily
from companion.analysis.insights.topics import Sort, Topic
from companion.analysis.periods import Span
from companion.analysis.series import Numbers

FIRST = date(2025, 1, 1)
PAIN_SPREAD = 1.5
SLEEP_SPREAD = 2.0
WORD = 2.5
"""Points of a 0 to 10 scale that one of the five words for a night stands for."""
EFFECT = -0.17
"""Points of pain per point of sleep (111 people over 11 weeks); the rest of the pain then varies by 1.3."""
REST_SPREAD, REST_SHARE = 1.3, 0.4
FACTORS = 20
PRESENT_ON = 0.3
STRONG = 1.0
"""Points between days with and days without a factor that a lone strong effect has."""
RUN_IN = 60
YEAR = 365


@dataclass(frozen=True, kw_only=True)
class Making:
    """How a diary is made. `share` is what pain and factors each have from the day before.

    `rounded`: as the diary asks, in five words and whole points. `missing`: share of nights and of days that
    were not written down, each for itself. `season`: how far, in spreads, a wave of a year moves both series
    where they have nothing else in common, each from its own day on.
    """

    days: int
    share: float = 0.5
    sleep_share: float = 0.0
    rounded: bool = False
    missing: float = 0.0
    season: float = 0.0


def carried_series(random: np.random.Generator, days: int, share: float, spread: float = 1.0) -> Numbers:
    """A series around 0 that has `share` of each day from the day before."""
    fresh = random.standard_normal(days + RUN_IN) * np.sqrt(1 - share * share)
    values: Numbers = np.empty(len(fresh))
    last = 0.0
    for place, each in enumerate(fresh.tolist()):
        values[place] = last = share * last + each
    scaled: Numbers = spread * values[RUN_IN:]
    return scaled


def without_effect(random: np.random.Generator, making: Making) -> Daily:
    """Nights and pain that have nothing to do with each other."""
    sleep, pain = (
        spread * (carried_series(random, making.days, making.share) + _season(random, making))
        for spread in (SLEEP_SPREAD, PAIN_SPREAD)
    )
    return _of_nights(random, making, sleep, pain)


def with_effect(random: np.random.Generator, making: Making) -> Daily:
    """Pain of a day that follows the night before it as it does in people, on average."""
    sleep = carried_series(random, making.days, making.sleep_share, SLEEP_SPREAD)
    pain = carried_series(random, making.days, REST_SHARE, REST_SPREAD) + EFFECT * sleep
    return _of_nights(random, making, sleep, pain)


def many_factors(
    random: np.random.Generator, making: Making, effect: float = 0.0
) -> tuple[Daily, list[Topic]]:
    """Twenty factors, half of them with or without; the first of these adds so many points of pain."""
    pain = carried_series(random, making.days, making.share, PAIN_SPREAD)
    values: dict[str, Numbers] = {}
    topics = []
    edge = 0.5244  # 30 % of a normal distribution is above it.
    for number in range(FACTORS):
        name, series = f"factor {number}", carried_series(random, making.days, making.share)
        two_kinds = number < FACTORS // 2
        values[name] = (series > edge).astype(np.float64) if two_kinds else series
        sort = Sort.WITH_OR_WITHOUT if two_kinds else Sort.AMOUNT
        topics.append(Topic(factor=name, one_more=name, log=name, sort=sort))
    return _daily(values | {PAIN: 5 + pain + effect * values["factor 0"]}), topics


def expected_slope(*, rounded: bool) -> float:
    """Points of pain per word for a night. Whole words tell a little less than the sleep behind them."""
    if not rounded:
        return EFFECT * WORD
    sleep = np.random.default_rng(0).standard_normal(1_000_000) * SLEEP_SPREAD
    words = _in_words(sleep)
    return float(EFFECT * np.cov(sleep, words)[0, 1] / np.var(words))


def _of_nights(random: np.random.Generator, making: Making, sleep: Numbers, pain: Numbers) -> Daily:
    nights = _in_words(sleep) if making.rounded else 3 + sleep / WORD
    days = np.clip(np.round(5 + pain), 0, 10) if making.rounded else 5 + pain
    for series in (nights, days):
        series[random.random(making.days) < making.missing] = np.nan
    return _daily({SLEEP: nights, PAIN: days})


def _season(random: np.random.Generator, making: Making) -> Numbers:
    begin = random.random() if making.season else 0.0
    wave: Numbers = making.season * np.sin(2 * np.pi * (np.arange(making.days) / YEAR + begin))
    return wave


def _in_words(sleep: Numbers) -> Numbers:
    return np.clip(np.round(3 + sleep / WORD), 1, 5)


def _daily(values: dict[str, Numbers]) -> Daily:
    length = len(values[PAIN])
    none = np.zeros(length, dtype=np.bool_)
    span = Span(first=FIRST, last=FIRST + timedelta(days=length - 1))
    return Daily(span=span, values=values, logged=~none, left_out=none)

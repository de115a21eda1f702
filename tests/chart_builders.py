"""Made-up days of pain, and what charts are drawn with in tests."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from companion.analysis.periods import Span
from companion.analysis.records import PainRecords
from companion.charts.chart import SERIES, Look
from companion.charts.dates import DateNames
from companion.paths import resources

FIRST = date(2026, 9, 1)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DATES = DateNames(
    months=MONTHS,
    short_months=tuple(name[:3] for name in MONTHS),
    weekdays=WEEKDAYS,
    short_weekdays=tuple(name[:3] for name in WEEKDAYS),
)


def a_span(days: int = 28, first: date = FIRST) -> Span:
    return Span(first=first, last=first + timedelta(days=days - 1))


def pain_of(
    *ratings: int | tuple[int, ...] | None, flares: tuple[int, ...] = (), **others: Any
) -> PainRecords:
    """One item per day: a rating, several, () for an entry without a rating, None for no entry."""
    span = a_span(len(ratings))
    several = {
        span.first + timedelta(days=place): (item,) if isinstance(item, int) else item
        for place, item in enumerate(ratings)
        if item is not None
    }
    given: dict[str, Any] = {
        "span": span,
        "ratings": tuple((day, value) for day, values in several.items() for value in values),
        "answered": tuple(several),
        "flares": tuple(span.first + timedelta(days=place) for place in flares),
        "since": span.first,
    }
    return PainRecords(**(given | others))


def made_up_months(days: int = 91, seed: int = 5) -> PainRecords:
    """Some months as a diary may look: gaps short and long, several check-ins on some days, two flares."""
    chance = np.random.default_rng(seed)
    flares = (*range(38, 42), *range(66, 69))
    without = {9, 10, 23, *range(30, 36), 51, 60, 75}
    level, ratings = 4.6, []
    for place in range(days):
        level += 0.35 * (4.6 - level) + chance.normal(0, 0.9)
        raised = level + (2 if place in flares else 0)
        times = int(chance.choice((1, 1, 2, 3)))
        values = tuple(int(np.clip(round(raised + chance.normal(0, 1)), 0, 10)) for _time in range(times))
        ratings.append(None if place in without else values)
    return pain_of(*ratings, flares=flares)


def a_look(colours: Mapping[str, str] | None = None, scale: float = 1.0) -> Look:
    """A plain light look with the bundled typeface."""
    fonts: Path = resources() / "fonts"
    plain: dict[str, Any] = {
        "surface": "#FFFFFF",
        "text": "#16262A",
        "muted": "#4C5F63",
        "grid": "#DDE5E3",
        "edge": "#738588",
        "band": "#E4EAED",
        "band_edge": "#E4EAED",
        "on_band": "#3C4B56",
    }
    return Look(
        **(plain | dict(colours or {})),
        series=dict.fromkeys(SERIES, "#B04332"),
        plain=fonts / "atkinson-hyperlegible-next-400.ttf",
        strong=fonts / "atkinson-hyperlegible-next-600.ttf",
        dates=DATES,
        scale=scale,
    )

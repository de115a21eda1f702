"""The stretches of days that trends are shown for. Each ends today and counts whole days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum


class Period(Enum):
    """What can be chosen. Fixed lengths, so that *n of N days* can be compared from one day to the next."""

    FOUR_WEEKS = 28
    THREE_MONTHS = 91
    YEAR = 365
    ALL = None


@dataclass(frozen=True, kw_only=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def span_of(period: Period, today: date, first_day: date | None) -> Span:
    """The days of a period. *All* starts with the first day of the diary, but never shows under 4 weeks."""
    shortest = Period.FOUR_WEEKS.value
    length = period.value
    if length is None:
        length = max(shortest, (today - first_day).days + 1 if first_day else shortest)
    return Span(first=today - timedelta(days=length - 1), last=today)

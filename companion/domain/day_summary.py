"""What a calendar or a list says about one day: its pain, and what else there is to know at a glance."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from math import floor

from companion.domain.day import DayPain, flare_of_day, marks_of_day, pain_of_day
from companion.domain.entry import Entry


@dataclass(frozen=True, kw_only=True)
class DaySummary:
    """A day with at least one check-in. `regions` are the parts that hurt, the highest value first."""

    day: date
    pain: DayPain | None
    flare: bool
    days_late: int
    regions: tuple[str, ...]

    @property
    def value(self) -> int | None:
        """The average as a whole number, halves rounded up; None without a rating."""
        return None if self.pain is None else _whole(self.pain.average)


def values_of_days(ratings: Iterable[tuple[date, int]]) -> dict[date, int]:
    """The same value of many days, from their ratings alone; days without a rating are not there."""
    of_days: dict[date, list[int]] = {}
    for day, value in ratings:
        of_days.setdefault(day, []).append(value)
    return {day: _whole(sum(values) / len(values)) for day, values in of_days.items()}


def summaries(entries: Iterable[Entry], flares: Collection[date] = ()) -> dict[date, DaySummary]:
    """One summary for each day that has a check-in; the entries of a day come in order of time.

    `flares` are days within a flare that was marked, whatever was answered on them.
    """
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        by_day.setdefault(entry.moment.day, []).append(entry)
    marked = frozenset(flares)
    return {day: _summary(day, of_day, marked=day in marked) for day, of_day in by_day.items()}


def _whole(average: float) -> int:
    return floor(average + 0.5)


def _summary(day: date, entries: list[Entry], *, marked: bool) -> DaySummary:
    hurting = [mark for mark in marks_of_day(entries).values() if mark.hurts]
    # Unrated marks last; otherwise the order of entering is kept.
    hurting.sort(key=lambda mark: -1 if mark.intensity is None else mark.intensity, reverse=True)
    return DaySummary(
        day=day,
        pain=pain_of_day(entries),
        flare=marked or flare_of_day(entries) == "yes",
        days_late=max(entry.days_late for entry in entries),
        regions=tuple(mark.region for mark in hurting),
    )

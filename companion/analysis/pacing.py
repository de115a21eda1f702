"""Planned beside done, day by day, with the pain of the two days after, and no verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from companion.domain.activity import Activity

SHOWN_DAYS = 14
DAYS_AFTER = 2


@dataclass(frozen=True, kw_only=True)
class PacingDay:
    """A day with the activity. `planned` and `done` are minutes, None = not said.

    `pain` is the average of the *pain now* ratings of the two days after, None without any; `ratings` their
    number.
    """

    day: date
    planned: int | None
    done: int | None
    pain: float | None
    ratings: int


def pacing_days(
    activities: Iterable[Activity], ratings: Sequence[tuple[date, int]], today: date
) -> list[PacingDay]:
    """The days of the last two weeks with one activity, the newest first; several times a day add up."""
    first = today - timedelta(days=SHOWN_DAYS - 1)
    by_day: dict[date, list[Activity]] = {}
    for each in activities:
        if first <= each.filed <= today:
            by_day.setdefault(each.filed, []).append(each)
    return [_day(day, by_day[day], ratings) for day in sorted(by_day, reverse=True)]


def _day(day: date, activities: Sequence[Activity], ratings: Sequence[tuple[date, int]]) -> PacingDay:
    last = day + timedelta(days=DAYS_AFTER)
    after = [value for rated, value in ratings if day < rated <= last]
    return PacingDay(
        day=day,
        planned=_together(each.planned for each in activities),
        done=_together(each.done for each in activities),
        pain=sum(after) / len(after) if after else None,
        ratings=len(after),
    )


def _together(minutes: Iterable[int | None]) -> int | None:
    said = [each for each in minutes if each is not None]
    return sum(said) if said else None

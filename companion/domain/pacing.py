"""Pacing by time: a plan to begin with from logged tries, and when it may grow. All numbers here are ours.

A try is what was done, however it felt. Days on which nothing was logged say nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from statistics import mean, median, pstdev

from companion.domain.activity import LONGEST_MINUTES, Activity

TRIES = 5
SHARE_PERCENT = 80
STEP_PERCENT = 10
STEADY_DAYS = 7
STEADY_TRIES = 3
NEAR_PERCENT = 20
SPREAD_DAYS = 14
SPREAD_NEEDS = 7


class Stage(Enum):
    """Where an activity stands."""

    GATHERING = "gathering"
    BEGINNING = "beginning"
    KEEPING = "keeping"
    GROWING = "growing"


@dataclass(frozen=True, kw_only=True)
class Pace:
    """One activity. `minutes` is the plan to offer, None while tries are gathered.

    `middle` is the median of the last TRIES tries, None with fewer; `tries` counts them up to TRIES.
    """

    stage: Stage
    tries: int
    middle: float | None = None
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How uneven days were: standard deviation of their minutes over the mean, on `days` logged days."""

    days: int
    of: int
    value: float


def pace_of(activities: Iterable[Activity], today: date, flare_days: Collection[date] = ()) -> Pace:
    """The pace of one activity from all its records up to today, in any order."""
    known = sorted((each for each in activities if each.filed <= today), key=_when)
    tried = [each.done for each in known if each.done]
    if len(tried) < TRIES:
        return Pace(stage=Stage.GATHERING, tries=len(tried))
    middle = float(median(tried[-TRIES:]))
    plans = [each.planned for each in known if each.planned]
    if not plans:
        return Pace(stage=Stage.BEGINNING, tries=TRIES, middle=middle, minutes=baseline(middle))
    plan = plans[-1]
    if _is_steady(known, plan, today, flare_days):
        return Pace(stage=Stage.GROWING, tries=TRIES, middle=middle, minutes=raised(plan))
    return Pace(stage=Stage.KEEPING, tries=TRIES, middle=middle, minutes=plan)


def baseline(middle: float) -> int:
    """Whole minutes, rounded down and never none: somewhat under the usual."""
    return max(1, int(middle * SHARE_PERCENT // 100))


def raised(plan: int) -> int:
    """A tenth more, in whole minutes, and no more than a day has."""
    return min(LONGEST_MINUTES, max(plan + 1, plan * (100 + STEP_PERCENT) // 100))


def minutes_by_day(activities: Iterable[Activity]) -> dict[date, int]:
    """Minutes done of all activities on days where any were said."""
    found: dict[date, int] = {}
    for each in activities:
        if each.done is not None:
            found[each.filed] = found.get(each.filed, 0) + each.done
    return found


def spread_of(minutes: dict[date, int], today: date) -> Spread | None:
    """Of the last SPREAD_DAYS days; None with too few of them logged, or without a minute."""
    first = today - timedelta(days=SPREAD_DAYS - 1)
    logged = [value for day, value in minutes.items() if first <= day <= today]
    if len(logged) < SPREAD_NEEDS or not any(logged):
        return None
    return Spread(days=len(logged), of=SPREAD_DAYS, value=pstdev(logged) / mean(logged))


def _is_steady(known: Sequence[Activity], plan: int, today: date, flare_days: Collection[date]) -> bool:
    """A whole week with this plan and no other, enough tries, all of them near it, and no flare."""
    first = today - timedelta(days=STEADY_DAYS)
    week = [each for each in known if each.planned and first <= each.filed]
    done = [each for each in week if each.done is not None]
    if any(first <= day <= today for day in flare_days):
        return False
    if any(each.planned != plan for each in week) or _since(known, plan) > first:
        return False
    enough = len({each.filed for each in done}) >= STEADY_TRIES
    return enough and all(_is_near(each.done or 0, plan) for each in done)


def _since(known: Sequence[Activity], plan: int) -> date:
    """Since when the plan has been what it is."""
    day = date.max
    for each in reversed(known):
        if each.planned and each.planned != plan:
            break
        if each.planned:
            day = each.filed
    return day


def _is_near(done: int, plan: int) -> bool:
    return abs(done - plan) * 100 <= max(100, plan * NEAR_PERCENT)


def _when(activity: Activity) -> tuple[date, object, str]:
    return activity.filed, activity.moment.utc, activity.id

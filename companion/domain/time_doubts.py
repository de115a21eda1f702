"""When a time is asked about: one that has not come yet, and a clock that shows less than what is written.

Asked, and nothing more: what is written keeps its place, and any answer leaves everything as it was written.
"""

from datetime import datetime, time, timedelta

from companion.domain.moments import Moment, moment_at, moment_on

TOLERANCE = timedelta(minutes=5)
"""Clocks are set by some seconds now and then, and those of two computers differ by some minutes."""


def is_to_come(instant: datetime, now: datetime) -> bool:
    """Whether an instant has not come yet."""
    return instant > now


def last_come(moment: Moment, now: datetime, boundary: time) -> Moment:
    """The same time on the last day on which it has come: what is mostly meant by one to come."""
    day = min(moment.day, moment_at(now, moment.zone, boundary).day)
    meant = moment_on(day, moment.local.time(), moment.zone, boundary)
    if is_to_come(meant.utc, now):
        meant = moment_on(day - timedelta(days=1), moment.local.time(), moment.zone, boundary)
    return meant


def is_set_back(now: Moment, newest: Moment) -> bool:
    """Whether the clock shows less than when something was written last.

    Both moments are of one zone and one day's end: a journey or another end of the day is no doubt about the
    clock. A few minutes are none either, unless they lead back to the day before.
    """
    back = newest.utc - now.utc
    return back > TOLERANCE or (back > timedelta() and newest.day > now.day)

"""Reads times of the wall clock as people type them: 9:12, 0912, 9.12, 9, 9:12 pm."""

import re
from datetime import time

from companion.domain.errors import OutOfRangeError
from companion.domain.text import _

# Seconds are passed over: some clocks show them.
_TYPED = r"(\d{1,2})(?:[:.h]?(\d\d)(?:[:.]\d\d)?)?(am|pm)?"
_NOON, _HOURS, _MINUTES = 12, 24, 60


def time_of(typed: str) -> time:
    """The time that was typed. Raises OutOfRangeError with a sentence."""
    compact = "".join(typed.casefold().split()).replace("a.m.", "am").replace("p.m.", "pm")
    found = re.fullmatch(_TYPED, compact)
    if found:
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
        if half:
            # There is no 0 o'clock and no 13 o'clock in halves of a day.
            hour = hour % _NOON + (_NOON if half == "pm" else 0) if 1 <= hour <= _NOON else _HOURS
        if hour < _HOURS and minute < _MINUTES:
            return time(hour, minute)
    raise OutOfRangeError(_("Use a time from 00:00 to 23:59, for example 22:30."))

"""Made-up nights: clock times as "22:45", placed as the program places them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from companion.domain.sleep import Night
from companion.domain.sleep_times import SleepTime, placed
from tests.builders import A_DAY, BERLIN, a_night

USUAL = {"bed": "22:45", "tried": "23:10", "woke": "06:35", "rose": "06:50"}


def at(clock: str, zone: str = BERLIN) -> SleepTime:
    """A time without an instant."""
    hours, minutes = clock.split(":")
    return SleepTime(minute=60 * int(hours) + int(minutes), zone=zone)


def with_clocks(
    night: Night, clocks: Mapping[str, str], zone: str = BERLIN, evening_zone: str | None = None
) -> Night:
    """The night with these clock times and their instants."""
    zones = {"bed": evening_zone or zone, "tried": evening_zone or zone}
    times = {part: at(clock, zones.get(part, zone)) for part, clock in clocks.items()}
    return night.with_times(placed(times, night.day))


def a_full_night(
    clocks: Mapping[str, str] = USUAL,
    *,
    day: date = A_DAY,
    zone: str = BERLIN,
    evening_zone: str | None = None,
    **others: Any,
) -> Night:
    """All nine parts, unless said otherwise."""
    parts: dict[str, Any] = {"awakenings": 2, "minutes_to_sleep": 25, "minutes_awake": 43}
    return with_clocks(a_night(day, **parts | others), clocks, zone, evening_zone)

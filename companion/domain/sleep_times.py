"""Clock times of a night, placed on the calendar backwards from the day of waking up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from companion.domain.errors import OutOfRangeError
from companion.domain.moments import zone_named
from companion.domain.text import _

HOUR = 60
DAY_MINUTES = 24 * HOUR
TIMES = ("bed", "tried", "woke", "rose")
"""Into bed, tried to sleep, woke for the last time, out of bed: the order in which they happen."""
BEFORE_SLEEP = ("bed", "tried")
# Far enough for a zone that leaves out a whole day.
LOOKED_BACK = 4


@dataclass(frozen=True, kw_only=True)
class SleepTime:
    """A wall-clock time as the person wrote it: minutes after midnight, and the zone of that clock.

    `utc` and `offset_minutes` say when that was. They are worked out once and then stored, so that a night
    never moves; None while what is written does not fit together.
    """

    minute: int
    zone: str
    utc: datetime | None = None
    offset_minutes: int | None = None

    def __post_init__(self) -> None:
        if self.minute not in range(DAY_MINUTES):
            raise OutOfRangeError(
                _("{value} is not a time of day. It was not written down.").format(value=self.minute)
            )

    @property
    def unplaced(self) -> "SleepTime":
        """The same time on the clock, without an instant."""
        return replace(self, utc=None, offset_minutes=None)


def placed(times: Mapping[str, SleepTime], waking_day: date) -> dict[str, SleepTime]:
    """The times with their instants, each the latest that the one after it allows.

    Out of bed, or else waking up, is on the waking day itself. Two times may be the same, apart from those
    with sleep between them. Without either of these two nothing says on which day it was: then the times stay
    without instants.
    """
    found: dict[str, SleepTime] = {}
    after = ""
    for part in reversed([part for part in TIMES if part in times]):
        if after:
            found[part] = _latest(times[part], found[after], strictly=_sleep_between(part, after))
        elif part in BEFORE_SLEEP:
            return {each: given.unplaced for each, given in times.items()}
        else:
            found[part] = _readings(times[part], waking_day)[-1]
        after = part
    return {part: found[part] for part in TIMES if part in found}


def minutes_between(earlier: SleepTime | None, later: SleepTime | None) -> int | None:
    """From one instant to the other; None where one of them is missing."""
    if earlier is None or later is None or earlier.utc is None or later.utc is None:
        return None
    return round((later.utc - earlier.utc).total_seconds() / 60)


def _sleep_between(part: str, after: str) -> bool:
    return part in BEFORE_SLEEP and after not in BEFORE_SLEEP


def _latest(at: SleepTime, bound: SleepTime, *, strictly: bool) -> SleepTime:
    """The latest reading of a time that is before the bound, or not after it."""
    limit = _instant(bound)
    last_day = limit.astimezone(zone_named(at.zone)).date() + timedelta(days=1)
    return next(
        reading
        for back in range(LOOKED_BACK)
        for reading in reversed(_readings(at, last_day - timedelta(days=back)))
        if _instant(reading) < limit or (not strictly and _instant(reading) == limit)
    )


def _readings(at: SleepTime, day: date) -> list[SleepTime]:
    """What a time on a clock can mean on a day, earliest first.

    It comes twice when clocks go back. One that clocks jumped over is read as before and as after the jump.
    """
    wall = datetime.combine(day, time(*divmod(at.minute, HOUR)), zone_named(at.zone))
    found = []
    for local in (wall, wall.replace(fold=1)):
        offset = local.utcoffset() or timedelta()
        minutes = round(offset.total_seconds() / 60)
        found.append(replace(at, utc=local.astimezone(UTC), offset_minutes=minutes))
    return sorted(found, key=_instant)


def _instant(at: SleepTime) -> datetime:
    if at.utc is None:
        raise ValueError("a time without an instant")
    return at.utc

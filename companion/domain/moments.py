"""When something happened: the instant, the zone and the local day as the person saw them.

The day is worked out once, when the moment is made, and then stored: entries never move when the zone,
the clock or the day boundary changes later.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

DEFAULT_BOUNDARY = time(4, 0)


@dataclass(frozen=True, kw_only=True, order=True)
class Moment:
    """An instant with its place on the person's calendar."""

    utc: datetime
    zone: str
    offset_minutes: int
    day: date

    @property
    def local(self) -> datetime:
        """The wall clock as the person saw it, without a zone."""
        return (self.utc + timedelta(minutes=self.offset_minutes)).replace(tzinfo=None)

    def days_after(self, day: date) -> int:
        """Whole days from that day to the day of this moment; 0 for a day still to come then."""
        return max(0, (self.day - day).days)


def zone_named(name: str) -> ZoneInfo:
    """The zone of that IANA name, or UTC where the system does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def day_of(local: datetime, boundary: time) -> date:
    """The day a local wall-clock time belongs to: before the boundary it is still the day before."""
    return local.date() if local.time() >= boundary else local.date() - timedelta(days=1)


def moment_at(utc: datetime, zone: str, boundary: time = DEFAULT_BOUNDARY) -> Moment:
    """The moment of an aware instant in a zone."""
    instant = utc.astimezone(UTC)
    local = instant.astimezone(zone_named(zone))
    offset = local.utcoffset() or timedelta()
    return Moment(
        utc=instant,
        zone=zone,
        offset_minutes=round(offset.total_seconds() / 60),
        day=day_of(local.replace(tzinfo=None), boundary),
    )


def moment_on(day: date, at: time, zone: str, boundary: time = DEFAULT_BOUNDARY) -> Moment:
    """A moment chosen by hand: wall-clock time `at` on the person's `day`, for entries written later."""
    calendar_day = day if at >= boundary else day + timedelta(days=1)
    local = datetime.combine(calendar_day, at, zone_named(zone))
    made = moment_at(local.astimezone(UTC), zone, boundary)
    return Moment(utc=made.utc, zone=zone, offset_minutes=made.offset_minutes, day=day)

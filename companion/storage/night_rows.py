"""Nights as rows and back; the order of columns is that of the statements."""

from collections.abc import Sequence

from companion.domain.record import Kind
from companion.domain.sleep import Night
from companion.domain.sleep_times import SleepTime
from companion.storage.columns import (
    Cell,
    Image,
    Row,
    day_of,
    instant_of,
    instant_text,
    moment_columns,
    moment_of,
)

# Undo steps of schemas 1 to 3 hold nights without what came later: nap, lengths, note, confirmed, and times.
_PLAIN_END: Row = (0, None, None, "", 0)
_FULL_LENGTH = 15


def night_image(night: Night) -> Image:
    when = (night.day.isoformat(), *moment_columns(night.written), instant_text(night.changed))
    plain = (night.quality, night.asleep_minutes, night.awakenings, int(night.carried))
    full = (int(night.nap), night.minutes_to_sleep, night.minutes_awake, night.note, int(night.confirmed))
    times = sorted(night.times.items())
    return Image(
        kind=Kind.NIGHTS,
        id=night.id,
        columns=(*when, *plain, *full),
        owned=(tuple(_time_row(part, at) for part, at in times),),
    )


def night_of_image(image: Image) -> Night:
    """From an undo step of this version or any older one."""
    missing = _FULL_LENGTH - len(image.columns)
    columns = (*image.columns, *_PLAIN_END[-missing:]) if missing else image.columns
    times = image.owned[0] if image.owned else ()
    return night_of((image.id, *columns), [time_of(row) for row in times])


def night_of(row: Sequence[Cell], times: Sequence[tuple[str, SleepTime]]) -> Night:
    return Night(
        id=str(row[0]),
        day=day_of(row[1]),
        written=moment_of(row[2:6]),
        changed=instant_of(row[6]),
        quality=row[7],
        asleep_minutes=row[8],
        awakenings=row[9],
        carried=bool(row[10]),
        nap=bool(row[11]),
        minutes_to_sleep=row[12],
        minutes_awake=row[13],
        note=str(row[14]),
        confirmed=bool(row[15]),
    ).with_times(dict(times))


def time_of(row: Row) -> tuple[str, SleepTime]:
    """A time with the part of the night that it is."""
    part, minute, zone, utc, offset_minutes = row
    instant = None if utc is None else instant_of(utc)
    return str(part), SleepTime(minute=minute, zone=str(zone), utc=instant, offset_minutes=offset_minutes)


def _time_row(part: str, at: SleepTime) -> Row:
    return part, at.minute, at.zone, None if at.utc is None else instant_text(at.utc), at.offset_minutes

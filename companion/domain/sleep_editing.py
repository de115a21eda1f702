"""One part of a night changed: the times are placed anew, or stay without instants where they cannot be."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from companion.domain.sleep import Night
from companion.domain.sleep_doubts import doubt_about
from companion.domain.sleep_times import BEFORE_SLEEP, TIMES, SleepTime, placed

LENGTHS = ("minutes_to_sleep", "minutes_awake")


def with_part(night: Night, part: str, value: int | str | None, zone: str, now: datetime) -> Night:
    """The night with a part written or, with None, taken back. `zone` is that of the clock where it ended.

    A time takes the zone of one on the same side of sleep that is written already. Nothing but blanks is no
    note. Without a waking nobody lay awake in between: that length is then 0, unless another is written.
    """
    if part in TIMES:
        times = {other: at for other, at in night.times.items() if other != part}
        if value is not None:
            times[part] = SleepTime(minute=int(value), zone=_zone_of(night, part, zone))
        return settled(replace(night.with_times(times), confirmed=False), now)
    if part == "note":
        text = str(value or "")
        return replace(night, note=text if text.strip() else "")
    changed: dict[str, Any] = {part: value}
    night = replace(night, **changed)
    if part == "awakenings" and value == 0 and night.minutes_awake is None:
        night = replace(night, minutes_awake=0)
    # What the times say is judged anew where it may have changed, and stays as it was otherwise.
    return settled(night, now) if part in LENGTHS else night


def in_evening_zone(night: Night, zone: str, now: datetime) -> Night:
    """The night with its times before sleep read from a clock in this zone."""
    times = {
        part: replace(at.unplaced, zone=zone) if part in BEFORE_SLEEP else at
        for part, at in night.times.items()
    }
    return settled(replace(night.with_times(times), confirmed=False), now)


def settled(night: Night, now: datetime) -> Night:
    """The night with instants for its times, or with none of them where they do not fit together."""
    doubt = doubt_about(night, now)
    times = placed(night.times, night.day)
    if doubt is not None and doubt.is_refusal:
        times = {part: at.unplaced for part, at in times.items()}
    return night.with_times(times)


def _zone_of(night: Night, part: str, zone: str) -> str:
    """Times on the same side of sleep were read from the same clock."""
    same_side = (
        at.zone
        for other, at in night.times.items()
        if other != part and (other in BEFORE_SLEEP) == (part in BEFORE_SLEEP)
    )
    return next(same_side, zone)

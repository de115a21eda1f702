"""What about a night cannot be, or is unusual enough to ask: the first thing to look at, if there is any."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import pairwise

from companion.domain.sleep import Night
from companion.domain.sleep_times import (
    DAY_MINUTES,
    HOUR,
    TIMES,
    SleepTime,
    minutes_between,
    placed,
)
from companion.domain.time_doubts import is_to_come

LONG = 14 * HOUR
"""Longer nights are asked about."""


class DoubtKind(Enum):
    """The first four cannot be: nothing is worked out until they fit. The last two are asked."""

    STILL_TO_COME = "still to come"
    UP_BEFORE_AWAKE = "up before awake"
    OVER_A_DAY = "over a day"
    AWAKE_TOO_LONG = "awake too long"
    LONG_NIGHT = "long night"
    AWAKE_WITHOUT_WAKING = "awake without waking"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """`about` is the part of the night to change; `earlier` and `later` are the two times in question."""

    kind: DoubtKind
    about: str
    earlier: str = ""
    later: str = ""
    minutes: int = 0

    @property
    def is_refusal(self) -> bool:
        return self.kind not in (DoubtKind.LONG_NIGHT, DoubtKind.AWAKE_WITHOUT_WAKING)


def doubt_about(night: Night, now: datetime) -> Doubt | None:
    """The first doubt about what is written, judged anew from the clock times."""
    times = placed(night.times, night.day)
    return next(_doubts(night, times, now), None)


def _doubts(night: Night, times: dict[str, SleepTime], now: datetime) -> Iterator[Doubt]:
    there = [part for part in TIMES if part in times and times[part].utc is not None]
    if there and (last := times[there[-1]]).utc is not None and is_to_come(last.utc, now):
        yield Doubt(kind=DoubtKind.STILL_TO_COME, about=there[-1])
    yield from _doubts_about_steps(times, there)
    yield from _doubts_about_minutes(night, times)
    if not night.confirmed and len(there) > 1:
        yield from _long(times, there)
    if night.awakenings == 0 and night.minutes_awake:
        yield Doubt(kind=DoubtKind.AWAKE_WITHOUT_WAKING, about="minutes_awake", minutes=night.minutes_awake)


def _doubts_about_steps(times: dict[str, SleepTime], there: list[str]) -> Iterator[Doubt]:
    """A time nearer after the one it comes before than before it was written the wrong way round."""
    rest = minutes_between(times.get("woke"), times.get("rose"))
    if rest is not None and rest > DAY_MINUTES // 2:
        yield Doubt(kind=DoubtKind.UP_BEFORE_AWAKE, about="rose", earlier="woke", later="rose")
    if len(there) > 1:
        span = minutes_between(times[there[0]], times[there[-1]]) or 0
        if span >= DAY_MINUTES:
            earlier, later = _furthest_apart(times, there)
            yield Doubt(kind=DoubtKind.OVER_A_DAY, about=later, earlier=earlier, later=later, minutes=span)


def _doubts_about_minutes(night: Night, times: dict[str, SleepTime]) -> Iterator[Doubt]:
    attempt = minutes_between(times.get("tried"), times.get("woke"))
    to_sleep, awake = night.minutes_to_sleep or 0, night.minutes_awake or 0
    if attempt is not None and to_sleep + awake > attempt:
        about = "minutes_to_sleep" if to_sleep > attempt or not awake else "minutes_awake"
        yield Doubt(
            kind=DoubtKind.AWAKE_TOO_LONG, about=about, earlier="tried", later="woke", minutes=attempt
        )


def _long(times: dict[str, SleepTime], there: list[str]) -> Iterator[Doubt]:
    span = minutes_between(times[there[0]], times[there[-1]]) or 0
    if span > LONG:
        earlier, later = _furthest_apart(times, there)
        yield Doubt(kind=DoubtKind.LONG_NIGHT, about=later, earlier=earlier, later=later, minutes=span)


def _furthest_apart(times: dict[str, SleepTime], there: list[str]) -> tuple[str, str]:
    """Of the times next to each other the two with the most between them."""
    return max(pairwise(there), key=lambda pair: minutes_between(times[pair[0]], times[pair[1]]) or 0)

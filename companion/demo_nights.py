"""The nights of the made-up diary in full: some with all times, some with a piece missing, and naps."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from typing import Any
from uuid import UUID

from companion.domain.moments import moment_on
from companion.domain.sleep import Night
from companion.domain.sleep_times import DAY_MINUTES, HOUR, SleepTime, placed

# How often, as shares of the nights.
IN_FULL, PIECE_MISSING, WITH_NOTE, NAP = 0.45, 0.2, 0.1, 0.05
NOTES = (
    "Warm night, window open.",
    "Woke from turning over.",
    "Read for a while first.",
    "Neighbours came home late.",
)
PIECES = ("bed", "tried", "minutes_to_sleep", "minutes_awake", "rose")


@dataclass(frozen=True, kw_only=True)
class MadeUpNights:
    """Has dice of its own, so that the rest of the life stays as it is without it."""

    dice: Random

    def told(self, night: Night) -> Iterator[Night]:
        """The night as it was written down, and the nap of its day where there was one."""
        dice = self.dice
        in_full = dice.random() < IN_FULL and night.asleep_minutes is not None
        yield self._in_full(night) if in_full else night
        if dice.random() < NAP:
            yield self._nap(night)

    def _in_full(self, night: Night) -> Night:
        """Counted back from the time of writing, so that the time asleep comes out as the person wrote it."""
        dice = self.dice
        awake = 5 * dice.randint(1, 6) * (night.awakenings or 0)
        lengths: dict[str, Any] = {"minutes_to_sleep": 5 * dice.randint(1, 9), "minutes_awake": awake}
        written = night.written.local
        rose = HOUR * written.hour + written.minute - 5 * dice.randint(2, 14)
        woke = rose - 5 * dice.randint(0, 6)
        tried = woke - (night.asleep_minutes or 0) - lengths["minutes_to_sleep"] - awake
        clocks = {"bed": tried - 5 * dice.randint(0, 8), "tried": tried, "woke": woke, "rose": rose}
        if dice.random() < PIECE_MISSING:
            missing = dice.choice(PIECES)
            clocks.pop(missing, None)
            lengths.pop(missing, None)
        note = dice.choice(NOTES) if dice.random() < WITH_NOTE else ""
        return _with_clocks(replace(night, note=note, **lengths), clocks)

    def _nap(self, night: Night) -> Night:
        dice = self.dice
        tried = HOUR * dice.randint(13, 15) + 5 * dice.randint(0, 11)
        length = 5 * dice.randint(4, 14)
        ended = divmod(tried + length + 10, HOUR)
        written = moment_on(night.day, night.written.local.time().replace(*ended), night.written.zone)
        nap = Night(
            id=str(UUID(int=dice.getrandbits(128), version=4)),
            day=night.day,
            written=written,
            changed=written.utc,
            nap=True,
            asleep_minutes=max(5, length - 5 * dice.randint(1, 4)),
        )
        return _with_clocks(nap, {"tried": tried, "woke": tried + length})


def _with_clocks(night: Night, clocks: dict[str, int]) -> Night:
    zone = night.written.zone
    times = {part: SleepTime(minute=at % DAY_MINUTES, zone=zone) for part, at in clocks.items()}
    return night.with_times(placed(times, night.day))

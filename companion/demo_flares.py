"""Flares of the made-up diary as they were marked, and the plan for them, with dice of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from uuid import UUID

from companion.domain.flare import Flare
from companion.domain.flare_plan import FlarePlan
from companion.domain.moments import moment_on
from companion.domain.record import Record

PLAN_AFTER = 60
"""Days after the first one: the plan was written when some flares had been lived through."""
MARKED, NOTED = 0.85, 0.4
PLAN = "Warm bath, then the heat pad.\nShort walks in the flat, every hour.\nCall Ana. Shopping can wait."
NOTES = ("After the long drive.", "Cold week.", "Carried the boxes.", "No idea where it came from.")


@dataclass(kw_only=True)
class MadeUpFlares:
    """`first` is the first day of the diary, `today` the day on which it is made."""

    dice: Random
    first: date
    today: date
    zone: str

    def written_on(self, day: date, *, begins: int) -> Iterator[Record]:
        """What was written on a day; `begins` = days of a flare that begins on it, 0 = none does."""
        if (day - self.first).days == PLAN_AFTER:
            at = moment_on(day, time(19, 30), self.zone)
            yield FlarePlan(text=PLAN, written=at, changed=at.utc)
        if begins and self.dice.random() < MARKED:
            yield self._flare(day, begins)

    def _flare(self, day: date, days: int) -> Flare:
        start = moment_on(day, time(7, self.dice.randrange(60)), self.zone)
        last = day + timedelta(days=days - 1)
        end = moment_on(last, time(20, self.dice.randrange(60)), self.zone) if last < self.today else None
        return Flare(
            id=str(UUID(int=self.dice.getrandbits(128), version=4)),
            start=start,
            end=end,
            written=start,
            changed=(end or start).utc,
            note=self.dice.choice(NOTES) if self.dice.random() < NOTED else "",
        )

"""Self-counts of the made-up diary: the PEG on most Sundays, the PHQ-4 each month, the long one twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random
from uuid import UUID

from companion.domain.instrument import AREAS, FM2016, GRADED, HIGHEST, LASTING, OCCURRED, PEG, PHQ4
from companion.domain.moments import moment_on
from companion.domain.self_count import ItemAnswer, SelfCount

SUNDAY = 6
DONE = 0.8
MONTH = timedelta(days=30)
LONG_COUNTS = (timedelta(days=400), timedelta(days=45))
"""How long before the last day the areas were counted."""
WHERE = frozenset(("neck", "lower_back", "shoulder_girdle_right", "hip_right", "upper_leg_right"))
VERSION = "own-1"


@dataclass(kw_only=True)
class MadeUpSelfCounts:
    """`today` is the day on which the diary is made."""

    dice: Random
    today: date
    zone: str

    def done_on(self, day: date, level: float) -> Iterator[SelfCount]:
        """Those of a day; `level` is how strong pain is, 0 to 10."""
        if day.weekday() == SUNDAY and self.dice.random() < DONE:
            yield self._count(day, PEG, {item: self._near(level) for item in HIGHEST[PEG]})
        if (self.today - day) % MONTH == timedelta(days=10):
            worry = {item: min(2, self._near(level) // 4) for item in HIGHEST[PHQ4]}
            yield self._count(day, PHQ4, worry, version="official-1")
        if self.today - day in LONG_COUNTS:
            yield self._count(day, FM2016, self._areas())

    def _areas(self) -> dict[str, int]:
        areas = {area: int(area in WHERE) for area in AREAS}
        symptoms = dict.fromkeys(GRADED, 2) | dict.fromkeys(OCCURRED, 0)
        return areas | symptoms | {LASTING: 1}

    def _near(self, level: float) -> int:
        return min(10, max(0, round(level + self.dice.gauss(0, 1))))

    def _count(
        self, day: date, instrument: str, said: Mapping[str, int], version: str = VERSION
    ) -> SelfCount:
        begun = moment_on(day, time(10, self.dice.randrange(60)), self.zone)
        return SelfCount(
            id=str(UUID(int=self.dice.getrandbits(128), version=4)),
            instrument=instrument,
            version=version,
            moment=begun,
            changed=begun.utc,
            answers=tuple(ItemAnswer(item=item, value=value) for item, value in said.items()),
        )

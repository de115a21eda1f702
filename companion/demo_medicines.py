"""Medicines and things tried of the made-up diary, with dice of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from random import Random
from uuid import UUID

from companion.domain.dose import Dose, Helped
from companion.domain.medicine import Medicine, MedicineChange
from companion.domain.moments import Moment, moment_on
from companion.domain.record import Record
from companion.domain.therapy import Therapy

# Days after the first one, and how often things happen as shares of days.
AMITRIPTYLINE_SINCE, AMITRIPTYLINE_CHANGED, NAPROXEN_UNTIL = 180, 250, 120
DOSE_PER_LEVEL, DOSE_IN_FLARE, SECOND_DOSE, DOSE_ANSWERED = 0.035, 0.3, 0.25, 0.7
HEAT, BATH, RELAXATION, MASSAGE_DAY, PHYSIOTHERAPY_DAY = 0.16, 0.08, 0.1, 5, 1
THERAPY_ANSWERED, WRITTEN_LATER = 0.8, 0.05
PHYSIOTHERAPY_FROM, PHYSIOTHERAPY_UNTIL = 200, 260
OWN_NAME = "Warm bath"
CLASSES = {"Ibuprofen": "nsaid", "Naproxen": "nsaid"}
"""The cards that the made-up person confirmed."""


@dataclass(kw_only=True)
class MadeUpMedicines:
    """`first` is the first day of the diary."""

    dice: Random
    first: date
    zone: str
    _ids: dict[str, str] = field(default_factory=dict)

    def begun_on(self, day: date) -> Iterator[Medicine]:
        """Medicines that were written down on a day, with all that changed about them later."""
        written = moment_on(day, time(8, 30), self.zone)
        after = (day - self.first).days
        if after == 0:
            yield self._medicine(written, "Ibuprofen", self._from(0, "400"), ask_after=60, days_limit=10)
            stop = self._from(NAPROXEN_UNTIL, "250", taken=False)
            yield self._medicine(written, "Naproxen", self._from(0, "250"), stop)
        if after == AMITRIPTYLINE_SINCE:
            start = self._from(after, "10", schedule="1_a_day")
            more = self._from(AMITRIPTYLINE_CHANGED, "25", schedule="1_a_day")
            yield self._medicine(written, "Amitriptyline", start, more)

    def used_on(self, day: date, level: float, *, flare: bool) -> Iterator[Record]:
        """Doses and things tried of a day on which the diary was kept."""
        if self.dice.random() < DOSE_PER_LEVEL * level + DOSE_IN_FLARE * flare:
            at = moment_on(day, time(9, self.dice.randrange(60)), self.zone)
            early = (day - self.first).days < NAPROXEN_UNTIL and self.dice.random() < 1 / 2
            yield self._dose(at, "Naproxen" if early else "Ibuprofen")
            if self.dice.random() < SECOND_DOSE:
                at = moment_on(day, time(18, self.dice.randrange(60)), self.zone)
                yield self._dose(at, "Ibuprofen")
        yield from self._tried(day)

    def _tried(self, day: date) -> Iterator[Therapy]:
        after = (day - self.first).days
        if day.weekday() == MASSAGE_DAY and day.day <= 7:  # noqa: PLR2004 - the first week of a month
            yield self._therapy(day, "massage", 45)
        if day.weekday() == PHYSIOTHERAPY_DAY and PHYSIOTHERAPY_FROM <= after < PHYSIOTHERAPY_UNTIL:
            yield self._therapy(day, "physiotherapy", 30)
        for kind, share, minutes in (
            ("heat", HEAT, 20),
            (OWN_NAME, BATH, 25),
            ("relaxation", RELAXATION, 15),
        ):
            if self.dice.random() < share:
                yield self._therapy(day, kind, minutes)

    def _medicine(
        self,
        written: Moment,
        name: str,
        *changes: MedicineChange,
        ask_after: int | None = None,
        days_limit: int | None = None,
    ) -> Medicine:
        self._ids[name] = self._uuid()
        return Medicine(
            id=self._ids[name],
            name=name,
            written=written,
            changed=written.utc,
            changes=changes,
            ask_after=ask_after,
            days_limit=days_limit,
            card=CLASSES.get(name),
        )

    def _from(
        self, after: int, amount: str, *, taken: bool = True, schedule: str = "as_needed"
    ) -> MedicineChange:
        day = self.first + timedelta(days=after)
        return MedicineChange(day=day, taken=taken, amount=amount, unit="mg", schedule=schedule)

    def _dose(self, at: Moment, name: str) -> Dose:
        helped = self.dice.choices((Helped.MUCH, Helped.SOME, Helped.NO), weights=(3, 5, 2))[0]
        return Dose(
            id=self._uuid(),
            medicine=self._ids[name],
            moment=at,
            written=at,
            changed=at.utc,
            amount="400" if name == "Ibuprofen" else "250",
            unit="mg",
            helped=helped if self.dice.random() < DOSE_ANSWERED else None,
        )

    def _therapy(self, day: date, kind: str, minutes: int) -> Therapy:
        at = moment_on(day, time(20, self.dice.randrange(60)), self.zone)
        written = at
        if self.dice.random() < WRITTEN_LATER:
            written = moment_on(day + timedelta(days=1), time(8, 0), self.zone)
        return Therapy(
            id=self._uuid(),
            kind=kind,
            moment=at,
            written=written,
            changed=written.utc,
            minutes=minutes,
            helped=self.dice.randint(2, 8) if self.dice.random() < THERAPY_ANSWERED else None,
        )

    def _uuid(self) -> str:
        return str(UUID(int=self.dice.getrandbits(128), version=4))

"""Doses: what was taken when, whether it helped, and on how many days of a month."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import ClassVar, NamedTuple

from companion.domain.amount import is_amount, sums
from companion.domain.errors import OutOfRangeError
from companion.domain.medicine import Medicine
from companion.domain.moments import Moment
from companion.domain.record import Kind
from companion.domain.text import N_, _

ASKED_FOR = timedelta(hours=24)
"""How long after a dose *Did it help?* may still be asked."""


class Helped(Enum):
    """Whether a dose helped; None in its place is *not answered*."""

    MUCH = "much"
    SOME = "some"
    NO = "no"


HELPED_WORDS = (
    (Helped.MUCH, N_("Much")),
    (Helped.SOME, N_("Some")),
    (Helped.NO, N_("No")),
)


class DoseDay(NamedTuple):
    """A day on which a medicine (its id) was taken, whatever the number of doses."""

    day: date
    medicine: str


class UseMonth(NamedTuple):
    """A calendar month of one medicine (its id)."""

    medicine: str
    year: int
    month: int


@dataclass(frozen=True, kw_only=True)
class Dose:
    """One dose of a medicine (its id). `moment` is when it was taken, `written` when it was written down.

    Doses are not carried over from other days. Raises OutOfRangeError for an amount that is none.
    """

    id: str
    medicine: str
    moment: Moment
    written: Moment
    changed: datetime
    amount: str
    unit: str
    helped: Helped | None = None
    KIND: ClassVar[Kind] = Kind.DOSES

    def __post_init__(self) -> None:
        if not is_amount(self.amount):
            raise OutOfRangeError(_("Write the amount as a number, for example 400 or 0.5."))

    @property
    def filed(self) -> date:
        return self.moment.day

    @property
    def ordered(self) -> datetime:
        return self.moment.utc

    @property
    def days_late(self) -> int:
        """Whole days between the day it is about and the day it was written."""
        return self.written.days_after(self.moment.day)


def due_doses(doses: Iterable[Dose], medicines: Mapping[str, Medicine], now: datetime) -> list[Dose]:
    """Doses about which *Did it help?* may be asked now, oldest first."""
    found = []
    for dose in doses:
        due = due_at(dose, medicines)
        if due is not None and due <= now < dose.moment.utc + ASKED_FOR:
            found.append(dose)
    return sorted(found, key=lambda dose: (dose.moment.utc, dose.id))


def next_due(doses: Iterable[Dose], medicines: Mapping[str, Medicine], now: datetime) -> datetime | None:
    """When the next question about a dose becomes due."""
    instants = (due_at(dose, medicines) for dose in doses)
    return min((instant for instant in instants if instant is not None and instant > now), default=None)


def due_at(dose: Dose, medicines: Mapping[str, Medicine]) -> datetime | None:
    """When to ask about a dose; None when it is answered or its medicine is not asked about."""
    medicine = medicines.get(dose.medicine)
    if dose.helped is not None or medicine is None or medicine.ask_after is None:
        return None
    return dose.moment.utc + timedelta(minutes=medicine.ask_after)


def days_of_use(dose_days: Iterable[DoseDay]) -> dict[UseMonth, int]:
    """Days with at least one dose, per medicine and calendar month: two doses on one day are one day."""
    return dict(Counter(UseMonth(medicine, day.year, day.month) for day, medicine in set(dose_days)))


def amounts_of(doses: Iterable[Dose]) -> dict[str, str]:
    """What was taken altogether, per unit."""
    return sums((dose.unit, dose.amount) for dose in doses)

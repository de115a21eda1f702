"""A medicine as the person takes it, with all that changed about it by day. The program never advises."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import ClassVar

from companion.domain.amount import is_amount
from companion.domain.errors import OutOfRangeError
from companion.domain.moments import Moment
from companion.domain.names import require_name
from companion.domain.record import Kind
from companion.domain.text import N_, _

AS_NEEDED = "as_needed"
SCHEDULES = (
    (AS_NEEDED, N_("As needed")),
    ("1_a_day", N_("Once a day")),
    ("2_a_day", N_("Twice a day")),
    ("3_a_day", N_("Three times a day")),
    ("4_a_day", N_("Four times a day")),
    ("1_a_week", N_("Once a week")),
    ("otherwise", N_("At other times")),
)
UNITS = (
    ("mg", N_("mg"), N_("mg")),
    ("ug", N_("µg"), N_("µg")),
    ("g", N_("g"), N_("g")),
    ("ml", N_("ml"), N_("ml")),
    ("tablet", N_("tablet"), N_("tablets")),
    ("drop", N_("drop"), N_("drops")),
    ("puff", N_("puff"), N_("puffs")),
    ("patch", N_("patch"), N_("patches")),
    ("unit", N_("unit"), N_("units")),
)
"""Key, words for one, words for other amounts. Both lists are open: unknown keys are kept and shown."""

ASK_AFTER = (30, 60, 120, 240)
"""Minutes after a dose that are offered for *Did it help?*"""
LONGEST_WAIT = 1440
DAYS_OF_A_MONTH = 31


class Turn(Enum):
    """What a change was: charts draw each as a line."""

    STARTED = "started"
    RESTARTED = "restarted"
    CHANGED = "changed"
    STOPPED = "stopped"


@dataclass(frozen=True, kw_only=True)
class MedicineChange:
    """How a medicine is taken from `day` on, or with `taken` off that it no longer is."""

    day: date
    taken: bool
    amount: str
    unit: str
    schedule: str = AS_NEEDED

    def __post_init__(self) -> None:
        if not is_amount(self.amount):
            raise OutOfRangeError(_("Write the amount as a number, for example 400 or 0.5."))


@dataclass(frozen=True, kw_only=True)
class Medicine:
    """`name` is the generic name. `changes` stand in the order of their days; there is always one.

    `ask_after` = minutes until *Did it help?*, None = not asked. `days_limit` = days of use in a month, the
    person's own limit. `card` = the id of the card about its class, as the person confirmed it; empty = they
    said it is another medicine, None = not said. `card_rested` = the day on which the card's line about pain
    was put away. Raises OutOfRangeError for what the diary does not hold.
    """

    id: str
    name: str
    written: Moment
    changed: datetime
    changes: tuple[MedicineChange, ...]
    brand: str = ""
    ask_after: int | None = None
    days_limit: int | None = None
    note: str = ""
    card: str | None = None
    card_rested: date | None = None
    KIND: ClassVar[Kind] = Kind.MEDICINES

    def __post_init__(self) -> None:
        require_name(self.name)
        if self.brand:
            require_name(self.brand)
        if not self.changes:
            raise OutOfRangeError(_("A medicine needs the day on which it was started."))
        if self.ask_after is not None and not 1 <= self.ask_after <= LONGEST_WAIT:
            raise OutOfRangeError(_("“Did it help?” can be asked between 1 minute and 24 hours later."))
        if self.days_limit is not None and not 1 <= self.days_limit <= DAYS_OF_A_MONTH:
            raise OutOfRangeError(_("A limit is from 1 to 31 days of a month."))

    @property
    def filed(self) -> date:
        """A medicine lasts; it is filed under the day on which it was written down."""
        return self.written.day

    @property
    def ordered(self) -> datetime:
        return self.written.utc

    def on(self, day: date) -> MedicineChange | None:
        """How it was taken on a day, or that it no longer was; None before its first change."""
        return next((change for change in reversed(self.changes) if change.day <= day), None)

    def is_taken_on(self, day: date) -> bool:
        change = self.on(day)
        return change is not None and change.taken

    def is_counted_on(self, day: date) -> bool:
        """Whether days of use say something: what is taken regularly needs no count without a limit."""
        change = self.on(day)
        return self.days_limit is not None or (change is not None and change.schedule == AS_NEEDED)

    def turns(self) -> list[tuple[MedicineChange, Turn]]:
        """Each change with what it was."""
        found: list[tuple[MedicineChange, Turn]] = []
        for change in self.changes:
            before = found[-1][0] if found else None
            found.append((change, _turn(before, change)))
        return found

    def with_change(self, change: MedicineChange) -> "Medicine":
        """The medicine with one more change, after all others up to its day."""
        earlier = tuple(known for known in self.changes if known.day <= change.day)
        later = self.changes[len(earlier) :]
        return replace(self, changes=(*earlier, change, *later))

    def without_change(self, place: int) -> "Medicine":
        """The medicine without one of its changes; the last that is left stays."""
        if len(self.changes) == 1:
            return self
        return replace(self, changes=self.changes[:place] + self.changes[place + 1 :])


def active_medicines(medicines: Iterable[Medicine], day: date) -> list[Medicine]:
    """Those taken on a day, as needed first, because these are what is written down dose by dose."""
    taken = [medicine for medicine in medicines if medicine.is_taken_on(day)]
    return sorted(
        taken, key=lambda medicine: (_schedule(medicine, day) != AS_NEEDED, medicine.name.casefold())
    )


def unit_words(unit: str, amount: str) -> str:
    """The unit beside an amount; one that this version does not know as it was written."""
    for key, one, other in UNITS:
        if key == unit:
            return _(one if amount == "1" else other)
    return unit


def schedule_words(schedule: str) -> str:
    return _(dict(SCHEDULES).get(schedule, schedule))


def _schedule(medicine: Medicine, day: date) -> str:
    change = medicine.on(day)
    return change.schedule if change else ""


def _turn(before: MedicineChange | None, change: MedicineChange) -> Turn:
    if not change.taken:
        return Turn.STOPPED
    if before is None:
        return Turn.STARTED
    return Turn.CHANGED if before.taken else Turn.RESTARTED

"""Changes of medicines by day, as facts: what was started, raised, lowered, changed or stopped, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from companion.domain.medicine import Medicine, MedicineChange, Turn

PER_DAY = {"1_a_day": 1, "2_a_day": 2, "3_a_day": 3, "4_a_day": 4}
WEEKLY = "1_a_week"


class Direction(Enum):
    """What a change was; CHANGED where more and less cannot be told, for example between units."""

    STARTED = "started"
    RESTARTED = "restarted"
    RAISED = "raised"
    LOWERED = "lowered"
    CHANGED = "changed"
    STOPPED = "stopped"


@dataclass(frozen=True, kw_only=True)
class MedicineTurn:
    """A change of one medicine (its name as the person wrote it)."""

    day: date
    name: str
    direction: Direction


def medicine_turns(medicines: Iterable[Medicine], first: date, last: date) -> list[MedicineTurn]:
    """Changes on the days from `first` to `last`, by day and then by name."""
    found = [
        MedicineTurn(day=change.day, name=medicine.name, direction=direction)
        for medicine in medicines
        for change, direction in directions(medicine)
        if first <= change.day <= last
    ]
    return sorted(found, key=lambda turn: (turn.day, turn.name.casefold(), turn.name))


def directions(medicine: Medicine) -> list[tuple[MedicineChange, Direction]]:
    """Each change with what it was; what stays as it was is left out."""
    found = []
    before: MedicineChange | None = None
    for change, turn in medicine.turns():
        direction = _direction(before, change, turn)
        if direction is not None:
            found.append((change, direction))
        before = change
    return found


def _direction(before: MedicineChange | None, change: MedicineChange, turn: Turn) -> Direction | None:
    if turn is not Turn.CHANGED or before is None:
        again = before is not None and not before.taken and turn is Turn.STOPPED
        return None if again else Direction(turn.value)
    old, new = _amount_a_week(before), _amount_a_week(change)
    if (before.amount, before.unit, before.schedule) == (change.amount, change.unit, change.schedule):
        return None
    if old is None or new is None or before.unit != change.unit or old == new:
        return _at_a_time(before, change)
    return Direction.RAISED if new > old else Direction.LOWERED


def _at_a_time(before: MedicineChange, change: MedicineChange) -> Direction:
    """As needed, what can be compared is the amount at a time."""
    same = (before.unit, before.schedule) == (change.unit, change.schedule)
    old, new = Decimal(before.amount), Decimal(change.amount)
    if not same or old == new:
        return Direction.CHANGED
    return Direction.RAISED if new > old else Direction.LOWERED


def _amount_a_week(change: MedicineChange) -> Decimal | None:
    if change.schedule == WEEKLY:
        return Decimal(change.amount)
    times = PER_DAY.get(change.schedule)
    return None if times is None else Decimal(change.amount) * times * 7

"""Keeps what was read about single days until something changes: a page asks for its day many times over."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from companion.domain.changes import Record
from companion.domain.dose import Dose
from companion.domain.entry import Entry
from companion.domain.routine import Session
from companion.domain.sleep import Night
from companion.domain.therapy import Therapy

R = TypeVar("R", Entry, Night, Session, Dose, Therapy)


class DayReads:
    """Forget it after each change; what it gives out are copies."""

    def __init__(self) -> None:
        self._records: dict[tuple[type[Record], date], list[Record]] = {}
        self._before: dict[date, Entry | None] = {}

    def records(self, kind: type[R], day: date, read: Callable[[date, date], list[R]]) -> list[R]:
        """The records of a kind on a day, read when they are not known."""
        if (kind, day) not in self._records:
            self._records[kind, day] = [*read(day, day)]
        return [record for record in self._records[kind, day] if isinstance(record, kind)]

    def before(self, day: date, read: Callable[[date], Entry | None]) -> Entry | None:
        """The newest check-in before a day, read when it is not known."""
        if day not in self._before:
            self._before[day] = read(day)
        return self._before[day]

    def forget(self) -> None:
        """After a change everything is read anew."""
        self._records.clear()
        self._before.clear()

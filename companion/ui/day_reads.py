"""Keeps what was read about single days until something changes: a page asks for its day many times over."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar, cast

from companion.domain.entry import Entry
from companion.domain.record import Kind, Record

R = TypeVar("R", bound=Record)


class DayReads:
    """Forget it after each change; what it gives out are copies."""

    def __init__(self) -> None:
        self._records: dict[tuple[Kind, date], list[Record]] = {}
        self._before: dict[date, Entry | None] = {}

    def records(self, kind: Kind, day: date, read: Callable[[date, date], list[R]]) -> list[R]:
        """The records of a kind on a day, read when they are not known."""
        if (kind, day) not in self._records:
            self._records[kind, day] = [*read(day, day)]
        return cast("list[R]", [*self._records[kind, day]])

    def before(self, day: date, read: Callable[[date], Entry | None]) -> Entry | None:
        """The newest check-in before a day, read when it is not known."""
        if day not in self._before:
            self._before[day] = read(day)
        return self._before[day]

    def forget(self) -> None:
        """After a change everything is read anew."""
        self._records.clear()
        self._before.clear()
